import type { Claim } from "../../record/claim.ts";
import { saidBy } from "../words/speakers.ts";
import { claimWords } from "../words/values.ts";
import { indented, type Page, quotation } from "./page.ts";

/** What reports are called, by id. */
export type Names = ReadonlyMap<string, string>;

/** Claims with their values, who says so with what stance, and the sentence; claims of one sentence share it. */
export function claimBlocks(page: Page, claims: readonly Claim[], names: Names): string {
  return runsOf(claims, (a, b) => a.report === b.report && a.quote === b.quote && a.span.start === b.span.start)
    .map((run) => run.map((claim) => claimLine(page, claim)).join("") + evidence(page, run[0] as Claim, names))
    .join("");
}

/** Claims one below the other, each with what it is about. */
export function claimList(page: Page, claims: readonly Claim[], names: Names): string {
  return claims
    .map((claim) => {
      const subject = claim.subject.name === null ? claim.subject.kind : `${claim.subject.kind} ${claim.subject.name}`;
      const head = page.style.bold(indented(page, `${claim.field.replaceAll("_", " ")} of ${subject}`, 0));
      return head + claimBlocks(page, [claim], names);
    })
    .join("\n");
}

/** Neighbours that belong together, in order. */
export function runsOf<T>(rows: readonly T[], together: (a: T, b: T) => boolean): T[][] {
  const runs: T[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && together(last[0], row)) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

function claimLine(page: Page, claim: Claim): string {
  const implied = claim.basis === "implied" ? " (implied)" : "";
  return (
    indented(page, `${claimWords(claim)}${implied}: ${saidBy(claim, page.partyName)}`, 2) +
    page.style.dim(indented(page, `claim ${claim.id}`, 4))
  );
}

function evidence(page: Page, { quote, report, span }: Claim, names: Names): string {
  const where = `${names.get(report) ?? report}, ${span.start}–${span.end}`;
  return quotation(page, quote, 4) + page.style.dim(indented(page, where, 4));
}
