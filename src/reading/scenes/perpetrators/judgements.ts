import type { Knowledge } from "../../../knowledge/knowledge.ts";
import type { Attribution } from "../../../record/reading.ts";
import type { Candidate } from "../candidates.ts";
import { keep, type SceneDoc } from "../scene-doc.ts";

/** A word of `scene-judgement.tsv` in a sentence: its sort and token. */
export interface Judgement {
  sort: string;
  at: number;
  lemma: string;
}

const AUTHORITY = /^(official|police|soldier|peacekeeper|politician)$/;

/** Sort of judgement that a lemma expresses ("accuse", "claim", "fail" ...); null for none. */
export function judgementSort(knowledge: Knowledge, lemma: string): string | null {
  return knowledge.lexicon("scene-judgement").get([lemma])?.category ?? null;
}

/** Words of judgement in a sentence, in text order. */
export function judgementsIn(doc: SceneDoc, sentence: number): Judgement[] {
  const all = keep(doc, "judgements", () =>
    doc.views.map((view) =>
      view.sentence.tokens.flatMap(({ lemma, fold }, at): Judgement[] => {
        const sort = judgementSort(doc.knowledge, lemma) ?? judgementSort(doc.knowledge, fold);
        return sort ? [{ sort, at, lemma }] : [];
      }),
    ),
  );
  return all[sentence] ?? [];
}

/** Tokens of a sentence that stand for people or bodies with the authority of a state. */
export function authoritiesIn(doc: SceneDoc, sentence: number): number[] {
  const all = keep(doc, "authorities", () =>
    doc.views.map((view) =>
      view.sentence.tokens.flatMap(({ fold, lemma }, at) => (isAuthority(doc.knowledge, fold, lemma) ? [at] : [])),
    ),
  );
  return all[sentence] ?? [];
}

function isAuthority(knowledge: Knowledge, fold: string, lemma: string): boolean {
  const people = knowledge.lexicon("people");
  const group = people.get([fold])?.category ?? people.get([lemma])?.category ?? "";
  return AUTHORITY.test(group) || knowledge.lexicon("scene-authorities").get([lemma]) !== undefined;
}

/** The innermost attribution that covers a phrase; null where the report itself speaks. */
export function attributionOf(doc: SceneDoc, phrase: Candidate): Attribution | null {
  const covering = doc.attributions.filter((a) => a.start <= phrase.start && a.end >= phrase.end);
  return covering.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}
