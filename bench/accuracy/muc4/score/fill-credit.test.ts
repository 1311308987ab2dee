import { describe, expect, it } from "vitest";
import type { KeyFill, ResponseFill, Slot } from "../templates.ts";
import { fillCredit } from "./fill-credit.ts";

/** Alternatives between ` / `; a tag after `: `, its alternatives between `|`. */
function key(line: string): KeyFill {
  const alternatives = line.split(" / ").map((part) => {
    const [value = "", tag] = part.split(" @ ");
    return { value, tag: tag === undefined ? null : tag.split("|") };
  });
  return { optional: false, alternatives };
}

function response(line: string): ResponseFill {
  const [value = "", tag] = line.split(" @ ");
  return tag === undefined ? { value } : { value, tag };
}

const credit = (slot: Slot, wanted: string, given: string, strictDates = false) =>
  fillCredit(slot, key(wanted), response(given), { strictDates });

function cases(slot: Slot, rows: readonly (readonly [string, string, number])[]): void {
  it.each(rows)(`${slot}: key %s, response %s`, (wanted, given, expected) => {
    expect(credit(slot, wanted, given)).toBe(expected);
  });
}

describe("set fills", () => {
  cases("inc-type", [
    ["BOMBING", "BOMBING", 1],
    ["BOMBING", "ATTACK", 0.5],
    ["ATTACK", "BOMBING", 0],
    ["BOMBING", "ARSON", 0],
    ["BOMBING / ARSON", "arson", 1],
  ]);
  cases("inc-instr-type", [
    ["MINE @ LAND MINE", "MINE @ LAND MINE", 1],
    ["MINE @ LAND MINE", "MINE @ SHELL", 0.5],
    ["MINE @ LAND MINE", "MINE", 0.5],
    ["MINE @ LAND MINE", "EXPLOSIVE @ SHELL", 0.5],
    ["MINE @ LAND MINE", "GRENADE @ LAND MINE", 0],
    ["GUN @ -", "GUN @ -", 1],
    ["ROCKET @ ROCKETS", "EXPLOSIVE @ ROCKETS", 0],
  ]);
  cases("hum-tgt-type", [
    ["CIVILIAN @ FARMERS|VILLAGERS", "CIVILIAN @ VILLAGERS", 1],
    ["CIVILIAN @ FARMERS", "CIVILIAN @ THE OLD FARMERS", 1],
    ["CIVILIAN @ WHEAT FARMERS", "CIVILIAN @ FARMERS", 0.5],
    ["FORMER GOVERNMENT OFFICIAL @ AMINA BELLO", "POLITICAL FIGURE @ AMINA BELLO", 0.5],
  ]);
  cases("hum-tgt-effect", [["NO INJURY OR DEATH @ NUNS", "NO INJURY @ NUNS", 0.5]]);
});

describe("numbers", () => {
  cases("hum-tgt-num", [
    ["6 @ NURSES", "6 @ NURSES", 1],
    ["6 @ NURSES", "6 @ DOCTORS", 0.5],
    ["6 @ NURSES", "7 @ NURSES", 0],
    ["~7 @ NURSES", "7 @ NURSES", 0.5],
    ["6 - 8 @ NURSES", "8 @ NURSES", 0.5],
    ["6 - 8 @ NURSES", "7 @ NURSES", 0],
    ["6- @ NURSES", "6 - @ NURSES", 1],
    ["6 - @ NURSES", "6 @ NURSES", 0.5],
    ["PLURAL @ NURSES", "PLURAL @ NURSES", 1],
  ]);
  cases("hum-tgt-total-num", [["5000", "5,000", 1]]);
});

