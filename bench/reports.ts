import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { takeIn } from "../src/intake/take-in.ts";
import type { Report } from "../src/record/report.ts";

/** Takes in a file with its sidecar, if it has one. */
export function reportOfFile(file: string, sidecar: string | null): Report {
  const details = sidecar !== null && existsSync(sidecar) ? readFileSync(sidecar, "utf8") : null;
  return reportOf(basename(file), readFileSync(file), details);
}

/** Takes in a text of which nothing else is known. */
export function reportOfText(name: string, text: string): Report {
  return reportOf(name, Buffer.from(text, "utf8"), null);
}

function reportOf(name: string, bytes: Uint8Array, sidecar: string | null): Report {
  const taken = takeIn({ name, path: null, bytes }, {}, sidecar, { sample: true });
  if (!taken.ok) throw new Error(`${name}: ${taken.problem.found} (${taken.problem.remedy})`);
  return taken.report;
}
