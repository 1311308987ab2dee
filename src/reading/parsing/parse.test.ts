import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallKnowledge } from "../../../test/reading/small-knowledge.ts";
import { TAGS } from "../tagging/features.ts";
import { taggerOf } from "../tagging/model.ts";
import { tag } from "../tagging/tagger.ts";
import { wordsOf } from "../words/words.ts";
import { parserOf } from "./model.ts";
import { childrenBy, childrenOf, headOf, parse, pathBetween, reachOf } from "./parse.ts";
import { readParser, writeParser } from "./parser-file.ts";

const knowledge = smallKnowledge();
const bytes = knowledge.model("parser.bin");
const clusters = knowledge.model("words.bin");
const tagger = taggerOf(knowledge);
const parser = parserOf(knowledge);

function parsed(text: string, caseless = false) {
  const words = text.split(" ");
  const tokens = words.map((word) => ({ text: word }));
  const tags = tag(tokens, caseless, tagger);
  const tree = parse(
    tokens.map((token, i) => ({ ...token, tag: tags[i] as string })),
    caseless,
    parser,
  );
  return { words, tree, arcs: words.map((word, i) => `${word}<${tree.relations[i]}<${words[headOf(tree, i)] ?? ""}`) };
}

describe("parse", () => {
  test.each([
    ["The rebels attacked the barracks .", ["rebels<nsubj<attacked", "barracks<obj<attacked", "attacked<root<"]],
    ["Six officers were killed by the rebels .", ["officers<nsubj:pass<killed", "were<aux:pass<killed"]],
    [
      "The mayor said that soldiers burned the bridge .",
      ["burned<ccomp<said", "soldiers<nsubj<burned", "bridge<obj<burned"],
    ],
    ["Soldiers and policemen fled to the river .", ["policemen<conj<Soldiers", "river<obl<fled", "to<case<river"]],
  ])("%s", (text, expected) => {
    const { arcs } = parsed(text);
    expect(arcs).toEqual(expect.arrayContaining(expected));
    expect(parsed(text.toUpperCase(), true).arcs).toEqual(
      expect.arrayContaining(expected.map((arc) => arc.replace(/[^<]+$|^[^<]+/g, (word) => word.toUpperCase()))),
    );
  });

  test("any tokens give one tree without circles", () => {
    const token = fc.record({ text: fc.string(), tag: fc.constantFrom(...TAGS, "?") });
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
        const tree = parse(tokens, false, parser);
        expect(tree.heads.length).toBe(tokens.length);
        expect(tree.relations.length).toBe(tokens.length);
        expect(childrenOf(tree, -1).length).toBe(Math.min(1, tokens.length));
        for (let i = 0; i < tokens.length; i++) {
          let at = i;
          for (let steps = 0; at >= 0; steps++) {
            expect(steps).toBeLessThan(tokens.length + 1);
            at = headOf(tree, at);
          }
          expect(tree.relations[i] === "root").toBe(headOf(tree, i) === -1);
        }
      }),
    );
  });

  test("ten times the words take about ten times as long", () => {
    const tokens = Array.from({ length: 3000 }, (_, i) => ({ text: `w${i % 50}`, tag: TAGS[i % 17] as string }));
    const took = (count: number) => {
      const began = performance.now();
      parse(tokens.slice(0, count), false, parser);
      return performance.now() - began;
    };
    took(3000);
    expect(took(3000)).toBeLessThan(60 * Math.max(1, took(300)));
  });
});

describe("walking a parse", () => {
  const { tree, words } = parsed("The men of the front killed two guards at the gate .");
  const at = (word: string) => words.indexOf(word);

  test("children, by relation, and what hangs from a word", () => {
    expect(childrenBy(tree, at("killed"), "nsubj").map((i) => words[i])).toEqual(["men"]);
    expect(reachOf(tree, at("men"))).toEqual({ first: 0, last: at("front") });
  });

  test("the path between two words", () => {
    expect(pathBetween(tree, at("men"), at("guards"))).toEqual({ up: ["nsubj"], top: at("killed"), down: ["obj"] });
    expect(pathBetween(tree, at("killed"), at("two"))).toEqual({ up: [], top: at("killed"), down: ["obj", "nummod"] });
  });
});

describe("readParser", () => {
  test("gives back what was written, and refuses anything else", () => {
    const words = wordsOf(knowledge);
    expect(Buffer.compare(writeParser(parser), bytes)).toBe(0);
    expect(() => readParser(bytes.subarray(0, 1000), words, clusters)).toThrow("cut short");
    expect(() => readParser(bytes.subarray(0, -1), words, clusters)).toThrow("cut short");
    expect(() => readParser(new Uint8Array(64), words, clusters)).toThrow("not a parser");
    expect(() => readParser(bytes, words, clusters.subarray(1))).toThrow("other word clusters");
  });
});
