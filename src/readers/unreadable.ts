import type { Problem } from "../record/problem.ts";
import type { Report } from "../record/report.ts";

/** What is said of a report of which two threads died; `trouble` is what the second died of, if that is known. */
export function unreadable({ name, text }: Report, trouble: unknown): Problem {
  const outOfMemory = (trouble as NodeJS.ErrnoException | null)?.code === "ERR_WORKER_OUT_OF_MEMORY";
  const length = `${text.length.toLocaleString("en")} characters`;
  return outOfMemory
    ? {
        code: "too-large",
        where: name,
        found: `reading its ${length} took more memory than one thread of this program may have`,
        remedy: "Split it into single reports.",
      }
    : {
        code: "unreadable",
        where: name,
        found: `the reader ended in the middle of its ${length}, twice${trouble instanceof Error ? `: ${trouble.message}` : ""}`,
        remedy: "Its original is kept. Split it into single reports, or leave it out.",
      };
}
