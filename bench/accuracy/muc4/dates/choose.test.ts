import { expect, test } from "vitest";
import type { TimeMention } from "../../../../src/record/mention.ts";
import { chooseDate, dateWeights, weighDates } from "./choose.ts";

const TEXT = `   QUITO, 12 MAY 87 -- [TEXT] THE MINISTER SAID TODAY THAT THE PROVINCE IS CALM.

   GUNMEN KILLED A TEACHER YESTERDAY IN A SCHOOL NEAR THE RIVER.

   THE COUNCIL MET IN APRIL.
`;

function time(words: string, rule: string, from: string, precision: TimeMention["precision"] = "day"): TimeMention {
  const start = TEXT.indexOf(words);
  const end = start + words.length;
  return { kind: "time", start, end, rule, role: "point", from, to: from, precision, basis: "implied", days: null };
}
const times = [
  time("TODAY", "today", "1987-05-12"),
  time("YESTERDAY", "yesterday", "1987-05-11"),
  time("APRIL", "month", "1987-04", "month"),
];
const teacher = { start: TEXT.indexOf("A TEACHER"), end: TEXT.indexOf("A TEACHER") + 9, weight: 1 };

test("the day told beside the evidence", () => {
  expect(chooseDate(TEXT, times, [teacher], dateWeights())).toBe("11 MAY 87");
});
test("on or before the dateline's day where nothing is told", () => {
  expect(chooseDate(TEXT, [], [teacher], dateWeights())).toBe("- 12 MAY 87");
});
test("a month is all of its days", () => {
  expect(weighDates(TEXT, times, [teacher]).candidates.map(({ written }) => written)).toContain(
    "01 APR 87 - 30 APR 87",
  );
});
test("nothing without a dateline and without dates", () => {
  expect(chooseDate("A BOMB WENT OFF.", [], [], dateWeights())).toBe("");
});
