import { describe, expect, it } from "vitest";
import { type Decision, decisionsInForce, ruleInForce } from "./decision.ts";
import { testId } from "./fixtures/coded.ts";

const about = (name: string) => ({
  id: testId(name),
  who: "A. Reviewer",
  when: "2024-01-01T00:00:00Z",
  why: "checked",
});
const reject = (name: string): Decision => ({ ...about(name), kind: "reject", claim: testId("claim") });
const undo = (name: string, of: string): Decision => ({ ...about(name), kind: "undo", decision: testId(of) });
const held = (...decisions: Decision[]): string[] => decisionsInForce(decisions).map(({ id }) => id);

describe("decisionsInForce", () => {
  it("leaves out what is undone, wherever the undoing stands", () => {
    expect(held(reject("a"), reject("b"), undo("u", "a"))).toEqual([testId("b")]);
    expect(held(undo("u", "a"), reject("a"))).toEqual([]);
  });

  it("lets an undoing be undone, twice as well", () => {
    expect(held(reject("a"), undo("u", "a"), undo("v", "u"))).toEqual([testId("a")]);
    expect(held(reject("a"), undo("u", "a"), undo("v", "u"), undo("w", "v"))).toEqual([]);
    expect(held(reject("a"), undo("u", "a"), undo("u2", "a"), undo("v", "u"))).toEqual([]);
  });

  it("comes to an end where undos name each other", () => {
    expect(held(reject("a"), undo("u", "v"), undo("v", "u"))).toEqual([testId("a")]);
  });
});

describe("ruleInForce", () => {
  const rule = (name: string, when: string, of: "lowest" | "low-best-high"): Decision => ({
    ...about(name),
    when,
    kind: "rule",
    rule: of,
  });
  const first = rule("first", "2024-01-01T00:00:00Z", "lowest");
  const later = rule("later", "2024-02-01T00:00:00Z", "low-best-high");

  it("is the last that somebody set and nobody took back, else side by side", () => {
    expect(ruleInForce([])).toBe("side-by-side");
    expect(ruleInForce([later, first])).toBe("low-best-high");
    expect(ruleInForce([later, first, undo("u", "later")])).toBe("lowest");
    expect(ruleInForce([first, undo("u", "first")])).toBe("side-by-side");
  });
});
