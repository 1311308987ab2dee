import type { Decision, DecisionState } from "../../record/decision.ts";
import { plain } from "../terminal/plain.ts";
import { valueWords } from "./values.ts";

const GONE = {
  claim: "its claim is gone from the newest reading",
  draft: "its draft is gone from the newest reading",
  incident: "its incident is gone from the newest reading",
} as const;

/** A decision in words: what was done, by whom and why, and what has become of it. */
export function decisionWords({ decision, inForce, gone }: DecisionState): string {
  const { who, why } = decision;
  const notes = [...(inForce ? [] : ["taken back"]), ...(gone === null ? [] : [GONE[gone]])];
  const become = notes.length === 0 ? "" : ` (${notes.join("; ")})`;
  return plain(`${doneWords(decision)}, by ${who}: ${why}${become}`);
}

function doneWords(decision: Decision): string {
  switch (decision.kind) {
    case "accept":
      return `accepted claim ${decision.claim}`;
    case "reject":
      return `rejected claim ${decision.claim}`;
    case "correct":
      return `corrected ${decision.field.replaceAll("_", " ")} to ${valueWords(decision.value, "exact")}`;
    case "merge":
      return `merged ${decision.drafts.length} drafts into one`;
    case "split":
      return `parted draft ${decision.draft}`;
    case "rule":
      return `set the rule ${decision.rule}`;
    case "erase":
      return `erased report ${decision.report}`;
    case "undo":
      return `took back decision ${decision.decision}`;
  }
}
