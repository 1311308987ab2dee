import type { TimeMention } from "../../record/mention.ts";
import { sameChance } from "./group-phrases.ts";
import { Features } from "./hash-features.ts";
import { headToken, keep, nearestAct, type Phrase, ROLES, type Role, type SceneDoc, step } from "./scene-doc.ts";

const bucket = (n: number): number => (n <= 3 ? n : n <= 5 ? 4 : n <= 8 ? 5 : n <= 14 ? 6 : 7);
const CUE =
  /^(meanwhile|also|another|other|addition|elsewhere|separate|separately|later|earlier|likewise|moreover|furthermore|similarly|finally)$/;

/** What speaks for two phrases, `a` before `b`, having their parts in one and the same act. */
export function linkFeatures(
  doc: SceneDoc,
  a: Phrase,
  b: Phrase,
  roleA: Role,
  roleB: Role,
  f = new Features(false),
): Int32Array {
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

/** How many sentences between two phrases are looked at. */
const MOST_BETWEEN = 200;

/** A sentence's first word, those of its first four that open another story, whether it tells a time and a place. */
function openingOf(doc: SceneDoc, sentence: number) {
  const view = doc.views[sentence]!;
  const opening = view.sentence.tokens.slice(0, 4).map((t) => t.fold);
  return {
    word: opening[0] ?? "",
    cues: opening.filter((word) => CUE.test(word)),
    dated: pointsIn(doc, sentence).length > 0,
    placed: view.names.some((n) => n.kind === "place"),
  };
}

/** Words that open another story, and times and places told on the way from the one to the other. */
function between(f: Features, doc: SceneDoc, a: Phrase, b: Phrase, paragraphs: number): void {
  let cues = 0;
  let dates = 0;
  let places = 0;
  const along = keep(doc, "along", () => doc.views.map((_, s) => openingOf(doc, s)));
  // Farther apart than any wire report is long, what stands between says no more.
  for (let s = Math.max(a.sentence + 1, b.sentence - MOST_BETWEEN); s <= b.sentence; s++) {
    const at = along[s]!;
    for (const word of at.cues) f.add("cue", word);
    cues += at.cues.length;
    if (at.dated) dates++;
    if (at.placed) places++;
    f.add("fw", at.word);
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
  const days = told(doc, "days", daysIn);
  const places = told(doc, "places", placesIn);
  const sameDays = compare(days.near[a.sentence]!, days.near[b.sentence]!);
  const samePlaces = compare(places.near[a.sentence]!, places.near[b.sentence]!);
  f.add("days", sameDays, near);
  f.add("places", samePlaces, near);
  f.add("dp", sameDays, samePlaces);
  f.add("days0", compare(days.own[a.sentence]!, days.own[b.sentence]!));
  f.add("places0", compare(places.own[a.sentence]!, places.own[b.sentence]!));
}

/** What each sentence tells (`own`), else the last before it in its paragraph that does (`near`). */
function told(doc: SceneDoc, name: string, tell: (doc: SceneDoc, sentence: number) => string[]) {
  return keep(doc, name, () => {
    const own = doc.views.map((_, s) => tell(doc, s));
    const near: string[][] = [];
    for (const [s, { sentence }] of doc.views.entries()) {
      const goesOn = s > 0 && doc.views[s - 1]!.sentence.paragraph === sentence.paragraph;
      near.push(own[s]!.length === 0 && goesOn ? near[s - 1]! : own[s]!);
    }
    return { own, near };
  });
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