describe("dates", () => {
  cases("inc-date", [
    ["09 NOV 89", "9 NOVEMBER 1989", 1],
    ["09 NOV 89", "- 09 NOV 89", 0.5],
    ["21 NOV 89", "- 22 NOV 89", 0],
    ["15 NOV 89", "14 NOV 89 - 23 NOV 89", 0],
    ["- 20 NOV 89", "20 NOV 89", 0.5],
    ["- 20 NOV 89", "18 NOV 89", 0.5],
    ["- 20 NOV 89", "17 NOV 89", 0],
    ["- 20 NOV 89", "21 NOV 89", 0],
    ["- 20 NOV 89", "19 NOV 89 - 20 NOV 89", 0.5],
    ["- 20 NOV 89", "- 18 NOV 89", 0],
    ["05 NOV 89 - 20 NOV 89", "08 NOV 89", 0.5],
    ["05 NOV 89 - 20 NOV 89", "- 20 NOV 89", 0.5],
    ["05 NOV 89 - 20 NOV 89", "- 15 NOV 89", 0],
    ["05 NOV 89 - 20 NOV 89", "12 NOV 89 - 30 NOV 89", 0.5],
    ["05 NOV 89 - 20 NOV 89", "21 NOV 89", 0],
    ["-05 NOV 89", "- 5 NOV 89", 1],
  ]);

  it("takes days of the same ten for equal as the program of 1992 did, unless told to be strict", () => {
    expect(credit("inc-date", "16 NOV 89", "17 NOV 89")).toBe(1);
    expect(credit("inc-date", "16 NOV 89", "17 NOV 89", true)).toBe(0);
    expect(credit("inc-date", "20 NOV 89", "21 NOV 89")).toBe(0);
    expect(credit("inc-date", "16 NOV 89", "17 DEC 89")).toBe(0);
  });
});

describe("places", () => {
  cases("inc-loc", [
    ["PERU: PUNO (CITY)", "PERU: PUNO (CITY)", 1],
    ["PERU: PUNO (CITY)", "peru:  Puno (City)", 1],
    ["PERU: PUNO (CITY)", "PERU: PUNO (DEPARTMENT)", 0.5],
    ["PERU: PUNO (CITY)", "PERU", 0.5],
    ["PERU", "PERU: PUNO (CITY)", 0.5],
    ["PERU: PUNO (CITY)", "BOLIVIA: PUNO (CITY)", 0],
    ["PERU: PUNO (CITY) - JULIACA (CITY)", "PERU: PUNO (CITY)-JULIACA (CITY)", 1],
    ["PERU: PUNO (CITY) / PERU", "PERU", 1],
  ]);
});

describe("strings", () => {
  cases("perp-ind-id", [
    ["GUNMEN", "GUNMEN", 1],
    ["GUNMEN", "THE THREE GUNMEN", 1],
    ["GUNMEN", "MASKED GUNMEN", 1],
    ["GUNMEN", "MASKED GUNMEN WHO FLED", 1],
    ["CAPTAIN", "CAPTAIN DIALLO", 0.5],
    ["COASTAL BRIGADE", "BRIGADE", 0.5],
    ["BROTHER OF THE MAYOR", "MAYOR", 0],
    ["MASKED GUNMEN", "YOUNG GUNMEN", 0],
    ["GUNMEN", "BANDITS", 0],
    ["GUNMEN / BANDITS", "BANDITS", 1],
  ]);
  cases("perp-org-id", [
    ["PATRIOTIC UNITY FRONT [PUF]", "PUF", 1],
    ["PATRIOTIC UNITY FRONT (PUF)", "PATRIOTIC UNITY FRONT", 1],
    ["PATRIOTIC UNITY FRONT", "PATRIOTIC UNITY FRONT (PUF)", 1],
    ["ARMY OF THE LAKE", "LAKE", 0.5],
  ]);
  cases("hum-tgt-name", [
    ["AMINA BELLO", "BELLO", 0.5],
    ["AMINA BELLO", "AMINA", 0.5],
    ["AMINA BELLO", "IBRAHIM BELLO", 0.5],
    ["AMINA BELLO", "JOHN OKORO", 0],
  ]);
  cases("hum-tgt-desc", [
    ["NURSE", "NURSE", 1],
    ["NURSE @ AMINA BELLO", "NURSE @ AMINA BELLO", 1],
    ["NURSE @ AMINA BELLO", "NURSE", 0.5],
    ["NURSE", "NURSE @ AMINA BELLO", 0.5],
    ["VILLAGE NURSE", "NURSE", 0.5],
    ["NURSE @ AMINA BELLO", "TEACHER @ AMINA BELLO", 0],
  ]);
});
