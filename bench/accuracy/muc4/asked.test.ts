import { expect, it } from "vitest";
import type { OptionValues } from "../../main.ts";
import { askedOf, setOf } from "./asked.ts";

const stop = (why: string): never => {
  throw new Error(why);
};
const asked = (values: OptionValues) => askedOf(values, stop);

it("scores a set, with or without its errors", () => {
  expect(asked({ set: "tst1" })).toEqual({ what: "score", set: "tst1", showErrors: false, saveErrors: false });
  expect(asked({ set: "dev", errors: true })).toMatchObject({ set: "dev", showErrors: true, saveErrors: false });
  expect(asked({ set: "dev", "save-errors": true })).toMatchObject({ showErrors: false, saveErrors: true });
});

it("answers a file, or checks the scorer", () => {
  expect(asked({ texts: "a", response: "b" })).toEqual({ what: "answer", texts: "a", response: "b" });
  expect(asked({ check: true })).toEqual({ what: "check" });
});

it("says what is missing", () => {
  expect(() => asked({})).toThrow(/--set is missing: one of dev, tst1, tst2/u);
  expect(() => asked({ texts: "a" })).toThrow(/--response FILE is missing/u);
  expect(() => asked({ texts: "a", response: "" })).toThrow(/--response FILE is missing/u);
  expect(() => asked({ texts: "", response: "b" })).toThrow(/--texts is empty/u);
  expect(() => asked({ response: "b" })).toThrow(/--texts FILE/u);
  expect(() => asked({ errors: true })).toThrow(/--set dev/u);
  expect(() => asked({ texts: "a", response: "b", errors: true })).toThrow(/--set dev/u);
});

it("says what does not go together or does not exist", () => {
  expect(() => asked({ set: "dev", texts: "a", response: "b" })).toThrow(/--set and --texts do not go together/u);
  expect(() => asked({ set: "dev", check: true })).toThrow(/--set and --check/u);
  expect(() => asked({ set: "dev", response: "b" })).toThrow(/--texts FILE/u);
  expect(() => setOf({ set: "tst9" }, stop)).toThrow(/no set "tst9"/u);
});
