import { expect, test } from "vitest";
import { directionOf } from "./direction.ts";

test.each([
  ["Shells fell on the market.", "ltr"],
  ["سقطت قذائف على السوق.", "rtl"],
  ["ثم shells fell on the market, the police said.", "ltr"],
  ["Reuters: سقطت قذائف على السوق يوم الاثنين", "rtl"],
  ["פגזים נפלו על השוק", "rtl"],
  ["23 (2019)", "ltr"],
  ["", "ltr"],
])("%s", (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});
