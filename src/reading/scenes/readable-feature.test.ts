import { describe, expect, test } from "vitest";
import { docOf } from "../../../test/reading/doc-of.ts";
import { featureNames, makeSceneDoc } from "./make-scene-doc.ts";
import { readableFeature } from "./readable-feature.ts";

describe("features in words", () => {
  test.each([
    ["h=bridge", "its main word is “bridge”"],
    ["sort=weapon:explosive", "it is known as: weapon (explosive)"],
    ["name=weapon=explosive", "it is known as: weapon (explosive)"],
    ["kind=actor:n", "it names: actor"],
    ["kind=none", "no name or list has it"],
    ["vl=shoot=P=by", "the verb before it: “shoot” in the passive"],
    ["l=1=by", "1 word before it: “by”"],
    ["l=2=<", "it stands at the start of its sentence"],
    ["pgk=nsubj:pass=burn=Pfacility:d", "it is subject of a passive of “burn”"],
    ["pgk=oblin=burn=afacility:d", "it is adverbial with “in” of “burn”"],
    ["ar=bombing=target", "it stands as target to an act: bombing"],
    ["x=sprev=3", "how likely the sentence before tells of violence"],
    ["par=2", "where in the report it stands"],
    ["bias", null],
  ])("%s", (name, words) => expect(readableFeature(name)).toBe(words));

  test("every feature of a phrase but its bias has words", () => {
    const text =
      "Rebels shelled the old market of the town with mortars on Monday, and three traders were killed by them.";
    const tree = () => ({ heads: [], rels: [] });
    const doc = makeSceneDoc({ ...docOf(text), text }, [], [], tree, () => new Float64Array(1));
    expect(doc.phrases.length).toBeGreaterThan(3);
    const unknown = doc.phrases.flatMap((phrase) => {
      const { length } = doc.views[phrase.sentence]!.sentence.tokens;
      const heads = Array.from({ length }, (_, i) => i - 1);
      const told = { ...doc, tree: () => ({ heads, rels: heads.map(() => "obl") }) };
      return featureNames(told, phrase).filter((name) => name !== "bias" && readableFeature(name) === null);
    });
    expect(unknown).toEqual([]);
  });
});
