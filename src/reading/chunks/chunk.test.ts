import { describe, expect, test } from "vitest";
import { reportOf, smallKnowledge } from "../../../test/reading/small-knowledge.ts";
import { prepare } from "../prepare.ts";
import { isNegated, modal, tense, voice } from "./verb-group.ts";

const knowledge = smallKnowledge();
const sentence = (text: string) => {
  const [first] = prepare(reportOf(text), knowledge).sentences;
  if (!first) throw new Error("no sentence");
  return first;
};
const chunks = (text: string, wanted: "noun" | "verb") => {
  const { tokens, chunks } = sentence(text);
  return chunks
    .filter(({ kind }) => kind === wanted)
    .map(
      ({ first, last, head }) =>
        `${tokens
          .slice(first, last + 1)
          .map(({ text }) => text)
          .join(" ")} > ${tokens[head]?.text}`,
    );
};

describe("chunk", () => {
  test("noun phrases with their heads", () => {
    expect(chunks("At least two armed men attacked the Malian army's main base in northern Gao.", "noun")).toEqual([
      "two armed men > men",
      "the Malian army 's main base > base",
      "northern Gao > Gao",
    ]);
    expect(chunks("The captured soldiers and three children left the “Red Gate” camp.", "noun")).toEqual([
      "The captured soldiers > soldiers",
      "three children > children",
      "the “ Red Gate ” camp > camp",
    ]);
  });

  test("verb groups with their heads", () => {
    expect(chunks("The rebels had not been seen and they tried to shell the town.", "verb")).toEqual([
      "had not been seen > seen",
      "tried > tried",
      "to shell > shell",
    ]);
  });

  test("what a verb group says of itself", () => {
    const of = (text: string, verb: string) => {
      const found = sentence(text);
      const group = found.chunks.find(({ head }) => found.tokens[head]?.text === verb);
      if (!group) throw new Error(`no verb group ${verb}`);
      return [voice(found, group), tense(found, group), modal(found, group), isNegated(found, group)];
    };
    expect(of("Nine people were killed in the blast.", "killed")).toEqual(["passive", "past", null, false]);
    expect(of("The soldiers shot nine people.", "shot")).toEqual(["active", "past", null, false]);
    expect(of("The mission will not leave Gao.", "leave")).toEqual(["active", "future", null, true]);
    expect(of("The rebels could attack the town.", "attack")).toEqual(["active", "past", "could", false]);
    expect(of("The villagers killed by the mine were farmers.", "killed")[0]).toBe("passive");
    expect(of("The group has never claimed an attack.", "claimed")).toEqual(["active", "past", null, true]);
    expect(of("They want to free the men.", "free")[1]).toBe("none");
  });
});
