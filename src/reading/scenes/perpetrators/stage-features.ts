import type { View } from "../mention-features.ts";
import { type Cluster, nearestAct, type SceneDoc } from "../scene-doc.ts";
import { type AddFeature, featureBag, nearness } from "./feature-bag.ts";
import { judgementsIn } from "./judgements.ts";
import { headClass } from "./phrase-facts.ts";

const OPEN_END = /^(will|would|if|not|before|unless|intend|against|could|next|soon|must)$/;

/** Features of how far an act got. They are few, for few acts are not accomplished. */
export function stageFeatures(doc: SceneDoc, cluster: Cluster): Int32Array {
  const { add, done } = featureBag();
  const { targets, others } = cluster;
  const bare = targets.length === 0;
  const members = bare ? others.filter(({ p }) => p > 0.2) : targets;
  const sentences = new Set(members.map(({ phrase }) => phrase.sentence));
  addTargets(add, doc, cluster);
  const outcomes = new Set<string>();
  for (const index of sentences) {
    addSentence(add, doc, cluster, doc.views[index]!);
    for (const { figure, negated } of doc.views[index]!.acts) if (figure !== "-" && !negated) outcomes.add(figure);
  }
  for (const outcome of outcomes) add("out", outcome);
  add("outs", outcomes.size);
  addNeighbours(add, doc, sentences);
  add("sents", nearness(sentences.size));
  if (bare) add("bare");
  return done();
}

function addTargets(add: AddFeature, doc: SceneDoc, { targets }: Cluster): void {
  let actual = 0;
  for (const { phrase } of targets) {
    const act = nearestAct(doc, phrase);
    if (act) {
      add("nr", act.realis, act.negated ? 1 : 0);
      add("nal", act.lemma, act.realis);
      if (act.realis === "actual") actual++;
    }
    add("hc", headClass(doc, phrase));
  }
  add("actual", targets.length > 0 ? Math.round((3 * actual) / targets.length) : -1);
  const has = (role: string): number => (targets.some((target) => target.role === role) ? 1 : 0);
  add("r", has("victim"), has("site"));
}

function addSentence(add: AddFeature, doc: SceneDoc, { targets }: Cluster, { sentence, clause, acts }: View): void {
  const here = targets.filter(({ phrase }) => phrase.sentence === sentence.index);
  const own = new Set(here.map(({ phrase }) => clause[phrase.head]));
  for (const { sort, at, lemma } of judgementsIn(doc, sentence.index)) {
    if (!/^(fail|threat|probe|call)$/.test(sort)) continue;
    add("j", sort, own.has(clause[at]) ? 1 : 0);
    add("jl", lemma);
  }
  for (const { fold } of sentence.tokens) if (OPEN_END.test(fold)) add("f", fold);
  for (const { sort, realis, negated } of acts) {
    add("ar", realis, negated ? 1 : 0);
    add("as", sort, realis);
  }
}

/** Words of failure and threat in the sentences beside the act's. */
function addNeighbours(add: AddFeature, doc: SceneDoc, sentences: ReadonlySet<number>): void {
  for (const index of sentences) {
    for (const beside of [index - 1, index + 1]) {
      if (sentences.has(beside)) continue;
      for (const { sort, lemma } of judgementsIn(doc, beside)) {
        if (!/^(fail|threat)$/.test(sort)) continue;
        add("nbj", sort);
        add("nbl", lemma);
      }
    }
  }
}
