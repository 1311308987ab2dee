import type { NameMention } from "../../../record/mention.ts";
import type { Candidate } from "../candidates.ts";
import { headToken, type SceneDoc } from "../scene-doc.ts";

/** The armed group, force or other organisation named in a phrase. */
export function actorIn(phrase: Candidate): NameMention | null {
  return phrase.names.find((n) => n.kind === "actor") ?? phrase.names.find((n) => n.kind === "organisation") ?? null;
}

/** Word cluster of a phrase's head, of 800; 0 for none. */
export function headClass(doc: SceneDoc, phrase: Candidate): number {
  return doc.words.fine(doc.views[phrase.sentence]!.rows[phrase.head]!);
}

/** Whether two phrases seem to speak of one thing: names of one cluster, or without names the same head. */
export function likelySame(doc: SceneDoc, a: Candidate, b: Candidate): boolean {
  const one = a.names[0]?.cluster;
  const other = b.names[0]?.cluster;
  return one && other ? one === other : headToken(doc, a).lemma === headToken(doc, b).lemma;
}
