import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "../reading/read.ts";
import { Coded } from "../record/draft.ts";
import { covers } from "../record/span.ts";
import { code } from "./code.ts";
import { codedText, KNOWLEDGE, reportOf } from "./fixtures/coded-text.ts";

const SENTENCES = [
  "Gunmen attacked the market of Kidal on Tuesday and killed 14 people, two of them children.",
  "The army says that it lost no soldiers.",
  "Zero deaths and an unknown number of wounded were recorded.",
  "A monitor counted 31 raids by the rebels in May, against 24 in April.",
  "The number of abductions fell from nine to six, according to the bureau.",
  "The camp holds about 2,300 inmates, dozens of whom are minors.",
  "France has 1,600 soldiers in the south, and nobody knows how many fighters the group has.",
  "An analyst expects new attacks in Kaduna, in Zamfara and along the border with Niger.",
  "According to the ministry, between 20 and 30 gunmen took part in the assault.",
  "“We broke the wall,” a spokesman for the movement said; the police denied it.",
  "In March the police foiled a plot to bomb the bridge.",
  "Half of them fled. Some of the wounded died later, it was said.",
  "THE TOWN WAS SHELLED SIX TIMES LAST YEAR AND 40 HOUSES BURNED.",
  "No group has claimed responsibility (قال مسؤول).",
  "He is 17 years old, drives at 90 km/h and paid $500 on 7/8/2019.",
  "Officials gave no figures.",
  "On 3 May 2021 gunmen killed four people in Gao, and on 5 June 2021 a bomb killed two soldiers in Kidal.",
  "A bomb exploded in Herat on 2 May 2020; gunmen attacked a bank in Kandahar on 9 June 2020.",
];

const SCRAPS = fc.constantFrom(
  ..."killed|12|dozens|of|the|“|”|prison|,|.|\n\n|said|about|none|no|who|attack|1-2|ق|😀|them|\u0000|Syria".split("|"),
);
const mixtures = fc
  .array(fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(" ", "\n\n", "\n")), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.map(([sentence, gap]) => sentence + gap).join(""));
const scraps = fc.array(SCRAPS, { minLength: 1, maxLength: 40 }).map((words) => words.join(" "));

describe("coding", () => {
  it("keeps its promises on any mixture of sentences", () => {
    fc.assert(fc.property(mixtures, holds), { numRuns: 40 });
  });

  it("keeps its promises on scraps and on random text", () => {
    fc.assert(fc.property(fc.oneof(scraps, fc.string({ minLength: 1, maxLength: 200, unit: "grapheme" })), holds), {
      numRuns: 80,
    });
  });

  it("gives two incidents of one sentence a stretch each", () => {
    const { coded } = codedText(SENTENCES.at(-1) ?? "");
    expect(coded.drafts.map(({ span }) => span.start)).toEqual([0, 47]);
  });

  it("gives the same claims a second time", () => {
    const text = SENTENCES.join(" ");
    expect(codedText(text).coded).toEqual(codedText(text).coded);
  });

  it("keeps apart zero, none and unknown", () => {
    const text = "A bomb went off in Kidal on 3 May 2020. Nobody was hurt. It is not known how many died.";
    const { coded } = codedText(text);
    const harm = coded.claims.filter((c) => c.field === "killed" || c.field === "wounded");
    expect(harm.map((c) => [c.field, c.value])).toEqual([["wounded", { none: true }]]);
  });
});

/** What holds of every coding, whatever the text. */
function holds(text: string): void {
  const report = reportOf(text);
  // What intake refuses (no words, binary) never gets here.
  if (!report) return;
  const reading = read(report, KNOWLEDGE);
  const coded = code(report, reading, KNOWLEDGE);
  expect(Coded.safeParse(coded).success).toBe(true);
  const drafts = new Map(coded.drafts.map((d) => [d.id, d]));
  expect(drafts.size).toBe(coded.drafts.length);
  expect(new Set(coded.claims.map((c) => c.id)).size).toBe(coded.claims.length);
  for (const claim of coded.claims) {
    expect(claim.quote).toBe(report.text.slice(claim.span.start, claim.span.end));
    expect(covers(claim.span, claim.mark)).toBe(true);
    expect(claim.mark.end).toBeGreaterThan(claim.mark.start);
    expect(drafts.get(claim.subject.id)?.kind).toBe(claim.subject.kind);
    // A figure of zero is said as a zero; "none" has a value of its own and what nobody says has no claim.
    if (claim.value === 0) expect(report.text.slice(claim.mark.start, claim.mark.end)).toMatch(/\b(?:0|zero)\b/i);
  }
  const used = new Set(coded.claims.map((c) => c.subject.id));
  expect(coded.drafts.filter((d) => !used.has(d.id))).toEqual([]);
  expect(code(report, reading, KNOWLEDGE)).toEqual(coded);
}
