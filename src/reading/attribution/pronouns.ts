import { fold as folded } from "../../knowledge/fold.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Speaker } from "../../record/speaker.ts";

/** Who a pronoun stands for ("he", "she", "it", "they"), only such as spoke before where `spoken`; null where nobody fits. */
export type Pronoun = (word: string, spoken?: boolean) => Speaker | null;

const ONE = /^(?:he|him|his|she|her|hers)$/;
const THING = /^(?:it|its)$/;
/** Offices that are many people in one body: "the army said it", never "he". */
const BODY = /^(?:army|police|military|navy|gendarmerie|force|intelligence|coalition|media)$/;
const PEOPLE = /^(?:people|children|men|women|police|(?:\p{L}*[^s])s)$/u;

/** Whether the pronoun can stand for the speaker: a person is no "it", an army or several people no "he". */
export function agrees(word: string, speaker: Speaker, knowledge: Knowledge): boolean {
  const group = speaker.kind === "actor" || speaker.kind === "organisation";
  const head = group || speaker.kind === "person" ? "" : headOf(speaker);
  const body = group || (head !== "" && isBody(head, knowledge));
  if (ONE.test(word)) return !body && !PEOPLE.test(head);
  return !THING.test(word) || body;
}

/** Last word of the noun phrase itself: "ministry" of "the ministry of defence". */
function headOf({ name }: Speaker): string {
  const words = folded(name ?? "").split(/[\s’']+/);
  const link = words.findIndex((word) => /^(?:of|for|from|in|at)$/.test(word));
  return (link > 0 ? words.slice(0, link) : words).at(-1) ?? "";
}

function isBody(head: string, knowledge: Knowledge): boolean {
  if (BODY.test(head)) return true;
  const category = knowledge.lexicon("speech").get([head])?.category;
  if (category !== undefined) return /^(?:body|paper|outlet)$/.test(category);
  return knowledge.lexicon("organisation-types").get([head]) !== undefined;
}
