import { linkChance } from "../link-features.ts";
import { type AddFeature, featureBag, nearness } from "../perpetrators/feature-bag.ts";
import { attributionOf, judgementsIn } from "../perpetrators/judgements.ts";
import { type Cluster, type Group, headToken, nearestAct, type Phrase, type SceneDoc, step } from "../scene-doc.ts";
import { classBits } from "../victims/class-bits.ts";

/**
 * What speaks for a group of phrases being a weapon of a cluster's act: how likely they are weapons at all, how surely they belong to
 * the cluster, where they stand to its targets, and `rivals`, all groups that may be (the group among them).
 */
export function weaponPartFeatures(
  doc: SceneDoc,
  cluster: Cluster,
  group: Group,
  rivals: readonly Group[],
): Int32Array {
  const { add, done } = featureBag();
  const chances = group.all.map((phrase) => phrase.chances.weapon);
  const top = Math.max(...chances);
  const link = Math.max(...group.all.map((phrase) => linkTo(doc, cluster, phrase)));
  const both = step(top * link);
  const sentences = group.all.map(({ sentence }) => sentence);
  add("top", step(top));
  add("link", step(link));
  add("both", both);
  add("p", step(group.p));
  add("sum", Math.min(8, Math.round(2 * chances.reduce((a, b) => a + b, 0))));
  const rank = rivals.filter((rival) => rival.p > group.p).length;
  const above = doc.phrases.filter((phrase) => phrase.chances.weapon > top && !group.all.includes(phrase)).length;
  const targets = cluster.targets.map(({ phrase }) => phrase).filter((phrase) => !group.all.includes(phrase));
  const gaps = targets.flatMap((target) => sentences.map((sentence) => Math.abs(sentence - target.sentence)));
  for (const [kind, n] of [
    ["n", nearness(group.all.length)],
    ["rel", step(doc.relevance)],
    ["srel", step(Math.max(...sentences.map((sentence) => doc.sentenceChances[sentence]!)))],
    ["rank", Math.min(5, rank)],
    ["of", Math.min(6, rivals.length)],
    ["above", nearness(above)],
    ["first", nearness(Math.min(...sentences))],
    ["apart", gaps.length > 0 ? nearness(Math.min(...gaps)) : -1],
  ] as const) {
    add(kind, n);
    add(`${kind}+`, n, Math.round(both / 2));
  }
  add("best", step(Math.max(...rivals.map(({ p }) => p))), Math.min(3, rank));
  add("targets", nearness(targets.length));
  const victims = cluster.targets.filter(({ role }) => role === "victim").length;
  add("who", nearness(victims), nearness(cluster.targets.length - victims));
  for (const phrase of group.all) addWords(add, doc, phrase);
  return done();
}

/** Mean chance that a weapon and a target belong to one act, weighted by how likely the targets are; 1 without targets. */
function linkTo(doc: SceneDoc, { targets }: Cluster, phrase: Phrase): number {
  let sum = 0;
  let weight = 0;
  for (const target of targets) {
    if (target.phrase === phrase) continue;
    sum += target.p * linkChance(doc, target.phrase, phrase, target.role, "weapon");
    weight += target.p;
  }
  return weight > 0 ? sum / weight : 1;
}

/** Its own words, the act it stands with, and who says so. */
function addWords(add: AddFeature, doc: SceneDoc, phrase: Phrase): void {
  const { rows, sentence, acts } = doc.views[phrase.sentence]!;
  const row = rows[phrase.head]!;
  add("h", headToken(doc, phrase).lemma);
  add("hc", doc.words.fine(row));
  add("hcc", doc.words.coarse(row));
  for (const bit of classBits(doc.words, row)) add("hb", bit);
  for (const { kind, sort, form } of phrase.names) add("name", kind, sort ?? "-", form);
  if (phrase.names.length === 0) add("name", "-");
  const act = nearestAct(doc, phrase);
  if (act) {
    add("act", act.sort, act.realis);
    add("nact", act.negated ? 1 : 0, act.weight);
  }
  add("acts", Math.min(3, acts.length));
  const said = attributionOf(doc, phrase);
  add("said", said?.speaker.kind ?? "report", said?.stance ?? "stated");
  for (const { sort } of judgementsIn(doc, phrase.sentence)) add("j", sort);
  const { tag, fold } = sentence.tokens[phrase.first]!;
  add("det", tag === "DET" || tag === "NUM" ? fold : tag);
}
