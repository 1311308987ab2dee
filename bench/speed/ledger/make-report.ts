import { createHash } from "node:crypto";
import { v5 } from "uuid";
import type { Claim } from "../../../src/record/claim.ts";
import type { Coded, Draft } from "../../../src/record/draft.ts";
import { REPORT_NAMESPACE, type Report } from "../../../src/record/report.ts";
import { REPORT_ITSELF, type Speaker } from "../../../src/record/speaker.ts";
import type { EventRow } from "./rows.ts";

export const READER = "bench-1";
const ACTS: Record<string, readonly [string, string][]> = {
  "State-based violence": [
    ["armed clash", "fought"],
    ["shelling", "shelled each other"],
    ["air strike", "fought under air strikes"],
    ["ambush", "met in an ambush"],
  ],
  "Non-state violence": [
    ["armed clash", "clashed"],
    ["attack", "attacked each other"],
  ],
  "One-sided violence": [
    ["killing", "met in a village"],
    ["bombing", "met where a bomb went off"],
    ["execution", "met at an execution"],
  ],
};
const PUBLISHERS = ["Northern Wire", "Daily Ledger", "River Post", "Hill Courier", "Open Desk", "Coast Radio"];

/** A report that tells of the event in a few sentences of our own, with its bytes and what a reader claims of it: 12 or 13 claims. */
export function makeReport(event: EventRow): { report: Report; bytes: Uint8Array; coded: Coded } {
  const [type, verb] = pick(ACTS[event.violence] ?? [["attack", "clashed"]], event.id);
  const publisher = pick(PUBLISHERS, event.id);
  const title = `Deaths near ${event.place.name}: ${event.conflict}`;
  const wounded = event.id % 2 === 0;
  const said = [
    `On ${event.day} ${event.sideA} and ${event.sideB} ${verb} near ${event.place.name}.`,
    `A spokesman of ${event.sideA} said that ${event.low} people were killed.`,
    `${event.best} were killed in all, and the target was the post of ${event.sideA}.`,
    `${event.sideB} put the dead at ${event.high}; ${event.sideA} said that ${event.sideB} was responsible.`,
    `${event.sideB} denied it${wounded ? ", and none were wounded" : ""}. Report ${event.id}.`,
  ];
  const text = `${title}\n\n${said.join(" ")}\n`;
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const id = v5(sha256, REPORT_NAMESPACE);
  const report: Report = {
    ...{ id, sha256, name: `event-${event.id}.txt`, format: "text", encoding: "utf-8", sample: false },
    ...{ publisher, date: event.day, dateFrom: "sidecar", language: "en", url: null, title },
    ...{ text, regions: [{ start: 0, end: title.length, kind: "title" }], offsets: [[0, 0]] },
  };
  const starts = said.map((sentence) => text.indexOf(sentence, title.length));
  const first = starts[0] as number;
  const draft: Draft = {
    id: v5(`${READER} incident  ${first} ${first + (said[0] as string).length}`, id),
    ...{ report: id, kind: "incident", name: null, span: { start: first, end: first + (said[0] as string).length } },
  };
  const claims: Claim[] = [];
  const claim = (
    sentence: number,
    field: Claim["field"],
    value: Claim["value"],
    words: string,
    more: Partial<Claim> = {},
  ) => {
    const start = starts[sentence] as number;
    const quote = said[sentence] as string;
    const mark = start + Math.max(0, quote.indexOf(words));
    claims.push({
      id: v5(`${field} ${JSON.stringify(value)}  ${claims.length} ${mark} ${mark + words.length}`, draft.id),
      ...{ report: id, subject: { kind: "incident", id: draft.id, name: null }, field, value },
      ...{ precision: "exact", basis: "said", unit: null, group: null, at: null, speaker: REPORT_ITSELF, publisher },
      ...{
        stance: "stated",
        span: { start, end: start + quote.length },
        mark: { start: mark, end: mark + words.length },
      },
      ...{ quote, rule: "bench", confidence: 0.9 },
      ...more,
    });
  };
  const speaker = (name: string): Speaker => {
    return { kind: "actor", name, role: null, party: null, private: false, span: null };
  };
  const people = { unit: "people" };
  claim(0, "type", type, verb, { precision: "named" });
  claim(0, "stage", "accomplished", verb, { precision: "named" });
  claim(0, "date", event.day, event.day, { precision: "day" });
  claim(0, "place", event.place, event.place.name, { precision: "2" });
  claim(0, "actor", { name: event.sideA, id: null }, event.sideA, { precision: "named" });
  claim(0, "actor", { name: event.sideB, id: null }, event.sideB, { precision: "named" });
  claim(1, "killed", event.low, String(event.low), { ...people, speaker: speaker(event.sideA) });
  claim(2, "killed", event.best, String(event.best), people);
  claim(2, "target", { name: `the post of ${event.sideA}`, id: null }, "the post", { precision: "described" });
  claim(3, "killed", event.high, String(event.high), { ...people, speaker: speaker(event.sideB) });
  claim(3, "responsibility", { name: event.sideB, id: null }, event.sideB, { speaker: speaker(event.sideA) });
  claim(4, "responsibility", { name: event.sideB, id: null }, event.sideB, {
    ...{ speaker: speaker(event.sideB), stance: "denied" as const },
  });
  if (wounded) claim(4, "wounded", { none: true }, "none", people);
  return { report, bytes, coded: { report: id, readerVersion: READER, drafts: [draft], claims } };
}

function pick<T>(choices: readonly T[], by: number): T {
  return choices[by % choices.length] as T;
}
