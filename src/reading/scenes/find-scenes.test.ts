import { describe, expect, test } from "vitest";
import { docOf } from "../../../test/reading/doc-of.ts";
import { loadKnowledge } from "../../knowledge/load-knowledge.ts";
import { Scene } from "../../record/scene.ts";
import { read } from "../read.ts";

const KNOWLEDGE = loadKnowledge();
const TEXT =
  "ACCRA, 4 March 2015 - Gunmen killed a judge and two bodyguards in Kumasi on Tuesday, police said. A bomb destroyed the judge's car.";

function scenesIn(text: string, explain = false): Scene[] {
  return read(docOf(text).report, KNOWLEDGE, { explain }).scenes ?? [];
}

describe("scenes", () => {
  test.each([TEXT, TEXT.toUpperCase()])("of a killing: who, whom, where: %s", (text) => {
    const [scene] = scenesIn(text);
    const words = (parts: readonly { start: number; end: number }[]) =>
      parts.map(({ start, end }) => text.slice(start, end).toLowerCase()).join("; ");
    expect(scene?.country).toBe("GHA");
    expect(words(scene?.perpetrators ?? [])).toContain("gunmen");
    expect(words(scene?.victims ?? [])).toContain("judge");
    expect(scene?.victims.find((one) => words([one]).includes("judge"))?.fate.value).toBe("killed");
    expect(scene?.chance).toBeGreaterThan(0.8);
  });

  test("are none in a report of nothing violent", () => {
    expect(
      scenesIn("The council opened a new library on Friday. Children sang, and the mayor cut the ribbon."),
    ).toEqual([]);
  });

  test("have reasons only where they are asked for, strongest first", () => {
    const reasons = (explain: boolean) =>
      scenesIn(TEXT, explain).flatMap(({ victims }) =>
        victims.flatMap(({ mentions }) => mentions.map((one) => one.reasons)),
      );
    expect(reasons(false).every((one) => one === undefined)).toBe(true);
    const [first] = reasons(true);
    expect(first?.for).toHaveLength(5);
    const weights = first?.for.map(({ weight }) => weight) ?? [];
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(first?.against.every(({ weight }) => weight < 0)).toBe(true);
  });

  test("are what their schema says, and lie within the text", () => {
    for (const scene of scenesIn(TEXT, true)) {
      expect(Scene.parse(scene)).toEqual(scene);
      for (const { start, end } of [...scene.victims, ...scene.sites]) expect(TEXT.slice(start, end)).not.toBe("");
    }
  });

  test.each(["", ".", "bomb", "Bomb bomb bomb ".repeat(50)])("never throw: %j", (text) =>
    expect(() => scenesIn(text)).not.toThrow(),
  );
});
