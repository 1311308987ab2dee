import { describe, expect, test } from "vitest";
import { ar } from "../strings/ar.ts";
import { en } from "../strings/en.ts";
import type { Strings } from "../strings/strings.ts";
import { dateText, localeOf, whenText } from "./dates.ts";
import { figureText } from "./figures.ts";
import { placeText, valueText } from "./values.ts";

const locale = localeOf("en");
const t: Strings = en;
/** Without the isolating characters, as `Words` shows it. */
const plain = (text: string | null) => text?.replace(/[\u2066-\u2069]/g, "") ?? null;

describe("figures", () => {
  const known = (low: number | null, best: number | null, high: number | null, words: string[] = []) =>
    plain(figureText({ state: "known", low, best, high, words }, locale, t));

  test.each([
    [7, 7, 7, "7"],
    [23, 23, 40, "23 (23–40)"],
    [20, null, 30, "20–30"],
    [500, 500, null, "at least 500"],
    [500, 650, null, "650 (at least 500)"],
    [null, 3500, 3500, "up to 3,500"],
    [null, 12, 20, "12 (up to 20)"],
    [null, 14, null, "14"],
    [0, 0, 0, "0"],
  ])("low %s, best %s, high %s: %s", (low, best, high, words) => {
    expect(known(low, best, high)).toBe(words);
  });

  test("vague words stay words, beside a number where there is one", () => {
    expect(known(null, null, null, ["dozens", "many"])).toBe("“dozens”, “many”");
    expect(known(40, 40, 40, ["dozens"])).toBe("40, “dozens”");
  });

  test("unknown and none reported are never a number", () => {
    const none = { low: null, best: null, high: null, words: [] };
    expect(figureText({ state: "unknown", ...none }, locale, t)).toBe("unknown");
    expect(figureText({ state: "none reported", ...none }, locale, t)).toBe("none reported");
    expect(figureText({ state: "unknown", low: 0, best: 0, high: 0, words: [] }, locale, t)).toBe("unknown");
  });

  test("in Arabic a range still runs from low to high", () => {
    const text = figureText({ state: "known", low: 23, best: 23, high: 40, words: [] }, localeOf("ar"), ar);
    expect(text).toBe("23 (\u206623–40\u2069)");
  });
});

describe("dates", () => {
  test.each([
    ["2019-03-14", "14 Mar 2019"],
    ["2019-03", "March 2019"],
    ["2019", "2019"],
    ["some time", "some time"],
    ["2019-13-45", "2019-13-45"],
  ])("%s is %s", (iso, words) => {
    expect(dateText(iso, locale)).toBe(words);
  });

  test("the time zone of the machine moves no day", () => {
    expect(dateText("2019-01-01", "en-GB")).toBe("1 Jan 2019");
    expect(dateText("2019-12-31", "en-GB")).toBe("31 Dec 2019");
  });

  test("an incident's date is as sharp as its precision, and words where it is relative", () => {
    const when = (from: string | null, to: string | null, precision: string | null, words: string[] = []) =>
      plain(whenText({ from, to, precision, words }, locale, t));
    expect(when("2019-03-14", "2019-03-14", "day")).toBe("14 Mar 2019");
    expect(when("2019-03-01", "2019-03-31", "month")).toBe("March 2019");
    expect(when("2013-01-01", "2013-12-31", "year")).toBe("2013");
    expect(when("2019-03-14", "2019-03-20", "days")).toBe("14 Mar 2019 – 20 Mar 2019");
    expect(when("2019-03", null, "month")).toBe("since March 2019");
    expect(when(null, null, "relative", ["last week"])).toBe("“last week”");
    expect(when(null, null, null)).toBeNull();
  });
});

describe("values of claims", () => {
  test.each([
    [{ field: "killed", value: 12, precision: "exact" }, "12"],
    [{ field: "killed", value: 1200, precision: "about" }, "about 1,200"],
    [{ field: "killed", value: 500, precision: "more than" }, "more than 500"],
    [{ field: "killed", value: { low: 500, high: null }, precision: "more than" }, "more than 500"],
    [{ field: "killed", value: { low: 23, high: null }, precision: "at least" }, "at least 23"],
    [{ field: "killed", value: { low: null, high: 3500 }, precision: "up to" }, "up to 3,500"],
    [{ field: "killed", value: { low: 20, high: 30 }, precision: "range" }, "20–30"],
    [{ field: "killed", value: { low: null, high: null }, precision: "range" }, "unknown"],
    [{ field: "killed", value: { word: "dozens" }, precision: "vague" }, "“dozens”"],
    [{ field: "killed", value: { none: true }, precision: "exact" }, "none reported"],
    [{ field: "killed", value: 0, precision: "exact" }, "0"],
    [{ field: "type", value: "air strike", precision: "named" }, "air strike"],
    [{ field: "type", value: "toString", precision: "named" }, "toString"],
    [{ field: "date", value: "2019-03", precision: "month" }, "March 2019"],
    [{ field: "period", value: { from: "2019", to: null }, precision: "year" }, "since 2019"],
    [{ field: "period", value: { from: null, to: null }, precision: "year" }, "unknown"],
    [{ field: "actor", value: { name: "Home Guard", id: null }, precision: "named" }, "Home Guard"],
    [{ field: "outcome", value: "the road was cut", precision: "described" }, "the road was cut"],
  ] as const)("%o", (claim, words) => {
    expect(plain(valueText(claim, locale, t))).toBe(words);
  });

  test("a place says no name twice and leaves unknown parts out", () => {
    expect(plain(placeText({ name: "Gao", admin1: "Gao", country: "MLI" }, locale, t))).toBe("Gao, Mali");
    expect(plain(placeText({ name: "Gao", admin1: null, country: "MLI" }, localeOf("ar"), ar))).toBe("Gao، مالي");
    expect(plain(placeText({ name: "Gao", admin1: null, country: "XXX" }, locale, t))).toBe("Gao, XXX");
    expect(plain(placeText({ name: "the ford", admin1: null, country: null }, locale, t))).toBe("the ford");
    expect(placeText({ name: null, admin1: null, country: null }, locale, t)).toBe("unknown");
  });
});
