import type { TimeMention } from "../../record/mention.ts";
import { sameChance } from "./group-phrases.ts";
import { Features } from "./hash-features.ts";
import { headToken, keep, nearestAct, type Phrase, ROLES, type Role, type SceneDoc, step } from "./scene-doc.ts";

const bucket = (n: number): number => (n <= 3 ? n : n <= 5 ? 4 : n <= 8 ? 5 : n <= 14 ? 6 : 7);
const CUE =
  /^(meanwhile|also|another|other|addition|elsewhere|separate|separately|later|earlier|likewise|moreover|furthermore|similarly|finally)$/;

/** What speaks for two phrases, `a` before `b`, having their parts in one and the same act. */
export function linkFeatures(doc: SceneDoc, a: Phrase, b: Phrase, roleA: Role, roleB: Role): Int32Array {
  const f = new Features(false);
  const viewA = doc.views[a.sentence]!;
  const viewB = doc.views[b.sentence]!;
  const sentences = b.sentence - a.sentence;
  const paragraphs = viewB.sentence.paragraph - viewA.sentence.paragraph;
  const near = bucket(sentences);
  const roles = roleA + roleB;
  const same = roleA === roleB ? step(sameChance(doc, a, b, roleA)) : 9;
  const actA = nearestAct(doc, a);
  const actB = nearestAct(doc, b);
  const sortA = actA?.sort ?? "-";
  const sortB = actB?.sort ?? "-";
  const lemmaA = headToken(doc, a).lemma;
  const lemmaB = headToken(doc, b).lemma;
  f.add("b", roles);
  f.add("sd", near);
  f.add("pd", bucket(paragraphs), roles);
  f.add("same", same, near);
  f.add("samer", same, roles);
  f.add("acts", sortA, sortB);
  f.add("aeq", sortA === sortB ? 1 : 0, bucket(paragraphs));
  f.add("sameact", actA !== null && actA === actB ? 1 : 0, roles);
  f.add("clause", sentences === 0 ? (viewA.clause[a.head] === viewB.clause[b.head] ? 1 : 2) : 0, roles);
  f.add("heads", lemmaA, lemmaB);
  f.add("heq", lemmaA === lemmaB ? 1 : 0, roles);
  f.add("hcs", doc.words.coarse(viewA.rows[a.head]!), doc.words.coarse(viewB.rows[b.head]!));
  f.add("kinds", (a.names[0]?.kind ?? "-") + (b.names[0]?.kind ?? "-"), near);
  between(f, doc, a, b, bucket(paragraphs));
  whenAndWhere(f, doc, a, b, near);
  if (sentences === 0)
    for (let i = a.last + 1; i < b.first && i < a.last + 9; i++) f.add("mid", viewA.sentence.tokens[i]!.lemma, roles);
  f.add("realis", `${actA?.realis ?? "-"}${actB?.realis ?? "-"}`);
  f.add("refer", `${actA?.reference ?? "-"}${actB?.reference ?? "-"}`, sortA === sortB ? 1 : 0);
  const shape = keep(doc, "shape", () => shapeOf(doc));
  f.add("docsize", shape.targets);
  f.add("nsorts", shape.sorts);
  f.add("len", Math.min(8, Math.round(doc.views.length / 4)));
  f.add("sd0", Math.min(5, a.sentence), Math.min(5, b.sentence));
  return f.done();
}

/** How many targets a report has and how many sorts of acts they stand by. */
function shapeOf(doc: SceneDoc): { targets: number; sorts: number } {
  const targets = doc.phrases.filter(({ chances }) => Math.max(chances.victim, chances.site) > 0.25);
  return {
    targets: Math.min(8, targets.length),
    sorts: Math.min(4, new Set(targets.map((phrase) => nearestAct(doc, phrase)?.sort)).size),
  };
}

