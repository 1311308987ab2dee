import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { ActMention, NameMention, QuantityMention, TimeMention } from "../../record/mention.ts";
import type { Attribution } from "../../record/reading.ts";
import type { Sentence } from "../doc.ts";
import type { Words } from "../words/words.ts";
import type { Candidate } from "./candidates.ts";
import type { View } from "./mention-features.ts";
import type { Tree } from "./path-features.ts";
import type { Ask } from "./scene-models.ts";

/** Parts that somebody or something can have in an act of violence. `group`: the organisation behind the perpetrators. */
export const ROLES = ["perpetrator", "group", "site", "victim", "weapon"] as const;
export type Role = (typeof ROLES)[number];

/** A candidate with what the role models make of it. */
export interface Phrase extends Candidate {
  /** Place among the document's phrases. */
  index: number;
  /** In capitals, blanks made single. */
  text: string;
  /** Likewise, with the of-phrases that follow. */
  long: string;
  /** Chance of each role, 0 to 1. */
  chances: Record<Role, number>;
  /** Features of the role models; other models use them too. */
  features: Int32Array;
}

/** A phrase in a role of one scene; `link` is how surely it belongs to the scene, 0 to 1. */
export interface Member {
  phrase: Phrase;
  role: Role;
  p: number;
  link: number;
}

/** Mentions of one thing or person within a scene: `best` is the likeliest of `all`. */
export interface Group {
  best: Phrase;
  p: number;
  all: Phrase[];
}

/** Phrases that tell of one act: `targets` (victims and sites) make it, `others` may belong to it. */
export interface Cluster {
  targets: Member[];
  others: Member[];
  /** What has been worked out of it, by name. */
  kept: Map<string, unknown>;
}

/** A report as the scene finders see it. */
export interface SceneDoc {
  text: string;
  sentences: readonly Sentence[];
  knowledge: Knowledge;
  words: Words;
  views: readonly View[];
  names: readonly NameMention[];
  acts: readonly ActMention[];
  times: readonly TimeMention[];
  quantities: readonly QuantityMention[];
  attributions: readonly Attribution[];
  /** Chance that the report tells of an act of violence at all; of each sentence that it does. */
  relevance: number;
  sentenceChances: number[];
  phrases: Phrase[];
  tree(sentence: number): Tree;
  /** Probabilities of a model's classes (one number for a yes-or-no model). */
  ask: Ask;
  /** What has been worked out of the document, by name. */
  kept: Map<string, unknown>;
}

/** What `make` gives, made once for the document or cluster. */
export function keep<T>(holder: { kept: Map<string, unknown> }, name: string, make: () => T): T {
  if (!holder.kept.has(name)) holder.kept.set(name, make());
  return holder.kept.get(name) as T;
}

/** In capitals, blanks made single: strings of caseless and mixed text compare alike. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim().toUpperCase();
}

/** A probability as a step of its log odds, -6 to 6: what models take other models' answers as. */
export function step(p: number): number {
  return Math.max(-6, Math.min(6, Math.round(Math.log(Math.max(1e-4, p) / Math.max(1e-4, 1 - p)) * 1.5)));
}

export function headToken(doc: SceneDoc, phrase: Candidate) {
  return doc.views[phrase.sentence]!.sentence.tokens[phrase.head]!;
}

/** The person's name within a phrase, in capitals; null for none. */
export function nameWithin(doc: SceneDoc, phrase: Candidate): string | null {
  const name = phrase.names.find((n) => n.kind === "person");
  return name ? tidy(doc.text.slice(name.start, name.end)) : null;
}

/** The act a phrase most likely takes part in: one that it stands in a role to, else the nearest that makes an incident. */
export function nearestAct(doc: SceneDoc, phrase: Candidate): ActMention | null {
  let best: ActMention | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const act of doc.views[phrase.sentence]!.acts) {
    const linked = act.roles.some((r) => r.start < phrase.end && r.end > phrase.start);
    const gap = Math.min(Math.abs(act.start - phrase.end), Math.abs(phrase.start - act.end));
    const cost = (linked ? 0 : 200) + gap + (act.weight === "makes" ? 0 : 60);
    if (cost < least) {
      least = cost;
      best = act;
    }
  }
  return best;
}

/** Index of the largest. */
export function largest(chances: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < chances.length; i++) if (chances[i]! > chances[best]!) best = i;
  return best;
}
