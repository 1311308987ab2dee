import { linkBetween } from "../../../../src/reading/scenes/clusters.ts";
import { sameChance } from "../../../../src/reading/scenes/group-phrases.ts";
import { Features } from "../../../../src/reading/scenes/hash-features.ts";
import { actOf } from "../../../../src/reading/scenes/perpetrators/act-of.ts";
import {
  type Cluster,
  headToken,
  keep,
  largest,
  nearestAct,
  type SceneDoc,
  step,
} from "../../../../src/reading/scenes/scene-doc.ts";
import { kindFeatures } from "../../../../src/reading/scenes/victims/kind-features.ts";
import { daysFrom, parseDate } from "../dates/slot-date.ts";
import { NINE } from "../places/set-list.ts";
import { readDateline } from "../ranking/dateline.ts";
import { dateOf, locationOf } from "./evidence.ts";

/** What speaks for a cluster being an incident that the task asks for: one of its countries, recent, against others than soldiers, told as a fact. */
export function inclusionFeatures(doc: SceneDoc, cluster: Cluster, all: readonly Cluster[]): Int32Array {
  const f = new Features(false);
  const chances = cluster.targets.map((t) => t.p).sort((a, b) => b - a);
  const top = step(chances[0] ?? 0.01);
  const relevance = step(doc.relevance);
  const any = step(strength(cluster));
  f.add("b");
  f.add("max", top);
  f.add("2nd", step(chances[1] ?? 0.01));
  f.add("rel", relevance);
  f.add("mr", top, relevance);
  f.add("n", Math.min(6, chances.length));
  f.add("or", any);
  f.add("orr", any, relevance);
  judged(f, doc, cluster, top);
  placed(f, doc, cluster, all, top, relevance);
  worded(f, doc, cluster);
  whenAndWhere(f, doc, cluster, top, relevance);
  for (const role of ["perpetrator", "group", "weapon"] as const)
    f.add("o", role, step(Math.max(0.01, ...cluster.others.filter((o) => o.role === role).map((o) => o.p * o.link))));
  f.add("hasother", cluster.targets.length === 0 ? 1 : 0, relevance);
  return f.done();
}

function strength(cluster: Cluster): number {
  return 1 - cluster.targets.reduce((none, t) => none * (1 - t.p), 1);
}

/** What the other models make of it: act, stage, author, kinds of victims. */
function judged(f: Features, doc: SceneDoc, cluster: Cluster, top: number): void {
  const { act, stage, author } = keep(cluster, "act", () => actOf(doc, cluster));
  const likeliest = largest(act);
  f.add("t", likeliest);
  f.add("tp", step(act[likeliest]!));
  f.add("tm", likeliest, top);
  for (const [i, p] of author.entries()) f.add("cat", i, step(p));
  for (const [i, p] of stage.entries()) f.add("stage", i, step(p));
  const kinds: number[] = [];
  for (const { phrase, role, p } of cluster.targets)
    if (role === "victim")
      doc.ask("victim-kind", kindFeatures(doc, [phrase])).forEach((chance, i) => {
        kinds[i] = (kinds[i] ?? 0) + chance * p;
      });
  const sum = kinds.reduce((a, b) => a + b, 0);
  if (sum > 0) for (const [i, x] of kinds.entries()) f.add("ht", i, Math.round((4 * x) / sum));
}

/** Its place in the report and beside the other clusters. */
function placed(
  f: Features,
  doc: SceneDoc,
  cluster: Cluster,
  all: readonly Cluster[],
  top: number,
  relevance: number,
): void {
  const first = Math.min(99, ...cluster.targets.map((t) => t.phrase.sentence));
  const rank = all.filter((other) => strength(other) > strength(cluster)).length;
  let near = 0;
  let same = 0;
  for (const other of all) {
    if (other === cluster) continue;
    near = Math.max(near, linkBetween(doc, cluster.targets, other.targets));
    for (const a of cluster.targets)
      for (const b of other.targets)
        if (a.role === b.role && sameChance(doc, a.phrase, b.phrase, a.role) > 0.6) same = 1;
  }
  f.add("first", Math.min(9, first));
  f.add("fm", Math.min(9, first), top);
  f.add("rank", Math.min(6, rank));
  f.add("rankm", Math.min(6, rank), top);
  f.add("of", Math.min(8, all.length));
  f.add("rof", Math.min(6, rank), Math.min(8, all.length));
  f.add("rankr", Math.min(6, rank), relevance);
  f.add("near", Math.round(near * 10));
  f.add("nearrank", Math.round(near * 10), Math.min(3, rank));
  f.add("same", same, Math.min(3, rank));
}

/** The words of its sentences, and of the whole report. */
function worded(f: Features, doc: SceneDoc, cluster: Cluster): void {
  const sentences = [...new Set(cluster.targets.map((t) => t.phrase.sentence))].sort((a, b) => a - b);
  for (const at of sentences.slice(0, 6)) {
    const view = doc.views[at]!;
    f.add("sr", step(doc.sentenceChances[at]!));
    for (const act of view.acts) {
      f.add("a", act.sort, act.realis, act.negated ? 1 : 0);
      f.add("ar", act.reference, act.weight);
    }
    for (const { tag, lemma } of view.sentence.tokens)
      if (/^(VERB|NOUN|ADJ|ADV|NUM|AUX)$/.test(tag)) f.add("w", tag === "NUM" ? "NUM" : lemma);
    for (const time of doc.times)
      if (time.start >= view.sentence.start && time.end <= view.sentence.end)
        f.add("time", time.role, time.precision, time.basis);
  }
  for (const { phrase, role } of cluster.targets) {
    f.add("h", headToken(doc, phrase).lemma, role);
    f.add("hc", doc.words.fine(doc.views[phrase.sentence]!.rows[phrase.head]!), role);
    f.add("k", phrase.names[0]?.sort ?? "-", role);
    const act = nearestAct(doc, phrase);
    if (!act) continue;
    f.add("na", act.sort, role, act.realis);
    f.add("nal", act.lemma, act.reference, act.plural ? 1 : 0);
  }
  for (const word of keep(doc, "content words", () => contentWords(doc))) f.add("dw", word);
}

function contentWords(doc: SceneDoc): string[] {
  const found = new Set<string>();
  for (const { sentence } of doc.views)
    for (const { tag, lemma } of sentence.tokens) if (/^(VERB|NOUN|ADJ)$/.test(tag)) found.add(lemma);
  return [...found];
}

function whenAndWhere(f: Features, doc: SceneDoc, cluster: Cluster, top: number, relevance: number): void {
  const location = locationOf(doc, cluster).value;
  const [country = ""] = location.split(":");
  f.add("nine", NINE.has(country) ? 1 : country ? 2 : 0);
  f.add("ninerel", NINE.has(country) ? 1 : 2, relevance);
  f.add("prec", location.split(":").length);
  const sent = readDateline(doc.text).date;
  const date = parseDate(dateOf(doc, cluster).value);
  const gap = sent === null || date === null ? "?" : date.from === null ? "-" : age(daysFrom(date.to, sent));
  f.add("gap", gap);
  f.add("gapm", gap, top);
}

function age(days: number): string {
  if (days < 0) return "future";
  return String([1, 7, 31, 70, 200].find((limit) => days <= limit) ?? "old");
}
