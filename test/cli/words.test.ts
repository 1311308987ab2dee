import { describe, expect, it } from "vitest";
import { dateWords, incidentDate, periodWords } from "../../src/cli/words/dates.ts";
import { saidBy, speakerWords } from "../../src/cli/words/speakers.ts";
import { claimWords, figureWords, groupFigureWords, valueWords } from "../../src/cli/words/values.ts";
import { REPORT_ITSELF } from "../../src/record/speaker.ts";

const date = (from: string | null, to: string | null, precision: "day" | "days" | "month" | "year" | "season" | null) =>
  incidentDate({ from, to, precision, basis: "said", words: [], claims: [] });

describe("dates", () => {
  it("are no sharper than they are known", () => {
    expect(date("2021-11-01", "2021-11-30", "month")).toBe("Nov 2021");
    expect(date("2021-11", "2021-11", "month")).toBe("Nov 2021");
    expect(date("2013-01-01", "2013-12-31", "year")).toBe("2013");
    expect(date("2022-01-20", "2022-01-20", "day")).toBe("20 Jan 2022");
    expect(date("2022-01-20", "2022-01-26", "days")).toBe("20–26 Jan 2022");
    expect(date("2019-06-01", "2019-08-31", "season")).toBe("season of 1 Jun 2019 – 31 Aug 2019");
    expect(date(null, null, null)).toBe("unknown");
  });
  it("stay words where they are relative", () => {
    expect(
      incidentDate({ from: null, to: null, precision: "relative", basis: "said", words: ["yesterday"], claims: [] }),
    ).toBe("“yesterday”");
  });
  it("have open ends", () => {
    expect(periodWords("2019", null)).toBe("from 2019");
    expect(periodWords(null, "2019-03")).toBe("until Mar 2019");
    expect(dateWords("at dawn")).toBe("at dawn");
  });
});

describe("values", () => {
  const figure = (
    state: "known" | "unknown" | "none reported",
    low: number | null,
    high: number | null,
    words: string[] = [],
  ) => figureWords({ state, low, high, words });
  it("tell unknown, none reported and zero apart", () => {
    expect(figure("unknown", null, null)).toBe("unknown");
    expect(figure("none reported", null, null)).toBe("none reported");
    expect(figure("known", 0, 0)).toBe("0");
  });
  it("show ranges and vague words", () => {
    expect(figure("known", 12, 15)).toBe("12–15");
    expect(figure("known", 500, null)).toBe("at least 500");
    expect(figure("known", null, 3500)).toBe("up to 3,500");
    expect(figure("known", null, null, ["dozens"])).toBe("dozens");
    expect(figure("known", 12, 15, ["dozens"])).toBe("12–15 / dozens");
  });
  it("say about, more than and less than of a figure whose claims all do", () => {
    const base = { state: "known" as const, words: [] };
    expect(figureWords({ ...base, low: 100, high: 100, precision: "about" })).toBe("about 100");
    expect(figureWords({ ...base, low: 500, high: null, precision: "more than" })).toBe("more than 500");
    expect(figureWords({ ...base, low: null, high: 9, precision: "less than" })).toBe("less than 9");
  });
  it("say what a figure counts, and by whose word where nobody states it", () => {
    const base = { role: "killed" as const, state: "known" as const, low: 3, high: 3, words: [], group: null };
    expect(groupFigureWords({ ...base, role: "attackers", group: "attacker" })).toBe("3");
    expect(groupFigureWords({ ...base, unit: "bridges", stances: ["claimed"] })).toBe("3 bridges (claimed)");
    expect(groupFigureWords({ ...base, group: "child", stances: ["claimed", "stated"] })).toBe("3 children");
  });
  it("count with quantities only", () => {
    const about = { unit: null, group: "civilian", precision: "named" as const };
    expect(claimWords({ ...about, value: { id: null, name: "fishermen" } })).toBe("fishermen");
    expect(claimWords({ ...about, value: { word: "some" }, unit: "them", precision: "vague" })).toBe("some of them");
    expect(claimWords({ ...about, value: 4, unit: "fishermen", precision: "exact" })).toBe("4 fishermen");
  });
  it("keep the qualifier that was said", () => {
    expect(valueWords(22, "about")).toBe("about 22");
    expect(valueWords(22, "exact")).toBe("22");
    expect(valueWords({ word: "dozens" }, "vague")).toBe("dozens");
    expect(valueWords({ none: true }, "exact")).toBe("none reported");
    expect(valueWords({ from: "2019", to: null }, "years")).toBe("from 2019");
  });
});

describe("speakers", () => {
  it("are named with their stance, the report itself among them", () => {
    expect(saidBy({ speaker: REPORT_ITSELF, stance: "stated", publisher: "a wire" }, String)).toBe(
      "the report itself, through a wire, stated",
    );
    const speaker = { ...REPORT_ITSELF, kind: "office" as const, role: "a police spokesman", party: "police" };
    expect(saidBy({ speaker, stance: "denied", publisher: null }, String)).toBe("a police spokesman, denied");
    expect(saidBy({ speaker, stance: "denied", publisher: null }, () => "Kenya Police")).toBe(
      "a police spokesman (Kenya Police), denied",
    );
  });
  it("have a trade before the name, a description behind it, and nothing twice", () => {
    const named = (name: string, role: string) => speakerWords({ ...REPORT_ITSELF, kind: "organisation", name, role });
    expect(named("Amina Diallo", "Malian journalist")).toBe("Malian journalist Amina Diallo");
    expect(named("Voice of the Hills", "a radio close to the rebels")).toBe(
      "Voice of the Hills, a radio close to the rebels",
    );
    expect(named("Allied Democratic Forces", "ADF")).toBe("Allied Democratic Forces");
  });
});
