import { expect, test } from "vitest";
import type { KeyTemplate } from "../../bench/accuracy/muc4/templates.ts";
import type { Cluster } from "../../src/reading/scenes/scene-doc.ts";
import { sceneDocOf } from "../../test/reading/scene-doc-of.ts";
import { templateOf } from "./gold-cluster.ts";
import { keyDoc } from "./keyed-doc.ts";

const TEXT = "Raiders shot a miller near the ford. A week later they drowned two weavers and a drover.";
const ofPeople = (...people: string[]): KeyTemplate => ({
  optional: false,
  slots: {
    "hum-tgt-desc": people.map((value) => ({ optional: false, alternatives: [{ value, tag: null }] })),
  },
});

function about(...targets: [words: string, p: number][]): number | null {
  const { doc, phrase } = sceneDocOf(TEXT, () => Float64Array.of(0));
  const keyed = keyDoc("x", 0, doc, [ofPeople("MILLER"), ofPeople("WEAVERS")]);
  const cluster: Cluster = {
    targets: targets.map(([words, p]) => ({ phrase: phrase(words), role: "victim", p, link: 1 })),
    others: [],
    kept: new Map(),
  };
  return templateOf(keyed, cluster);
}

test("a cluster is about the template that most of its likely targets are of", () => {
  expect(about(["a miller", 0.4], ["two weavers", 0.8])).toBe(1);
  expect(about(["a miller", 0.8], ["two weavers", 0.4])).toBe(0);
});

test("a cluster of which less than half is in any template is about none", () => {
  expect(about(["two weavers", 0.3], ["a drover", 0.8])).toBeNull();
  expect(about(["a drover", 0.9])).toBeNull();
});
