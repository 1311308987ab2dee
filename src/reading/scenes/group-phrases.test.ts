import { describe, expect, test } from "vitest";
import { sceneDocOf } from "../../../test/reading/scene-doc-of.ts";
import { groupPhrases, sameChance } from "./group-phrases.ts";

const TEXT = "A ferry sank. The crew swam ashore. The sailors were fed. A lorry burned.";

/** Asks "same" in the order in which pairs come up. */
function asking(answers: readonly number[]) {
  const asked: string[] = [];
  const made = sceneDocOf(TEXT, (model) => {
    asked.push(model);
    return Float64Array.of(answers[asked.length - 1] ?? 0);
  });
  return { ...made, asked };
}

describe("phrases of one thing", () => {
  test("are grouped where the models say so, likeliest group and mention first", () => {
    // Crew and sailors, crew and lorry, sailors and lorry.
    const { doc, phrase } = asking([0.9, 0.1, 0.2]);
    const members = [
      { phrase: phrase("the crew"), p: 0.4 },
      { phrase: phrase("the sailors"), p: 0.7 },
      { phrase: phrase("a lorry"), p: 0.6 },
    ];
    const groups = groupPhrases(doc, members, "victim");
    expect(groups.map(({ all }) => all.map((one) => one.text))).toEqual([["THE SAILORS", "THE CREW"], ["A LORRY"]]);
    expect(groups.map(({ best, p }) => [best.text, p])).toEqual([
      ["THE SAILORS", 0.7],
      ["A LORRY", 0.6],
    ]);
  });

  test("a third joins by the mean of its chances with both", () => {
    const { doc, phrase } = asking([0.9, 0.8, 0.1]);
    const members = ["the crew", "the sailors", "a lorry"].map((words) => ({ phrase: phrase(words), p: 0.5 }));
    expect(groupPhrases(doc, members, "victim").map(({ all }) => all.length)).toEqual([2, 1]);
  });

  test("the order of a pair does not matter, and each is asked once", () => {
    const { doc, phrase, asked } = asking([0.3, 0.8]);
    const [a, b] = [phrase("the crew"), phrase("the sailors")];
    expect(sameChance(doc, a, b, "victim")).toBe(0.3);
    expect(sameChance(doc, b, a, "victim")).toBe(0.3);
    expect(sameChance(doc, b, a, "site")).toBe(0.8);
    expect(asked).toEqual(["same", "same"]);
  });

  test("a phrase and one within it are one thing if they have one head, unasked", () => {
    const { doc, phrase, asked } = asking([]);
    const whole = phrase("the crew");
    expect(sameChance(doc, whole, { ...whole, first: whole.head }, "victim")).toBe(1);
    expect(sameChance(doc, whole, { ...whole, last: whole.first, head: whole.first }, "victim")).toBe(0);
    expect(asked).toEqual([]);
  });
});
