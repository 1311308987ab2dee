import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import { REPORT_ITSELF, type Speaker } from "../record/speaker.ts";
import { privateNames } from "./names/private-names.ts";
import type { Published, PublishedClaim } from "./published.ts";
import { withholdNames } from "./withhold-names.ts";

const knowledge = loadKnowledge();
const found = (text: string, speakers = { public: [] as string[], private: [] as string[] }) =>
  privateNames(text, speakers, knowledge).map(({ start, end }) => text.slice(start, end));

describe("private names", () => {
  it.each([
    ["The blast killed a shopkeeper, Mohammed Ahmed, and his son.", ["Mohammed Ahmed"]],
    ["Fatima Hassan, 34, was wounded near the market.", ["Fatima Hassan"]],
    ["A resident named Juan Garcia told reporters that he heard shots.", ["Juan Garcia"]],
    ["Her brother Ali was abducted. The family has not heard of Ali since.", ["Ali", "Ali"]],
    ["Gunmen killed the journalist Maria Lopez on Monday.", ["Maria Lopez"]],
    ["The mayor, Jose Martinez, was shot dead in Arauca.", ["Jose Martinez"]],
    ["Mr Smith said his house had burned down.", ["Smith"]],
    ["Among the dead were Ibrahim Musa and John Peter.", ["Ibrahim Musa", "John Peter"]],
    ["Ibrahim Musa was buried on Friday. “Musa was a good man,” a neighbour said.", ["Ibrahim Musa", "Musa"]],
  ])("are found: %s", (text, names) => expect(found(text)).toEqual(names));

  it.each([
    "President Ahmed Mohammed said the army would answer.",
    "Gen. John Smith, the commander, spoke in Kabul.",
    "Maria Lopez, a spokeswoman for the ministry, denied it.",
    "Boko Haram attacked a village near Maiduguri in Borno.",
    "The Islamic State claimed the bombing in Al-Hasakah, Syria.",
    "Fighters of the Abu Sayyaf group left Jolo on Friday.",
    "In May the United Nations reported from Kandahar.",
    "An army convoy was ambushed on the road to Abu Ghraib prison.",
    "The Human Rights Center counted 14 attacks in November.",
  ])("are not found: %s", (text) => expect(found(text)).toEqual([]));

  it("stay where their bearer speaks in public", () => {
    const text = "Juan Garcia wrote that the siege was over. Garcia had left by then.";
    expect(found(text, { public: ["Juan Garcia"], private: [] })).toEqual([]);
    expect(found(text)).toEqual(["Juan Garcia", "Garcia"]);
  });
  it("are found in upper case as far as lists go", () => {
    expect(found("POLICE SAID MOHAMMED AHMED WAS KILLED IN KABUL ON 3 MAY.")).toEqual(["MOHAMMED AHMED"]);
  });
});

const TEXT = "Juan Garcia, 40, was killed on the bridge. His sister Maria Garcia said two men fired.";
const REPORT = "4c1f8f4e-3f0b-5b6e-8a53-0b7a3a1d2c11";
function claim(over: Partial<PublishedClaim>): PublishedClaim {
  return {
    id: "4c1f8f4e-3f0b-5b6e-8a53-0b7a3a1d2c12",
    report: REPORT,
    subject: { kind: "incident", id: "4c1f8f4e-3f0b-5b6e-8a53-0b7a3a1d2c13", name: null },
    field: "killed",
    value: 1,
    precision: "exact",
    basis: "said",
    unit: "Juan Garcia",
    group: null,
    at: null,
    speaker: REPORT_ITSELF,
    publisher: null,
    stance: "stated",
    span: { start: 0, end: 42 },
    mark: { start: 0, end: 11 },
    quote: TEXT.slice(0, 42),
    rule: "test",
    confidence: 1,
    sample: false,
    ...over,
  };
}
const sister: Speaker = { ...REPORT_ITSELF, kind: "person", name: "Maria Garcia", role: "sister", private: true };
const RECORD: Published = {
  reports: [
    {
      id: REPORT,
      sha256: "",
      name: "juan-garcia.txt",
      format: "text",
      encoding: "utf-8",
      sample: false,
      publisher: null,
      date: null,
      dateFrom: "unknown",
      language: null,
      url: "https://example.org/news/juan-garcia-killed",
      title: "Juan Garcia killed",
    },
  ],
  incidents: [],
  tallies: [],
  figures: [],
  assessments: [],
  claims: [claim({}), claim({ speaker: sister, span: { start: 43, end: TEXT.length }, quote: TEXT.slice(43) })],
};

describe("withholdNames", () => {
  const clean = withholdNames(RECORD, new Map([[REPORT, TEXT]]), knowledge);
  it("leaves no part of a name anywhere", () => {
    expect(JSON.stringify(clean)).not.toMatch(/juan|maria|garcia/i);
  });
  it("keeps everything else", () => {
    expect(clean.claims[0]?.quote).toBe("[name withheld], 40, was killed on the bridge.");
    expect(clean.claims[1]?.quote).toBe("His sister [name withheld] said two men fired.");
    expect(clean.claims[1]?.speaker).toMatchObject({ name: "[name withheld]", role: "sister" });
    expect(clean.claims[0]).toMatchObject({ value: 1, unit: "[name withheld]", span: { start: 0, end: 42 } });
    expect(clean.reports[0]).toMatchObject({ url: "[name withheld]", title: "[name withheld] killed" });
  });
  it("takes a report of which nothing is left", () => {
    const erased = { ...RECORD, claims: RECORD.claims.map((one) => ({ ...one, quote: "[erased]" })) };
    const { claims } = withholdNames(erased, new Map([[REPORT, ""]]), knowledge);
    expect(claims.map(({ quote }) => quote)).toEqual(erased.claims.map(() => "[erased]"));
  });
  it("does not change what it was given", () => expect(RECORD.claims[0]?.quote).toBe(TEXT.slice(0, 42)));
});
