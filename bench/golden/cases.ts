import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Expected } from "./expected.ts";

const SAMPLES = new URL("../../samples/", import.meta.url).pathname;
const GOLDEN = new URL("../../test/golden/", import.meta.url).pathname;

export interface Case {
  name: string;
  /** The report's own file and its sidecar. */
  file: string;
  sidecar: string;
  expected: Expected;
}

/** Every folder of `test/golden`: its input lies beside, or is the sample of the same name. */
export function goldenCases(): Case[] {
  return readdirSync(GOLDEN)
    .filter((name) => existsSync(join(GOLDEN, name, "expected.json")))
    .sort()
    .map((name) => {
      const beside = join(GOLDEN, name, "input.txt");
      const file = existsSync(beside) ? beside : sampleFiles().find((path) => stem(path) === name);
      if (file === undefined) throw new Error(`test/golden/${name} has no input and no sample of that name`);
      const expected = Expected.parse(JSON.parse(readFileSync(join(GOLDEN, name, "expected.json"), "utf8")));
      return { name, file, sidecar: sidecarOf(file), expected };
    });
}

/** The reports that ship, without their sidecars. */
export function sampleFiles(): string[] {
  return readdirSync(SAMPLES)
    .filter((name) => !name.endsWith(".json"))
    .sort()
    .map((name) => join(SAMPLES, name));
}

export function sidecarOf(file: string): string {
  return file.replace(/\.[^.]+$/u, ".json");
}

function stem(path: string): string {
  return basename(path).replace(/\.[^.]+$/u, "");
}
