import { expect, test } from "vitest";
import { sceneDocOf } from "../../../../test/reading/scene-doc-of.ts";
import type { Cluster, Phrase } from "../scene-doc.ts";
import { weaponPartFeatures } from "./weapon-part-features.ts";
import { weaponsOf } from "./weapons.ts";

const TEXT = "Raiders burned the mill with petrol bombs. Police later found a rifle in another valley.";

/** The report's two weapons, and the act against the mill; models answer with `chance`. */
function scene(chance: number) {
  const { doc, phrase } = sceneDocOf(TEXT, (model) =>
    model === "weapon-part" || model === "link" ? Float64Array.of(chance) : Float64Array.of(0, 0, 1),
  );
  const target = { phrase: phrase("the mill"), role: "site" as const, p: 0.9, link: 1 };
  const cluster: Cluster = { targets: [target], others: [], kept: new Map() };
  const groups = [phrase("petrol bombs"), phrase("a rifle")].map((one: Phrase) => {
    one.chances.weapon = 0.6;
    return { best: one, p: 0.5, all: [one] };
  });
  doc.sentenceChances = [0.9, 0.2];
  return { doc, cluster, groups };
}

test("a weapon has the chance that the model gives it in the scene", () => {
  const { doc, cluster, groups } = scene(0.7);
  const weapons = weaponsOf(doc, cluster, groups.slice(0, 1), { act: "arson" });
  expect(weapons.map(({ wording, p }) => [wording, p])).toEqual([["PETROL BOMBS", 0.7]]);
});

test("what hardly has a part in the scene is none of its weapons", () => {
  const { doc, cluster, groups } = scene(0.1);
  expect(weaponsOf(doc, cluster, groups, { act: "arson" })).toEqual([]);
});

test("where a weapon stands to the targets tells", () => {
  const { doc, cluster, groups } = scene(0.7);
  const elsewhere = { ...cluster.targets[0]!, phrase: groups[1]!.best };
  const near = weaponPartFeatures(doc, cluster, groups[0]!, groups);
  expect(weaponPartFeatures(doc, { ...cluster, targets: [elsewhere] }, groups[0]!, groups)).not.toEqual(near);
  expect(weaponPartFeatures(doc, cluster, groups[0]!, groups)).toEqual(near);
});
