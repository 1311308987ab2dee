import { describe, expect, test } from "vitest";
import { docOf } from "../../../test/reading/doc-of.ts";
import { Features } from "./hash-features.ts";
import { linkFeatures } from "./link-features.ts";
import { makeSceneDoc } from "./make-scene-doc.ts";
import { readableLink } from "./readable-link.ts";

describe("features of links in words", () => {
  test.each([
    ["heads=guard=teacher", "their main words: “guard” and “teacher”"],
    ["acts=killing=-", "the acts they stand by: killing and none"],
    ["cue=meanwhile", "a sentence up to the second one opens with “meanwhile”"],
    ["unheard-of", null],
  ])("%s", (name, words) => expect(readableLink(name)).toBe(words));

  test("every feature of a link has words", () => {
    const text = "Rebels shelled a market on Monday. Meanwhile, in the north, a mine wounded two traders by the river.";
    const doc = makeSceneDoc(
      { ...docOf(text), text },
      [],
      [],
      () => ({ heads: [], rels: [] }),
      () => new Float64Array(1),
    );
    const [first, ...others] = doc.phrases;
    for (const other of others) {
      const named = new Features(true);
      linkFeatures(doc, first!, other, "victim", "site", named);
      expect(named.names?.filter((name) => readableLink(name) === null)).toEqual([]);
      expect(named.names?.length).toBeGreaterThan(20);
    }
  });
});