/** Words that open another story, and times and places told on the way from the one to the other. */
function between(f: Features, doc: SceneDoc, a: Phrase, b: Phrase, paragraphs: number): void {
  let cues = 0;
  let dates = 0;
  let places = 0;
  for (let s = a.sentence + 1; s <= b.sentence; s++) {
    const view = doc.views[s]!;
    const opening = view.sentence.tokens.slice(0, 4).map((t) => t.fold);
    for (const word of opening)
      if (CUE.test(word)) {
        cues++;
        f.add("cue", word);
      }
    if (pointsIn(doc, s).length > 0) dates++;
    if (view.names.some((n) => n.kind === "place")) places++;
    f.add("fw", opening[0] ?? "");
  }
  f.add("ncue", Math.min(2, cues));
  f.add("nd", Math.min(2, dates));
  f.add("np", Math.min(3, places));
  f.add("ndnp", Math.min(2, dates), Math.min(2, places), paragraphs);
}

/** Whether the times and places told beside the two are the same, differ, or are not told. */
function whenAndWhere(f: Features, doc: SceneDoc, a: Phrase, b: Phrase, near: number): void {
  const compare = (x: readonly string[], y: readonly string[]): string =>
    x.length === 0 || y.length === 0
      ? x.length === y.length
        ? "none"
        : "one"
      : x.some((v) => y.includes(v))
        ? "same"
        : "other";
  const days = compare(told(doc, a.sentence, daysIn), told(doc, b.sentence, daysIn));
  const places = compare(told(doc, a.sentence, placesIn), told(doc, b.sentence, placesIn));
  f.add("days", days, near);
  f.add("places", places, near);
  f.add("dp", days, places);
  f.add("days0", compare(daysIn(doc, a.sentence), daysIn(doc, b.sentence)));
  f.add("places0", compare(placesIn(doc, a.sentence), placesIn(doc, b.sentence)));
}

/** What the sentence tells, else the last before it in its paragraph that does. */
function told(doc: SceneDoc, sentence: number, tell: (doc: SceneDoc, sentence: number) => string[]): string[] {
  const { paragraph } = doc.views[sentence]!.sentence;
  for (let s = sentence; s >= 0 && doc.views[s]!.sentence.paragraph === paragraph; s--) {
    const found = tell(doc, s);
    if (found.length > 0) return found;
  }
  return [];
}

function pointsIn(doc: SceneDoc, sentence: number): TimeMention[] {
  const bySentence = keep(doc, "points", () => {
    const found: TimeMention[][] = doc.views.map(() => []);
    let at = 0;
    for (const time of [...doc.times].sort((x, y) => x.start - y.start)) {
      while (at + 1 < doc.views.length && doc.views[at + 1]!.sentence.start <= time.start) at++;
      if (time.role === "point") found[at]?.push(time);
    }
    return found;
  });
  return bySentence[sentence] ?? [];
}

function daysIn(doc: SceneDoc, sentence: number): string[] {
  return pointsIn(doc, sentence).flatMap(({ from }) => from ?? []);
}

function placesIn(doc: SceneDoc, sentence: number): string[] {
  return doc.views[sentence]!.names.flatMap((n) =>
    n.kind === "place" && n.sort !== "country" ? [n.name.toLowerCase()] : [],
  );
}

/** Chance that two phrases have their parts in one act; which of them stands first does not matter. */
export function linkChance(doc: SceneDoc, one: Phrase, other: Phrase, roleOne: Role, roleOther: Role): number {
  const turned = one.index > other.index;
  const [a, b] = turned ? [other, one] : [one, other];
  const [roleA, roleB] = turned ? [roleOther, roleOne] : [roleOne, roleOther];
  const known = keep(doc, "links", () => new Map<number, number>());
  const key = ((a.index * 100_000 + b.index) * 5 + ROLES.indexOf(roleA)) * 5 + ROLES.indexOf(roleB);
  let chance = known.get(key);
  if (chance === undefined) {
    chance = doc.ask("link", linkFeatures(doc, a, b, roleA, roleB))[0]!;
    known.set(key, chance);
  }
  return chance;
}
