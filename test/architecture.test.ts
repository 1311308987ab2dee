import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { brokenRules, cycles, emptyRooms, type Graph, missingDoors } from "./architecture/check-rooms.ts";
import { importsOf } from "./architecture/imports-of.ts";
import { ROOMS, type Room } from "./architecture/rooms.ts";
import { roomsInMarkdown } from "./architecture/rooms-in-markdown.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

function sourcesIn(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.split(sep).join("/")}`)
    .filter((name) => /\.tsx?$/.test(name) && !/\.d\.ts$|node_modules|\/dist\//.test(name));
}

/** Tests and what only they use may reach across rooms. */
const isTest = (file: string) => /\.test\.tsx?$|\/fixtures\//.test(file);
const sources = [...sourcesIn("src"), ...sourcesIn("web")].filter((file) => !/vite\.config\.ts$/.test(file));
const graphOf = (files: readonly string[]): Graph =>
  new Map(
    files
      .filter((file) => !isTest(file))
      .map((file) => [file, importsOf(file, readFileSync(join(ROOT, file), "utf8"))]),
  );
const graph = graphOf(sources);
const tools = ["bench", "training", "scripts"].flatMap(sourcesIn);

describe("the house", () => {
  it("has no import that the rooms table forbids", () => expect(brokenRules(graph, ROOMS)).toEqual([]));
  it("has no empty room", () => expect(emptyRooms(graph, ROOMS)).toEqual([]));
  it("has every door of the table", () => expect(missingDoors(graph, ROOMS)).toEqual([]));
  it("has no import cycles", () => expect(cycles(graph)).toEqual([]));
  it("has none through benchmarks and training either", () =>
    expect(cycles(graphOf([...sources, ...tools]))).toEqual([]));
  it("reads without knowing what it is measured on", () => {
    const knowing = sources.filter(
      (file) => /^src\/(?:record|reading|coding|linking|deriving)\//.test(file) && !isTest(file),
    );
    const names = /\b(?:muc-?[34]|tst[12]|re3d|ecb\+)/i;
    expect(knowing.filter((file) => names.test(readFileSync(join(ROOT, file), "utf8")))).toEqual([]);
  });
  it("has a table without cycles", () => expect(cycles(asGraph(ROOMS))).toEqual([]));
  it("is described by ARCHITECTURE.md as it is", () =>
    expect(roomsInMarkdown(readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8"))).toEqual(ROOMS));
  it("keeps files small", () => {
    const files = [...sources, ...sourcesIn("test"), ...tools];
    const lines = files.map((file) => ({ file, lines: readFileSync(join(ROOT, file), "utf8").split("\n").length - 1 }));
    expect(lines.filter((one) => one.lines > 400)).toEqual([]);
    const sizes = lines.map((one) => one.lines).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length * 0.5)]).toBeLessThan(80);
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThan(200);
  });
});

describe("the check of the house", () => {
  const rooms: Room[] = [
    { room: "src/record", imports: ["zod"], doors: "all" },
    { room: "src/knowledge", imports: ["record"], doors: ["knowledge.ts", "fold.ts"] },
    { room: "src/reading", imports: ["record", "types of knowledge", "word helpers of knowledge"], doors: ["read.ts"] },
    { room: "src/coding", imports: ["record"], doors: ["code.ts"] },
    { room: "src/pipeline.ts", imports: ["reading", "coding"], doors: ["pipeline.ts"] },
  ];
  const broken = (file: string, source: string) =>
    brokenRules(new Map([[file, importsOf(file, source)]]), rooms).map((line) => line.replace(/^.*?: /, ""));

  it("lets allowed imports pass", () => {
    expect(broken("src/pipeline.ts", `import { read } from "./reading/read.ts";`)).toEqual([]);
    expect(broken("src/reading/read.ts", `import type { Knowledge } from "../knowledge/knowledge.ts";`)).toEqual([]);
    expect(broken("src/reading/read.ts", `import { fold } from "../knowledge/fold.ts";`)).toEqual([]);
    expect(broken("src/record/span.ts", `import { z } from "zod";`)).toEqual([]);
  });

  it.each([
    ["import", `import { code } from "../coding/code.ts";`],
    ["import type", `import type { Coded } from "../coding/code.ts";`],
    ["a type from import()", `let x: import("../coding/code.ts").Coded;`],
    ["export from", `export { code } from "../coding/code.ts";`],
    ["export *", `export * from "../coding/code.ts";`],
    ["import()", `const late = () => import("../coding/code.ts");`],
    ["require", `const late = require("../coding/code.ts");`],
    ["new URL", `const worker = new URL("../coding/code.ts", import.meta.url);`],
    ["import.meta.resolve", `const path = import.meta.resolve("../coding/code.ts");`],
  ])("sees one flow room reach for another by %s", (_, source) => {
    expect(broken("src/reading/read.ts", source)).toEqual(["../coding/code.ts: src/reading may not import src/coding"]);
  });

  it("sees values where only types may cross", () => {
    expect(broken("src/reading/read.ts", `import { x } from "../knowledge/knowledge.ts";`)).toEqual([
      "../knowledge/knowledge.ts: src/reading may take only types from src/knowledge",
    ]);
  });

  it("sees a way round the door", () => {
    expect(broken("src/pipeline.ts", `import { x } from "./reading/names/find.ts";`)[0]).toContain("no door");
    expect(broken("src/pipeline.ts", `import { x } from "./reading/names/read.ts";`)[0]).toContain("no door");
  });

  it("sees forbidden packages, Node's own among them, and specifiers that hide", () => {
    expect(broken("src/record/a.ts", `import { Pool } from "pg";`)[0]).toContain("may not use this package");
    expect(broken("src/record/a.ts", `import { readFile } from "node:fs";`)[0]).toContain("may not use this package");
    expect(broken("src/record/a.ts", "const late = (name: string) => import(name);")[0]).toContain("plain string");
    expect(broken("src/record/a.ts", `import { x } from "../../test/a.ts";`)[0]).toContain("leads out");
    expect(broken("src/elsewhere/a.ts", "export const a = 1;")).toEqual(["lies in no room of the table"]);
  });

  it("does not take words in strings and comments for imports", () => {
    expect(importsOf("a.ts", `// import "b"\nconst a = 'import("b")'; /* export * from "c" */`)).toEqual([]);
  });

  it("sees cycles, empty rooms and missing doors", () => {
    const circle: Graph = new Map([
      ["src/record/a.ts", [{ specifier: "./b.ts", types: false }]],
      ["src/record/b.ts", [{ specifier: "./a.ts", types: false }]],
    ]);
    expect(cycles(circle)).toEqual([["src/record/a.ts", "src/record/b.ts"]]);
    expect(emptyRooms(circle, rooms)).toContain("src/coding");
    expect(missingDoors(circle, rooms)).toContain("src/reading/read.ts");
  });
});

/** The rooms table as a graph of its own: each room a file that imports the rooms it may. */
function asGraph(rooms: readonly Room[]): Graph {
  const name = (room: string) => room.replace(/^src\//, "").replace(/\.ts$/, "");
  const bare = (one: string) => one.replace(/^(types|word helpers) of /, "");
  const known = new Set(rooms.map((room) => name(room.room)));
  return new Map(
    rooms.map((room) => [
      name(room.room),
      room.imports
        .map(bare)
        .filter((one) => known.has(one))
        .map((one) => ({ specifier: `./${one}`, types: false })),
    ]),
  );
}
