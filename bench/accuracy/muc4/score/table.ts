import { table } from "../../../table.ts";
import { SLOT_SHAPES } from "../templates.ts";
import { addCounts, type Counters, noCounts, sumOf } from "./counters.ts";
import { figuresOf, fMeasure, fScores, wholePercent } from "./figures.ts";
import type { Score, SlotCounts, TextFiltering } from "./score.ts";

export interface TableOptions {
  /** What the slots' rows count: all templates, or aligned and missing ones as the reports of 1992 did. */
  over?: "all" | "matched-missing";
}

const HEAD = ["SLOT", "POS", "ACT", "COR", "PAR", "INC", "SPU", "MIS", "NON", "REC", "PRE", "OVG", "FAL"];

/** A score as text, in the manner of the reports of 1992: slots, groups of slots, totals, messages, F-measures. */
export function scoreTable(score: Score, { over = "all" }: TableOptions = {}): string {
  const counted = ({ matched, missing, spurious }: SlotCounts) =>
    sumOf(over === "all" ? [matched, missing, spurious] : [matched, missing]);
  const groups = new Map<string, Counters>();
  const rows: (string | number)[][] = [];
  for (const { slot } of SLOT_SHAPES) {
    const counters = counted(score.slots[slot]);
    rows.push(rowOf(slot, counters));
    const group = /^(?:inc|perp|phys-tgt|hum-tgt)/u.exec(slot)?.[0] ?? slot;
    const sum = groups.get(group) ?? noCounts();
    addCounts(sum, counters);
    groups.set(group, sum);
  }
  for (const [group, counters] of groups) rows.push(rowOf(`${group}-total`, counters));
  const { totals } = score;
  rows.push(rowOf("MATCHED/MISSING", totals.matchedMissing));
  rows.push(rowOf("MATCHED/SPURIOUS", totals.matchedSpurious));
  rows.push(rowOf("MATCHED ONLY", totals.matchedOnly));
  rows.push(rowOf("ALL TEMPLATES", totals.all));
  rows.push(rowOf("SET FILLS ONLY", totals.setFills));
  rows.push(rowOf("STRING FILLS ONLY", totals.stringFills));
  rows.push(rowOf("TEXT FILTERING", messages(score.textFiltering)));
  const { matched, missing, spurious } = score.templates;
  return [
    table(HEAD, rows),
    "",
    `Templates: ${matched} aligned, ${missing} missing, ${spurious} spurious. Slots are counted over ${over === "all" ? "all templates" : "aligned and missing templates"}.`,
    "",
    fTable(score),
  ].join("\n");
}

/** F-measures in percent; `printed` comes from whole percentages, as the figures of 1992 do. */
export function fTable({ totals }: Score): string {
  const rows: [string, Counters][] = [
    ["MATCHED/MISSING", totals.matchedMissing],
    ["MATCHED/SPURIOUS", totals.matchedSpurious],
    ["MATCHED ONLY", totals.matchedOnly],
    ["ALL TEMPLATES", totals.all],
  ];
  return table(
    ["F-MEASURES", "P&R", "2P&R", "P&2R", "P&R printed", "2P&R printed", "P&2R printed"],
    rows.map(([name, counters]) => {
      const scores = [1, 0.5, 2].map((b) => fScores(counters, b));
      return [name, ...scores.map(({ exact }) => exact.toFixed(2)), ...scores.map(({ printed }) => printed.toFixed(2))];
    }),
  );
}

/** F-measure of text filtering, 0 to 1. */
export function textFilteringF({ key, response, both }: TextFiltering): number {
  return fMeasure(both / response, both / key);
}

/** Messages as fills of one slot whose wrong values are the messages without incident. */
function messages({ key, response, both, neither }: TextFiltering): Counters {
  const spu = response - both;
  return {
    ...noCounts(),
    pos: key,
    act: response,
    cor: both,
    spu,
    mis: key - both,
    non: neither,
    wrong: spu + neither,
  };
}

function rowOf(name: string, counters: Counters): (string | number)[] {
  const { pos, act, cor, par, inc, spu, mis, non } = counters;
  const { recall, precision, overgeneration, fallout } = figuresOf(counters);
  const shares = [recall, precision, overgeneration, fallout];
  const hasSet = /type|stage|cat|conf|nation|effect|SET|FILTERING/u.test(name);
  return [
    name,
    ...[pos, act, cor, par, inc, spu, mis, non],
    ...shares.map((share, at) => (at === 3 && !hasSet ? "" : wholePercent(share))),
  ];
}
