import { expect, test } from "vitest";
import { chooseValue } from "./choose-value.ts";

const WORDS = [null, "GUN", "RIFLE", "GRENADE"];

test("a broader value wins where the narrower ones are unsure", () => {
  expect(chooseValue("inc-instr-type", [0.1, 0.4, 0.4, 0.1], WORDS)).toMatchObject({
    value: "GUN",
    credit: expect.closeTo(0.6),
  });
});

test("a sure narrow value wins over the broader one", () => {
  expect(chooseValue("inc-instr-type", [0, 0.2, 0.8, 0], WORDS)).toEqual({ value: "RIFLE", credit: 0.8 });
});

test("what is not said is no value, however likely; without credit there is none", () => {
  expect(chooseValue("inc-instr-type", [0.9, 0, 0, 0.1], WORDS)).toEqual({ value: "GRENADE", credit: 0.1 });
  expect(chooseValue("inc-instr-type", [1, 0, 0, 0], WORDS)).toEqual({ value: null, credit: 0 });
});
