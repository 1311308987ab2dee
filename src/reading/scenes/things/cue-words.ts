import type { Knowledge } from "../../../knowledge/knowledge.ts";

/** The kind of site that a lemma speaks for (`data/lexicons/scene-sites.tsv`); null for none. */
export function siteCue(knowledge: Knowledge, lemma: string): string | null {
  return knowledge.lexicon("scene-sites").get([lemma])?.category ?? null;
}

/** The sort of weapon that a lemma or word form lets one think of (`data/lexicons/scene-weapons.tsv`); null for none. */
export function weaponCue(knowledge: Knowledge, lemma: string, form: string): string | null {
  const cues = knowledge.lexicon("scene-weapons");
  return (cues.get([lemma]) ?? cues.get([form]))?.category ?? null;
}

/** What a lemma or word form lets one think happened to a thing (`data/lexicons/scene-harm.tsv`); null for nothing. */
export function harmCue(knowledge: Knowledge, lemma: string, form: string): string | null {
  const cues = knowledge.lexicon("scene-harm");
  return (cues.get([lemma]) ?? cues.get([form]))?.category ?? null;
}
