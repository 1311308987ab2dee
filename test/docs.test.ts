import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../src/cli/commands.ts";
import { jsonDocs } from "./docs/json-docs.ts";

const page = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const exists = (path: string) => existsSync(new URL(`../${path}`, import.meta.url));
const PAGES = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "docs/life-of-a-report.md",
  "docs/scaling.md",
  "docs/withheld-names.md",
  "docs/json.md",
  "docs/rules.md",
];
/** Paths of files and folders that are code in a page: `src/x.ts`, `data/`. */
const FILES = /`((?:src|web|data|sql|docs|test|bench|training|samples|scripts|\.ci)\/[\w./-]*)`/g;

describe("the docs", () => {
  it("json.md is what the schemas say (npx tsx test/docs/write-json-docs.ts)", () => {
    expect(page("docs/json.md")).toBe(jsonDocs());
  });
  it.each(PAGES)("%s names only files that exist", (path) => {
    const named = [...page(path).matchAll(FILES)].map(([, file = ""]) => file);
    expect(named.filter((file) => !exists(file))).toEqual([]);
  });
  it.each(PAGES)("%s links only to what exists", (path) => {
    const links = [...page(path).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, link = ""]) => link);
    const folder = path.includes("/") ? "docs/" : "";
    expect(links.filter((link) => !link.includes("://") && !exists(folder + link))).toEqual([]);
  });
  it.each(PAGES)("%s names only commands that exist", (path) => {
    const named = [...page(path).matchAll(/`(?:annalist|npm start --) ([a-z]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !Object.hasOwn(COMMANDS, name))).toEqual([]);
  });
});
