import { expect, it } from "vitest";
import { readingErrors, sentenceWith, writeErrors } from "./errors.ts";
import { score } from "./score/score.ts";
import type { KeyTemplate, ResponseTemplate } from "./templates.ts";

const TEXT = `   LAGOS, 3 MAY 90 -- [TEXT] GUNMEN KILLED A BAKER IN
THE MARKET.  A BOMB HIT THE GRAIN SILO.  THE MILL BURNED DOWN LATER.
`;
const key = (type: string, target: string, stage = "ACCOMPLISHED"): KeyTemplate => ({
  optional: false,
  slots: Object.fromEntries(
    [
      ["inc-type", type],
      ["inc-stage", stage],
      ["phys-tgt-id", target],
    ].map(([slot, value = ""]) => [slot, [{ optional: false, alternatives: [{ value, tag: null }] }]]),
  ),
});
const response = (type: string, targets: readonly string[], stage = "ACCOMPLISHED"): ResponseTemplate => ({
  slots: {
    "inc-type": [{ value: type }],
    "inc-stage": [{ value: stage }],
    "phys-tgt-id": targets.map((value) => ({ value })),
  },
});

function errorsOf(keys: KeyTemplate[], responses: ResponseTemplate[]) {
  const [wanted, given] = [new Map([["M-1", keys]]), new Map([["M-1", responses]])];
  return [...readingErrors([{ id: "M-1", text: TEXT }], wanted, given, score(wanted, given))];
}

it("tells missed and spurious incidents, with the sentence", () => {
  const [missed, spurious, ...rest] = errorsOf([key("BOMBING", "GRAIN SILO")], [response("ARSON", ["MILL"])]);
  expect(missed).toMatchObject({ kind: "missed incident", sentence: "A BOMB HIT THE GRAIN SILO." });
  expect(spurious).toMatchObject({ kind: "spurious incident", sentence: "THE MILL BURNED DOWN LATER." });
  expect(rest).toEqual([]);
});

it("tells two incidents that were read as one, and one that was read as two", () => {
  const joined = errorsOf(
    [key("ATTACK", "GRAIN SILO"), key("ATTACK", "MILL")],
    [response("ATTACK", ["GRAIN SILO", "MILL"])],
  );
  expect(joined.map(({ kind, how }) => [kind, how])).toContainEqual(["wrong split", "missing"]);
  const apart = errorsOf(
    [key("ATTACK", "GRAIN SILO")],
    [response("ATTACK", ["GRAIN SILO"]), response("ATTACK", ["SILO"])],
  );
  expect(apart.map(({ kind, how }) => [kind, how])).toEqual([["wrong split", "spurious"]]);
});

it("tells slots that are wrong in an incident that was found, and writes them by kind", () => {
  const errors = errorsOf([key("ATTACK", "GRAIN SILO")], [response("ATTACK", ["GRAIN SILO", "MILL"], "ATTEMPTED")]);
  expect(errors.map(({ slot, how, key: wanted, response: given }) => [slot, how, wanted, given])).toEqual([
    ["inc-stage", "incorrect", "ACCOMPLISHED", "ATTEMPTED"],
    ["phys-tgt-id", "spurious", "", "MILL"],
  ]);
  const lines: string[] = [];
  writeErrors(errors, (line) => lines.push(line));
  expect(lines).toContain("== wrong slot: phys-tgt-id, spurious (1)");
  expect(lines).toContain("    THE MILL BURNED DOWN LATER.");
});

it("finds the sentence over line breaks", () => {
  expect(sentenceWith(TEXT, ["BAKER IN THE MARKET"])).toContain("GUNMEN KILLED A BAKER IN THE MARKET.");
  expect(sentenceWith(TEXT, ["HELICOPTER"])).toBe("");
});
