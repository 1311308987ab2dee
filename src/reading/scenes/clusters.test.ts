import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sceneDocOf } from "../../../test/reading/scene-doc-of.ts";
import { CLUSTERING, clustersOf, linkBetween } from "./clusters.ts";
import { linkChance, linkFeatures } from "./link-features.ts";
import { ROLES, type Role, type SceneDoc } from "./scene-doc.ts";

const TEXT =
  "Raiders shot a miller at the ford. His wife was hurt. Meanwhile in the harbour a ferry was sunk by frogmen with a limpet mine.";
/** An answer that follows from the features, so that a pair asked in the other order would show. */
const byFeatures: SceneDoc["ask"] = (_, features) =>
  Float64Array.of((features.reduce((sum, f) => (Math.imul(sum, 31) + f) >>> 0, 7) % 1000) / 1000);

describe("links", () => {
  test("do not depend on which phrase is named first", () => {
    const index = fc.nat();
    const role = fc.constantFrom(...ROLES);
    fc.assert(
      fc.property(index, index, role, role, (x, y, one, other) => {
        const [a, b] = [sceneDocOf(TEXT, byFeatures).doc, sceneDocOf(TEXT, byFeatures).doc];
        const at = (doc: SceneDoc, n: number) => doc.phrases[n % doc.phrases.length]!;
        fc.pre(x % a.phrases.length !== y % a.phrases.length);
        expect(linkChance(a, at(a, x), at(a, y), one, other)).toBe(linkChance(b, at(b, y), at(b, x), other, one));
      }),
      { numRuns: 40 },
    );
  });

  test("of groups are means, weighted by how likely both are targets", () => {
    const { doc, phrase } = sceneDocOf(TEXT, byFeatures);
    const member = (words: string, p: number) => ({ phrase: phrase(words), role: "victim" as const, p, link: 1 });
    const [miller, wife, ferry] = [member("a miller", 0.9), member("his wife", 0.3), member("a ferry", 0.5)];
    const near = linkChance(doc, miller.phrase, ferry.phrase, "victim", "victim");
    const far = linkChance(doc, wife.phrase, ferry.phrase, "victim", "victim");
    expect(linkBetween(doc, [miller, wife], [ferry])).toBeCloseTo((0.9 * near + 0.3 * far) / 1.2, 10);
    expect(linkBetween(doc, [], [ferry])).toBe(0);
  });
});

describe("clusters", () => {
  /** Phrases with the chances given; those on one side of `border` are linked. The model knows each pair by its features. */
  const linkedWithin = (border: string, chances: readonly [words: string, role: Role, p: number][]): SceneDoc => {
    const linked = new Set<string>();
    const answer: SceneDoc["ask"] = (_, features) => Float64Array.of(linked.has(features.join()) ? 0.9 : 0.1);
    const { doc, phrase } = sceneDocOf(TEXT, answer);
    for (const [words, role, p] of chances) phrase(words).chances[role] = p;
    const turn = TEXT.indexOf(border);
    for (const [i, a] of doc.phrases.entries())
      for (const b of doc.phrases.slice(i + 1))
        if (a.start < turn === b.start < turn)
          for (const one of ROLES) for (const other of ROLES) linked.add(linkFeatures(doc, a, b, one, other).join());
    return doc;
  };

  test("keep targets of one act together, apart from those of another; others may belong to each", () => {
    const doc = linkedWithin("Meanwhile", [
      ["a miller", "victim", 0.8],
      ["his wife", "victim", 0.6],
      ["a ferry", "site", 0.7],
      ["frogmen", "perpetrator", 0.5],
    ]);
    const clusters = clustersOf(doc);
    expect(clusters.map(({ targets }) => targets.map((t) => [t.phrase.text, t.role]))).toEqual([
      [
        ["A MILLER", "victim"],
        ["HIS WIFE", "victim"],
      ],
      [["A FERRY", "site"]],
    ]);
    expect(clusters.map(({ others }) => others.map((o) => [o.phrase.text, Number(o.link.toFixed(2))]))).toEqual([
      [["FROGMEN", 0.1]],
      [["FROGMEN", 0.9]],
    ]);
  });

  test("a report without targets is one cluster without any, to which all belong", () => {
    const doc = linkedWithin("Meanwhile", [["frogmen", "perpetrator", 0.9]]);
    const [only, ...more] = clustersOf(doc);
    expect(more).toEqual([]);
    expect(only!.targets).toEqual([]);
    expect(only!.others.map((o) => o.link)).toEqual([1]);
  });

  test("of a long report hold its likeliest phrases only, however many there are", () => {
    const text = Array.from({ length: 150 }, (_, i) => `Raiders shot miller ${i + 1} with a rifle.`).join(" ");
    let asked = 0;
    const { doc } = sceneDocOf(text, () => {
      asked++;
      return Float64Array.of(0.1);
    });
    doc.phrases.forEach((phrase, i) => {
      phrase.chances.victim = 0.2 + i / 10_000;
      phrase.chances.perpetrator = 0.2 + i / 10_000;
    });
    expect(doc.phrases.length).toBeGreaterThan(250);
    const clusters = clustersOf(doc);
    const targets = clusters.flatMap((cluster) => cluster.targets.map((t) => t.phrase.index));
    expect(targets.length).toBe(CLUSTERING.targets);
    expect(Math.min(...targets)).toBe(doc.phrases.length - CLUSTERING.targets);
    for (const { others } of clusters) expect(others.length).toBe(CLUSTERING.others);
    // A link of two and a question whether they are the same: no more than all pairs of what is kept.
    expect(asked).toBeLessThanOrEqual(2 * (CLUSTERING.targets ** 2 + CLUSTERING.targets * CLUSTERING.others));
  });
});
