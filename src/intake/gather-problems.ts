import type { Stats } from "node:fs";
import { lstat } from "node:fs/promises";
import type { Problem } from "../record/problem.ts";

export type NotGathered = { ok: false; problem: Problem };

export function problem(code: Problem["code"], where: string, found: string, remedy: string): NotGathered {
  return { ok: false, problem: { code, where, found, remedy } };
}

/** What the file system says kept a path from being read, in words with a remedy. */
export function trouble(path: string, error: unknown, link: boolean): NotGathered {
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

export function specialKind(found: Stats): string {
  if (found.isFIFO()) return "a named pipe";
  if (found.isSocket()) return "a socket";
  return "a device";
}

export async function isLink(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null))?.isSymbolicLink() ?? false;
}

export const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
