import type { Chunk, Sentence, Token } from "../doc.ts";
import { isParticiple } from "./chunk.ts";

const inside = ({ tokens }: Sentence, { first, head }: Chunk): Token[] => tokens.slice(first, head);
const auxiliaries = (sentence: Sentence, group: Chunk) => inside(sentence, group).filter(({ tag }) => tag === "AUX");

/**
 * Passive: a form of "be" or "get" right before a participle that is not in -ing ("was shot", "had been seized", "got
 * killed"); a bare participle after its noun ("the men killed in the raid") counts too when `by` or a preposition follows
 * and no object does.
 */
export function voice(sentence: Sentence, group: Chunk): "active" | "passive" {
  const head = sentence.tokens[group.head] as Token;
  if (!isParticiple(head) || head.fold.endsWith("ing")) return "active";
  const helpers = inside(sentence, group).filter(({ tag }) => tag === "AUX" || tag === "VERB");
  const last = helpers.at(-1);
  if (last) return /^(be|get)$/.test(last.lemma) ? "passive" : "active";
  const before = sentence.tokens[group.first - 1];
  const after = sentence.tokens[group.head + 1];
  if (before && /^(got|gets?|getting|was|were|is|are|be|been|being)$/.test(before.fold)) return "passive";
  return reduced(before, after) ? "passive" : "active";
}

/** "soldiers killed by", "houses burned in": a participle that follows its noun and takes no object. */
function reduced(before: Token | undefined, after: Token | undefined): boolean {
  if (!before || !/^(NOUN|PROPN)$/.test(before.tag)) return false;
  return after?.fold === "by";
}

/** When the group says it happens: "none" for infinitives and participles without an auxiliary. */
export function tense(sentence: Sentence, group: Chunk): "past" | "present" | "future" | "none" {
  const helpers = inside(sentence, group);
  const head = sentence.tokens[group.head] as Token;
  if (helpers.some(({ fold }) => /^(will|ll|shall|wo)$/.test(fold))) return "future";
  if (helpers.some(({ fold, tag }) => fold === "to" && tag === "PART")) return "none";
  const finite = auxiliaries(sentence, group)[0] ?? head;
  if (/^(was|were|had|did|could|would|might|should)$/.test(finite.fold)) return "past";
  if (/^(has|have)$/.test(finite.fold) && finite !== head) return "past";
  if (finite !== head || /^(is|are|am|has|have|does|do)$/.test(finite.fold)) return "present";
  if (head.fold.endsWith("ing")) return "none";
  return head.fold !== head.lemma && !/s$/.test(head.fold)
    ? "past"
    : /^(hit|cut|put|set|shut|split|spread|burst|cast|beat)$/.test(head.fold)
      ? "past"
      : "present";
}

/** The folded modal of the group ("may", "could", "must"), or null; "will" is tense. */
export function modal(sentence: Sentence, group: Chunk): string | null {
  const found = inside(sentence, group).find(({ fold }) =>
    /^(may|might|can|ca|could|would|d|should|must|shall)$/.test(fold),
  );
  return found ? (found.fold === "ca" ? "can" : found.fold === "d" ? "would" : found.fold) : null;
}

/** Whether the group says it did not happen: "not", "never", or "no longer" right before it. */
export function isNegated(sentence: Sentence, group: Chunk): boolean {
  const { tokens } = sentence;
  const stretch = tokens.slice(group.first, group.last + 1);
  if (stretch.some(({ fold }) => /^(not|nt|n't|never)$/.test(fold))) return true;
  const before = tokens[group.first - 1]?.fold;
  return before === "never" || before === "not" || (before === "longer" && tokens[group.first - 2]?.fold === "no");
}
