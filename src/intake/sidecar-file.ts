import { constants } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { basename, extname } from "node:path";
import { type NotGathered, problem, reason } from "./gather-problems.ts";

/** The sidecar's text, null where there is none, or the problem that keeps it from being read. */
export async function readSidecarOf(path: string): Promise<string | null | NotGathered> {
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
export async function hasPartner(path: string): Promise<boolean> {
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

/** Never blocks: a file that has become a pipe since it was looked at is not waited for. */
export async function readWhole(path: string): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}
