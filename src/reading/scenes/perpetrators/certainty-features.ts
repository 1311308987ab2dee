import type { Cluster, Phrase, SceneDoc } from "../scene-doc.ts";
import { type AddFeature, featureBag, nearness } from "./feature-bag.ts";
import { attributionOf, authoritiesIn, judgementSort, judgementsIn } from "./judgements.ts";
import { actorIn } from "./phrase-facts.ts";
import { addResponsibility } from "./responsibility.ts";

/** Features of who lays an act to a group and how surely. `all` are the group's mentions, the likeliest first; at least one. */
export function certaintyFeatures(doc: SceneDoc, cluster: Cluster, all: readonly Phrase[]): Int32Array {
  const { add, done } = featureBag();
  const name = actorIn(all[0]!);
  add("s", name?.sort ?? "-", name?.form ?? "");
  const targets = new Set(cluster.targets.map(({ phrase }) => phrase.sentence));
  for (const mention of all) addMention(add, doc, mention, targets.has(mention.sentence));
  add("any target", all.some(({ sentence }) => targets.has(sentence)) ? 1 : 0);
  const counts = new Map<string, number>();
  for (const view of doc.views) {
    const { index } = view.sentence;
    const weight = targets.has(index) ? 2 : 1;
    for (const { sort } of judgementsIn(doc, index)) counts.set(sort, (counts.get(sort) ?? 0) + weight);
    addResponsibility(add, view, all);
  }
  for (const [sort, n] of counts) add("dj", sort, nearness(n));
  for (const sentence of targets) for (const { sort } of judgementsIn(doc, sentence)) add("tj", sort);
  addIndividuals(add, doc, cluster);
  return done();
}

/** A mention of the group: who speaks, what is judged around it, what it stands in. */
function addMention(add: AddFeature, doc: SceneDoc, mention: Phrase, atTarget: boolean): void {
  const { sentence, clause, acts } = doc.views[mention.sentence]!;
  const { tokens } = sentence;
  const said = attributionOf(doc, mention);
  add("by", said?.speaker.kind ?? "report", said?.stance ?? "stated");
  const outside = (at: number): boolean => at < mention.first || at > mention.last;
  const authority = authoritiesIn(doc, mention.sentence).some(outside) ? 1 : 0;
  for (const { sort, at, lemma } of judgementsIn(doc, mention.sentence)) {
    const side = at < mention.first ? "before" : at > mention.last ? "after" : "inside";
    add("j", sort, side, clause[at] === clause[mention.head] ? 1 : 0);
    add("jl", lemma, side);
    add("ja", sort, authority, side);
    if (atTarget) add("jt", sort, side);
    if (side === "before" && mention.first - at <= 3) add("jn", sort, lemma);
  }
  for (const { roles, realis, weight } of acts) {
    for (const role of roles) {
      if (role.start <= mention.start + 4 && role.end >= mention.end - 1) add("ar", role.role, realis, weight);
    }
  }
  for (let i = 1; i <= 2; i++) add("l", i, tokens[mention.first - i]?.lemma ?? "<");
  add("st", atTarget ? 1 : 0, nearness(mention.sentence));
}

/** Words of judgement in and right before the act's individual perpetrators ("alleged members"). */
function addIndividuals(add: AddFeature, doc: SceneDoc, { others }: Cluster): void {
  for (const { phrase, role, p } of others) {
    if (role !== "perpetrator" || p <= 0.2) continue;
    const { tokens } = doc.views[phrase.sentence]!.sentence;
    for (const { lemma } of tokens.slice(Math.max(0, phrase.first - 2), phrase.last + 1)) {
      const sort = judgementSort(doc.knowledge, lemma);
      if (sort) add("ij", sort);
    }
  }
}
