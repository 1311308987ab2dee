import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KeyFill, ResponseFill } from "../templates.ts";
import type { Counters } from "./counters.ts";
import { scoreSlot } from "./slot-score.ts";

const fills = (line: string): KeyFill[] =>
  line
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => ({ optional: word.startsWith("?"), alternatives: [{ value: word.replace("?", ""), tag: null }] }));
const answers = (line: string): ResponseFill[] =>
  line
    .split(" ")
    .filter((word) => word !== "")
    .map((value) => ({ value }));

function counted(keys: string, responses: string): string {
  const { counters } = scoreSlot("phys-tgt-id", fills(keys), answers(responses));
  const shown: (keyof Counters)[] = ["pos", "act", "cor", "inc", "spu", "mis", "non"];
  return shown
    .filter((name) => counters[name] > 0)
    .map((name) => `${name} ${counters[name]}`)
    .join(" ");
}

describe("one slot of a pair", () => {
  it.each([
    ["", "", "non 1"],
    ["?BRIDGE", "", "non 1"],
    ["?BRIDGE ?SILO", "", ""],
    ["", "BRIDGE", "act 1 spu 1"],
    ["BRIDGE", "", "pos 1 mis 1"],
    ["BRIDGE", "BRIDGE", "pos 1 act 1 cor 1"],
    ["?BRIDGE", "BRIDGE", "pos 1 act 1 cor 1"],
    ["BRIDGE", "SILO", "pos 1 act 1 inc 1"],
    ["BRIDGE", "SILO MILL", "pos 1 act 2 inc 1 spu 1"],
    ["BRIDGE ?DAM", "SILO", "pos 1 act 1 inc 1"],
    ["BRIDGE ?DAM", "SILO MILL", "pos 2 act 2 inc 2"],
    ["BRIDGE DAM CHURCH", "SILO", "pos 3 act 1 inc 1 mis 2"],
    ["BRIDGE DAM CHURCH", "DAM SILO", "pos 3 act 2 cor 1 inc 1 mis 1"],
    ["?BRIDGE ?DAM", "SILO", "pos 1 act 1 inc 1"],
  ])("key %j, response %j: %s", (keys, responses, expected) => {
    expect(counted(keys, responses)).toBe(expected);
  });

  it("pairs exact fills before half right ones and uses up each fill once", () => {
    const { counters, pairs } = scoreSlot("hum-tgt-name", fills("BELLO"), [
      { value: "AMINA BELLO OKORO" },
      { value: "BELLO" },
    ]);
    expect(pairs).toEqual([{ key: 0, response: 1, credit: 1 }]);
    expect(counters).toMatchObject({ pos: 1, act: 2, cor: 1, spu: 1 });
  });

  it("takes a required fill before an optional one that is as good", () => {
    const { counters } = scoreSlot("phys-tgt-id", fills("?BRIDGE BRIDGE"), answers("BRIDGE"));
    expect(counters).toMatchObject({ pos: 1, cor: 1, mis: 0 });
  });
});

describe("always", () => {
  const word = fc.constantFrom("BRIDGE", "OLD BRIDGE", "BRIDGE GUARD", "SILO", "MILL", "DAM");
  const someKeys = fc.array(
    fc.record({
      optional: fc.boolean(),
      alternatives: fc.array(fc.record({ value: word, tag: fc.constant(null) }), { minLength: 1, maxLength: 2 }),
    }),
    { maxLength: 5 },
  );
  const someAnswers = fc.array(fc.record({ value: word }), { maxLength: 5 });

  it("adds up on either side", () => {
    fc.assert(
      fc.property(someKeys, someAnswers, (keys, responses) => {
        const { pos, act, cor, par, inc, spu, mis } = scoreSlot("phys-tgt-id", keys, responses).counters;
        expect(cor + par + inc + mis).toBe(pos);
        expect(cor + par + inc + spu).toBe(act);
        expect(act).toBe(responses.length);
        expect(pos).toBeLessThanOrEqual(keys.length);
        expect(pos).toBeGreaterThanOrEqual(keys.filter(({ optional }) => !optional).length);
      }),
    );
  });

  it("does not hang on the order of fills", () => {
    fc.assert(
      fc.property(someKeys, someAnswers, (keys, responses) => {
        const there = scoreSlot("phys-tgt-id", keys, responses).counters;
        expect(scoreSlot("phys-tgt-id", keys.toReversed(), responses.toReversed()).counters).toEqual(there);
      }),
    );
  });
});
