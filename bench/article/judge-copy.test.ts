import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/record/claim.ts";
import type { NameMention } from "../../src/record/mention.ts";
import { claim } from "../matching/claim-fixture.ts";
import { NO_NAMES } from "../matching/names.ts";
import type { Read } from "../reader.ts";
import { reportOfText } from "../reports.ts";
import type { Check } from "./checks.ts";
import { original, upperCase } from "./copy.ts";
import { judgeCopy } from "./judge-copy.ts";

const TEXT = "On 3 May 2001, about 40 men attacked Tavo, according to the Lemmer Office. Tavu is a port.";
const copy = original(TEXT);
const at = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const span = (words: string): [number, number] => [at(words).start, at(words).end];
const sentence = at("On 3 May 2001, about 40 men attacked Tavo, according to the Lemmer Office.");
const evidence = { span: sentence, quote: TEXT.slice(sentence.start, sentence.end) };
const office: Claim["speaker"] = {
  kind: "organisation",
  name: "Lemmer Office",
  role: null,
  party: null,
  private: false,
  span: at("Lemmer Office"),
};
const forty = claim({
  ...evidence,
  field: "attackers",
  value: 40,
  precision: "about",
  speaker: office,
  mark: at("about 40 men"),
});
const day = claim({ ...evidence, field: "date", value: "2001-05-03", precision: "day", mark: at("3 May 2001") });

function judged(claims: Claim[], check: object, mentions: Read["reading"]["mentions"] = [], of = copy): boolean {
  const report = reportOfText("-", of.text);
  const reading = { report: report.id, readerVersion: "1", sentences: [], mentions, attributions: [] };
  const coded = { report: report.id, readerVersion: "1", drafts: [], claims };
  const full = { id: "x", part: "x", ...check } as Check;
  return judgeCopy(of, { report, reading, coded }, [full], NO_NAMES)[0]?.met ?? false;
}

describe("checks of a copy", () => {
  const figure = {
    field: "attackers",
    value: 40,
    valueAt: span("about 40"),
    at: [span("40")],
    speaker: [span("Lemmer")],
  };

  it("ask for value, place in the text and speaker", () => {
    expect(judged([forty], figure)).toBe(true);
    expect(judged([claim({ ...forty, value: 41 })], figure)).toBe(false);
    expect(judged([claim({ ...forty, mark: at("Tavo") })], figure)).toBe(false);
    expect(judged([day], { field: "date", value: "2001-05-03", speaker: "report" })).toBe(true);
    expect(judged([claim({ ...day, speaker: office })], { field: "date", speaker: "report" })).toBe(false);
  });

  it("ask for names by what stands at a span, in the copy's own letters", () => {
    const place = { name: "TAVO", id: null, country: null, admin1: null, lat: null, lon: null };
    const said = claim({ ...evidence, field: "place", value: place, mark: at("Tavo") });
    expect(judged([said], { field: "place", says: [span("Tavo")] }, [], upperCase(copy))).toBe(true);
    expect(judged([said], { field: "place", says: [span("Lemmer")] })).toBe(false);
  });

  it("hold what must not be said only where something is said", () => {
    const none = { none: { field: "killed" } };
    expect(judged([], none)).toBe(false);
    expect(judged([forty], none)).toBe(true);
    expect(judged([claim({})], none)).toBe(false);
  });

  it("count what is to be said once", () => {
    const once = { once: { field: "attackers", within: [sentence.start, sentence.end] } };
    expect(judged([forty, day], once)).toBe(true);
    expect(judged([forty, forty], once)).toBe(false);
  });

  it("ask whether names are mentions of one thing", () => {
    const name = (words: string, cluster: string): NameMention => ({
      ...at(words),
      kind: "place",
      rule: "test",
      head: at(words),
      name: words,
      id: null,
      cluster,
      sort: null,
      role: null,
      form: "named",
      confidence: 1,
    });
    const same = { same: [span("Tavo"), span("Tavu")] };
    expect(judged([], same, [name("Tavo", "p1"), name("Tavu", "p1")])).toBe(true);
    expect(judged([], same, [name("Tavo", "p1"), name("Tavu", "p2")])).toBe(false);
    expect(judged([], same, [name("Tavo", "p1")])).toBe(false);
  });

  it("ask whether quotes are to the letter", () => {
    expect(judged([forty], { quotes: true })).toBe(true);
    expect(judged([claim({ ...forty, quote: "about 40 men came" })], { quotes: true })).toBe(false);
  });
});
