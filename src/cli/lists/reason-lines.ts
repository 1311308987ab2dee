import type { Reason, Reasons } from "../../record/scene.ts";
import { indented, type Page } from "./page.ts";

/** What spoke for and against a learned decision, a line each. Weights are shares of log odds: what adds 0.7 doubles the odds. */
export function reasonLines(page: Page, reasons: Reasons, by: number): string {
  const lines = (side: "for" | "against", all: readonly Reason[]) =>
    all.map(({ feature, weight }) => indented(page, `${side} ${Math.abs(weight).toFixed(2)}  ${feature}`, by)).join("");
  return lines("for", reasons.for) + lines("against", reasons.against);
}
