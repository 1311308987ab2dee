import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { docOf } from "../../../test/reading/doc-of.ts";
import type { Doc } from "../doc.ts";
import { candidatesOf } from "./candidates.ts";
import { mentionFeatures, viewsOf } from "./mention-features.ts";
import { caseOf, childrenOf, passive, type Tree, topOf, wayBetween } from "./path-features.ts";

// The herders who fled were shot by men of the militia
//  0     1     2    3    4    5   6  7   8   9    10
const TREE: Tree = {
  heads: [1, 5, 3, 1, 5, -1, 7, 5, 10, 10, 7],
  rels: ["det", "nsubj:pass", "nsubj", "acl:relcl", "aux:pass", "root", "case", "obl:agent", "case", "det", "nmod"],
};
const TEXT = "The herders who fled were shot by men of the militia";

describe("a tree", () => {
  const { tokens } = docOf(TEXT).sentences[0]!;

  test("tells the top of a phrase, children, passives and prepositions", () => {
    expect(topOf(TREE, 0, 1)).toBe(1);
    expect(topOf(TREE, 6, 7)).toBe(7);
    expect(childrenOf(TREE, 5)).toEqual([1, 4, 7]);
    expect([passive(TREE, 5), passive(TREE, 3)]).toEqual([true, false]);
    expect([caseOf(TREE, tokens, 7), caseOf(TREE, tokens, 10), caseOf(TREE, tokens, 1)]).toEqual(["by", "of", "-"]);
  });

  test("tells the way from a phrase to an act, up and down", () => {
    expect(wayBetween(TREE, 7, 5, "by")).toBe("by^obl:agentv");
    expect(wayBetween(TREE, 10, 1, "of")).toBe("of^nmod^obl:agentvnsubj:pass");
  });

  test("has no way that is longer than five steps", () => {
    const chain: Tree = { heads: [-1, 0, 1, 2, 3, 4, 5, 6], rels: Array.from({ length: 8 }, () => "nmod") };
    expect(wayBetween(chain, 4, 0, "-")).not.toBeNull();
    expect(wayBetween(chain, 7, 0, "-")).toBeNull();
  });
});

describe("features of phrases", () => {
  const words = fc.constantFrom(
    ..."the a two Naga herders gunmen Rosa mill church burned shot was were by of in near and who bomb Colombo".split(
      " ",
    ),
  );
  const shouted = (doc: Doc): Doc => ({
    ...doc,
    sentences: doc.sentences.map((sentence) => ({
      ...sentence,
      caseless: true,
      tokens: sentence.tokens.map((token) => ({ ...token, text: token.text.toUpperCase() })),
    })),
  });
  const featuresOf = (doc: Doc, tree: Tree) => {
    const views = viewsOf(doc, []);
    return views.flatMap((view) =>
      candidatesOf(view.sentence, []).map((c) => [
        ...mentionFeatures(views, c, doc.knowledge, [["srel", 1]], false, tree).features,
      ]),
    );
  };

  test("do not depend on letter case where tags and tree are the same", () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 3, maxLength: 14 }), fc.infiniteStream(fc.nat()), (some, numbers) => {
        const doc = docOf(`${some.join(" ")}.`);
        const { length } = doc.sentences.flatMap((sentence) => sentence.tokens);
        // Each hangs from one before it, so there is no ring.
        const heads = Array.from({ length }, (_, i) => (i === 0 ? -1 : (numbers.next().value ?? 0) % i));
        const RELATIONS = ["nsubj", "nsubj:pass", "obj", "obl", "conj", "case", "nmod", "acl:relcl", "aux:pass"];
        const rels = heads.map(() => RELATIONS[(numbers.next().value ?? 0) % RELATIONS.length]!);
        expect(featuresOf(shouted(doc), { heads, rels })).toEqual(featuresOf(doc, { heads, rels }));
      }),
      { numRuns: 60 },
    );
  });

  test("depend on the tree", () => {
    const doc = docOf(`${TEXT}.`);
    const flat: Tree = { heads: TREE.rels.map((_, i) => i - 1), rels: TREE.rels.map(() => "dep") };
    expect(featuresOf(doc, { heads: [...Array.from(TREE.heads), 5], rels: [...TREE.rels, "punct"] })).not.toEqual(
      featuresOf(doc, { heads: [...Array.from(flat.heads), 5], rels: [...flat.rels, "punct"] }),
    );
  });
});
