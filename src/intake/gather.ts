import { constants, type Stats } from "node:fs";
import { lstat, open, readdir, realpath, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { Problem } from "../record/problem.ts";
import { MAX_BYTES, type Source, TOO_LARGE_REMEDY, tooLarge } from "./take-in.ts";

export type Gathered = { ok: true; source: Source; sidecar: string | null } | { ok: false; problem: Problem };

/** What a walk remembers: files already given, and the folders it is inside of. */
interface Walk {
  seen: Set<string>;
  inside: string[];
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
  const walk: Walk = { seen: new Set(), inside: [] };
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
    yield trouble(path, error, await isLink(path));
    return;
  }
  if (found.isDirectory()) {
    if (walk.inside.includes(real)) {
      yield problem(
        "unreadable",
        path,
        "a link back to a folder it lies in",
        "Take the link away; the folder itself is read.",
      );
      return;
    }
    yield* visitFolder(path, real, walk);
    return;
  }
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

/** Never blocks: a file that has become a pipe since it was looked at is not waited for. */
async function readWhole(path: string): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** The sidecar's text, null where there is none, or the problem that keeps it from being read. */
async function readSidecarOf(path: string): Promise<string | null | Gathered> {
  for (const candidate of sidecarsOf(path)) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(await readWhole(candidate));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "ENOENT" || code === "ENOTDIR") continue;
      const found = code === "ERR_ENCODING_INVALID_ENCODED_DATA" ? "bytes that are no UTF-8" : reason(error);
      return problem(
        "bad-sidecar",
        candidate,
        `${found}; ${basename(path)} was not read`,
        "Correct it, or take it away.",
      );
    }
  }
  return null;
}

function sidecarsOf(path: string): string[] {
  const extension = extname(path);
  const stem = extension === "" ? path : path.slice(0, -extension.length);
  return [...new Set([`${path}.json`, `${stem}.json`])];
}

/** Whether some report lies beside a JSON file whose sidecar it would be. */
async function hasPartner(path: string): Promise<boolean> {
  const stem = basename(path).slice(0, -".json".length);
  const folder = path.slice(0, path.length - basename(path).length) || ".";
  try {
    const names = await readdir(folder);
    return names.some(
      (name) => name === stem || (extname(name).toLowerCase() !== ".json" && basename(name, extname(name)) === stem),
    );
  } catch {
    return false;
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

function trouble(path: string, error: unknown, link: boolean): Gathered {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT" || code === "ENOTDIR") {
    return link
      ? problem("missing", path, "a link to something that is not there", "Mend the link, or take it away.")
      : problem("missing", path, "nothing of that name", "Check the spelling and the folder.");
  }
  if (code === "ELOOP") return problem("unreadable", path, "a link that leads back to itself", "Take the link away.");
  if (code === "EACCES" || code === "EPERM") {
    return problem(
      "unreadable",
      path,
      "no permission to read it",
      "Ask its owner, or change its permissions (chmod +r; folders +rx).",
    );
  }
  return problem("unreadable", path, reason(error), "See that it can be opened, and try again.");
}

function specialKind(found: Stats): string {
  if (found.isFIFO()) return "a named pipe";
  if (found.isSocket()) return "a socket";
  return "a device";
}

async function isLink(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null))?.isSymbolicLink() ?? false;
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function problem(code: Problem["code"], where: string, found: string, remedy: string): Gathered & { ok: false } {
  return { ok: false, problem: { code, where, found, remedy } };
}
