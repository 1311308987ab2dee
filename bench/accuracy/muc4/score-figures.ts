import { type Counters, sumOf } from "./score/counters.ts";
import { figuresOf, fScores } from "./score/figures.ts";
import type { Score } from "./score/score.ts";
import { textFilteringF } from "./score/table.ts";
import { SLOTS } from "./templates.ts";

/** A score as a result file keeps it: counts, and shares in percent with two decimals (null of nothing). */
export function scoreFigures({ slots, totals, templates, textFiltering }: Score) {
  const perSlot = SLOTS.map((slot) => {
    const { matched, missing, spurious } = slots[slot];
    return [slot, rowOf(sumOf([matched, missing, spurious]))];
  });
  return {
    f: fRow(totals.all),
    templates,
    textFiltering: { ...textFiltering, f: rounded(100 * textFilteringF(textFiltering)) },
    totals: Object.fromEntries(Object.entries(totals).map(([name, counters]) => [name, rowOf(counters)])),
    slots: Object.fromEntries(perSlot),
  };
}

/** F with recall and precision alike, with precision and with recall weighing double; exact, and as printed in 1992. */
function fRow(counters: Counters) {
  const f = (b: number) => {
    const { exact, printed } = fScores(counters, b);
    return { exact: rounded(exact), printed: rounded(printed) };
  };
  return { "P&R": f(1), "2P&R": f(0.5), "P&2R": f(2) };
}

function rowOf(counters: Counters) {
  const { wrong: _, ...counts } = counters;
  const { recall, precision } = figuresOf(counters);
  return {
    ...counts,
    recall: rounded(100 * recall),
    precision: rounded(100 * precision),
    f: rounded(fScores(counters).exact),
  };
}

function rounded(percent: number): number | null {
  return Number.isFinite(percent) ? Math.round(percent * 100) / 100 : null;
}
