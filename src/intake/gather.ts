import type { Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { isLink, type NotGathered, problem, reason, specialKind, trouble } from "./gather-problems.ts";
import { hasPartner, readSidecarOf, readWhole } from "./sidecar-file.ts";
import { MAX_BYTES, type Source, TOO_LARGE_REMEDY, tooLarge } from "./take-in.ts";

export type Gathered = { ok: true; source: Source; sidecar: string | null } | NotGathered;

/** What a walk remembers: files already given, and the folders it is inside of. */
interface Walk {
  seen: Set<string>;
  inside: string[];
  /** Files met that are no sidecars, and whatever else there is to say something about. */
  met: number;
}

/**
 * The files that the paths name, one after the other, each with its sidecar's text: folders with all below them, sorted,
 * without hidden files; `-` is standard input. A sidecar is `FILE.ext.json` or `FILE.json` beside `FILE.ext`. A file named
 * twice is given once. What cannot be read comes as a problem in its place, and the rest goes on.
 */
export async function* gather(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<Gathered> {
  const walk: Walk = { seen: new Set(), inside: [], met: 0 };
  for (const path of paths) {
    if (path !== "-") yield* visit(path, true, walk);
    else if (!walk.seen.has("-")) {
      walk.seen.add("-");
      yield await fromStdin(stdin);
    }
  }
}

async function* visit(path: string, named: boolean, walk: Walk): AsyncGenerator<Gathered> {
  let found: Stats;
  let real: string;
  try {
    found = await stat(path);
    real = await realpath(path);
  } catch (error) {
    walk.met++;
    yield trouble(path, error, await isLink(path));
    return;
  }
  if (found.isDirectory()) {
    if (walk.inside.includes(real)) {
      walk.met++;
      yield problem(
        "unreadable",
        path,
        "a link back to a folder it lies in",
        "Take the link away; the folder itself is read.",
      );
      return;
    }
    const before = walk.met;
    yield* visitFolder(path, real, walk);
    if (named && walk.met === before)
      yield problem("empty", path, "a folder without reports", "Give a folder with text files or web pages in it.");
    return;
  }
  if (extname(path).toLowerCase() !== ".json") walk.met++;
  if (!found.isFile()) {
    if (named)
      yield problem(
        "unsupported",
        path,
        `${specialKind(found)}, not a file`,
        "Give a file, a folder, or - for standard input.",
      );
    else yield problem("unsupported", path, `${specialKind(found)}, passed over`, "Take it out of the folder.");
    return;
  }
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  if (extname(path).toLowerCase() === ".json") {
    if (named && !(await hasPartner(path))) {
      yield problem(
        "unsupported",
        path,
        "a JSON file without a report beside it",
        "Give the report; a sidecar NAME.json is read with NAME.txt or NAME.html.",
      );
    }
    return;
  }
  if (found.size > MAX_BYTES) {
    yield problem("too-large", path, tooLarge(found.size), TOO_LARGE_REMEDY);
    return;
  }
  yield await fromFile(path);
}

async function* visitFolder(path: string, real: string, walk: Walk): AsyncGenerator<Gathered> {
  let names: string[];
  try {
    names = await readdir(path);
  } catch (error) {
    walk.met++;
    yield trouble(path, error, false);
    return;
  }
  walk.inside.push(real);
  for (const name of names.filter((each) => !each.startsWith(".")).sort(byCodeUnits)) {
    yield* visit(join(path, name), false, walk);
  }
  walk.inside.pop();
}

async function fromFile(path: string): Promise<Gathered> {
  try {
    const bytes = await readWhole(path);
    if (bytes.length > MAX_BYTES) return problem("too-large", path, tooLarge(bytes.length), TOO_LARGE_REMEDY);
    const sidecar = await readSidecarOf(path);
    if (typeof sidecar === "object" && sidecar !== null) return sidecar;
    return { ok: true, source: { name: basename(path), path, bytes }, sidecar };
  } catch (error) {
    return trouble(path, error, false);
  }
}

async function fromStdin(stdin: AsyncIterable<Uint8Array | string>): Promise<Gathered> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stdin) {
      const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
      size += bytes.length;
      if (size > MAX_BYTES)
        return problem("too-large", "standard input", `more than ${MAX_BYTES / 1_000_000} MB`, TOO_LARGE_REMEDY);
      chunks.push(bytes);
    }
  } catch (error) {
    return problem("unreadable", "standard input", reason(error), "Try again, or give a file.");
  }
  return { ok: true, source: { name: "-", path: null, bytes: Buffer.concat(chunks) }, sidecar: null };
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
