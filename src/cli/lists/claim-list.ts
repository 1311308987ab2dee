import type { Claim } from "../../record/claim.ts";
import { saidBy } from "../words/speakers.ts";
import { claimWords } from "../words/values.ts";
import { indented, type Page, quotation } from "./page.ts";

/** One claim: its value, who says so with what stance, and the sentence with the report it stands in. */
export function claimBlock(page: Page, claim: Claim, reportName: string, by = 2): string {
  const implied = claim.basis === "implied" ? " (implied)" : "";
  return (
    indented(page, `${claimWords(claim)}${implied}: ${saidBy(claim)}`, by) +
    quotation(page, claim.quote, by + 2) +
    page.style.dim(indented(page, `${reportName}, ${claim.span.start}–${claim.span.end}; claim ${claim.id}`, by + 2))
  );
}

/** Claims one below the other, each with what it is about. */
export function claimList(page: Page, claims: readonly Claim[], names: ReadonlyMap<string, string>): string {
  return claims
    .map((claim) => {
      const subject = claim.subject.name === null ? claim.subject.kind : `${claim.subject.kind} ${claim.subject.name}`;
      return (
        page.style.bold(indented(page, `${claim.field} of ${subject}`, 0)) +
        claimBlock(page, claim, names.get(claim.report) ?? claim.report)
      );
    })
    .join("\n");
}
