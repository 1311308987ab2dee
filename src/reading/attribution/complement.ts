import type { Speaker } from "../../record/speaker.ts";
import type { Chunk } from "../doc.ts";
import { fold, type Heard, isClause } from "./phrases.ts";

/**
 * Whether something is said: plain speech needs a clause, a colon or a quotation after it; claims, denials, warnings
 * and counts take a plain object too, but "the blast claimed 14 lives" says nothing.
 */
export function complement(h: Heard, verb: Chunk, last: number, category: string, speaker: Speaker): boolean {
  const { tokens, chunkAt, verbs } = h;
  if (category === "responsibility") return true;
  // "denied to the nation its rights"; "it shows that": no one speaks.
  const lemma = tokens[verb.head]?.lemma ?? "";
  if (category === "deny" && fold(h, last + 1) === "to") return false;
  if (lemma === "show" && /^(?:it|this|that|which)$/.test(fold(h, verb.first - 1))) return false;
  if (category === "number") return tellsNumber(h, verb, last);
  if (/^[:“"«‘]$/.test(tokens[last + 1]?.text ?? "")) return true;
  for (let i = last + 1; i < tokens.length && i < last + 18; i++) {
    if (/^[;]$/.test(tokens[i]?.text ?? "")) break;
    if (/^(?:that|how|whether)$/.test(fold(h, i))) return true;
    if (/^[:“«]$/.test(tokens[i]?.text ?? "")) return true;
  }
  const clause = verbs.some((other) => other.first > verb.last && isClause(h, other));
  const object = chunkAt[last + 1] ?? chunkAt[last + 2];
  const next = fold(h, last + 1);
  // "admitted the attack"
  if (/^(?:admit|acknowledge|concede)$/.test(tokens[verb.head]?.lemma ?? "") && object?.kind === "noun") return true;
  // "told us of hunger"
  if (tokens[verb.head]?.lemma === "tell" && /^(?:us|me|reporters|journalists)$/.test(next)) return true;
  if (category === "witness") return object?.kind === "noun";
  if (category === "say") return clause && next !== "to" && next !== "about";
  if (category === "threaten" || category === "suspect") return next === "to" || object?.kind === "noun" || clause;
  // Translated infinitives: "announced take back control".
  if (category === "announce" && chunkAt[last + 1]) return true;
  if (object?.kind !== "noun") return clause || next === "to" || next === "carrying";
  const lives =
    /^(?:life|live|victim)$/.test(tokens[object.head]?.lemma ?? "") ||
    /^(?:life|lives|victims)$/.test(fold(h, object.head));
  if (category === "claim") return !lives;
  if (category === "document") return /^(?:organisation|office|actor|unnamed)$/.test(speaker.kind) || clause;
  return true;
}

const TOLL =
  /^(?:number|toll|count|total|figure|balance|losses|dead|killed|wounded|injured|missing|victims|casualties|deaths|strength|it|them|size|tally)$/;
/** Tokens between a verb of putting or giving and its number. */
const TO_NUMBER = 14;

/** "puts the toll at 12", "gave a figure of 30", "spoke of more than 40 dead", "talks about dozens". */
function tellsNumber(h: Heard, verb: Chunk, last: number): boolean {
  const spoken = /^(?:of|about)$/.test(fold(h, last));
  const near = spoken ? 5 : TO_NUMBER;
  let toll = spoken;
  let led = spoken || !/^(?:put|set|place)$/.test(h.tokens[verb.head]?.lemma ?? "");
  for (let i = last + 1; i <= last + near; i++) {
    const word = fold(h, i);
    if (word === "" || /^[;:.]$/.test(word)) return false;
    if (TOLL.test(word)) toll = true;
    if (toll && /^(?:at|as|of|to)$/.test(word)) led = true;
    if (toll && led && isNumber(h, i)) return true;
  }
  return false;
}

function isNumber(h: Heard, i: number): boolean {
  const token = h.tokens[i];
  if (!token) return false;
  return (
    token.tag === "NUM" || /^\d/.test(token.fold) || /^(?:dozens|scores|hundreds|thousands|several)$/.test(token.fold)
  );
}

/** "warned that it would strike", "warned to attack": a threat of the speaker's own deed, not a warning of others'. */
export function wouldAct(h: Heard, last: number): boolean {
  const near = [1, 2, 3, 4].map((step) => fold(h, last + step));
  if (near[0] === "to" || near[0] === "of") return true;
  const self = near.findIndex((word) => /^(?:it|they|we|he|its|their|our)$/.test(word));
  if (self < 0) return false;
  return [1, 2, 3].some((step) => /^(?:would|will|ll|shall)$/.test(fold(h, last + 1 + self + step)));
}
