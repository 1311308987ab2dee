import type { Claim } from "../../record/claim.ts";
import type { Explanation } from "../../record/explanation.ts";
import type { Reason } from "../../record/scene.ts";
import { plain } from "../terminal/plain.ts";
import { saidBy } from "../words/speakers.ts";
import { claimWords } from "../words/values.ts";
import { runsOf } from "./claim-list.ts";
import { heading, indented, type Page, quotation } from "./page.ts";

/** For each incident and field the words that made it, their rule and, for learned ones, what spoke for and against. */
export function explanationList(
  page: Page,
  explanations: readonly Explanation[],
  claims: ReadonlyMap<string, Claim>,
): string {
  const incidents = runsOf(explanations, (a, b) => a.incident === b.incident);
  const title = heading(page, "Why", explanations.length);
  return title + incidents.map((run) => incidentBlock(page, run, claims)).join("\n");
}

function incidentBlock(page: Page, run: readonly Explanation[], claims: ReadonlyMap<string, Claim>): string {
  const fields = runsOf(run, (a, b) => a.field === b.field);
  return (
    page.style.bold(indented(page, run[0]?.incident ?? "", 0)) +
    fields
      .map(
        (same) =>
          page.style.bold(indented(page, (same[0]?.field ?? "").replaceAll("_", " "), 2)) +
          same.map((one) => explanationBlock(page, one, claims.get(one.claim))).join(""),
      )
      .join("")
  );
}

function explanationBlock(page: Page, one: Explanation, claim: Claim | undefined): string {
  const value = claim ? `${claimWords(claim)}: ${saidBy(claim, page.partyName)}` : "";
  const { reasons } = one;
  const sure = `${reasons ? "chance" : "confidence"} ${one.confidence}`;
  const made = `from “${plain(one.words)}” (${one.about}; rule ${one.rule}, ${sure})`;
  return (
    indented(page, value, 4) +
    indented(page, made, 6) +
    (reasons ? reasonLines(page, "for", reasons.for) + reasonLines(page, "against", reasons.against) : "") +
    (claim ? quotation(page, claim.quote, 6) : "")
  );
}

/** Weights are shares of log odds: what adds 0.7 doubles the odds. */
function reasonLines(page: Page, side: "for" | "against", reasons: readonly Reason[]): string {
  return reasons
    .map(({ feature, weight }) => indented(page, `${side} ${Math.abs(weight).toFixed(2)}  ${feature}`, 8))
    .join("");
}
