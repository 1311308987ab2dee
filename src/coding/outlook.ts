import type { Span } from "../record/span.ts";
import type { Context, Sentence } from "./context.ts";

const ABILITY =
  "(?:is|are|was|were|remains?|be)\\s+(?:not\\s+|no longer\\s+|still\\s+)?(?:in (?:a|the|no|any) position|able|unable|capable|incapable|(?:too weak|strong enough)) (?:to|of)\\b";
const STATE =
  "(?:remains?|is|are|stays?|grows?|grew|has become|have become|becomes?)\\s+(?:\\w+ly\\s+)?(?:too\\s+|very\\s+|still\\s+|more\\s+)?(?:weak|weaker|weakened|strong|stronger|active|resilient|dangerous|isolated|fragmented|contained|degraded|on the (?:defensive|offensive|retreat|run))\\b";
const EFFECT =
  "(?:(?:will|would|does|did|do|shall|can|could) not|won't|cannot)\\s+(?:\\w+ly\\s+)?(?:stop|delay|change|alter|derail|threaten|weaken|shake|show|prove|affect|halt|end|endanger|succeed|reverse|return|stay idle)\\b";
const NEXT = "(?:the|its|their)\\s+next\\s+(?:targets?|attacks?|blows?|strikes?|raids?|victims?|operations?)\\b";
const PROBABLE =
  "(?:considers?|thinks?|believes?|holds?|deems?|regards?) (?:it|that|(?:further|new|more) [\\p{L} ]{3,40}?) (?:\\w+ )?(?:probable|likely|possible|inevitable|certain)\\b|(?:does|do|did) not (?:exclude|rule out)\\b";
/** "fears for X and Y", "names X as the next". */
const EXPECTED =
  "fear(?:s|ed)? for\\b|(?:names?|named|lists?|listed|cites?|cited|sees?) [^.;:]{3,80}? as (?:the |its |their )?(?:next|most likely|likeliest|(?:[\\p{L}-]+ ){0,3}(?:at (?:greatest )?risk|(?:most )?(?:likely|threatened)))\\b";

/** Words by which somebody judges what a party can do or what will come, beyond the verbs of expecting and warning. */
const OUTLOOK = new RegExp(`\\b(?:${[ABILITY, STATE, EFFECT, NEXT, PROBABLE, EXPECTED].join("|")})`, "iu");

const PROBABLY = new RegExp(`\\b(?:${PROBABLE})`, "iu");

/** Verbs of somebody's expectation, at the beginning of words of judgement. */
export const EXPECTS = new RegExp(`^(?:${PROBABLE}|${EXPECTED})`, "iu");

export const NEXT_WORDS = new RegExp(NEXT, "i");

/** Whether an act is only what somebody holds to be likely ("considers further shelling of X likely"). */
export function isAwaited(context: Context, sentence: Sentence, act: Span): boolean {
  const found = PROBABLY.exec(context.text(sentence));
  const start = sentence.start + (found?.index ?? 0);
  return found !== null && act.start >= start && act.end <= start + found[0].length;
}

/** The words of judgement in a sentence that speaks of a party or of violence; null where there are none. */
export function outlookIn(context: Context, sentence: Sentence): Span | null {
  const found = OUTLOOK.exec(context.text(sentence));
  if (!found) return null;
  const about =
    sentence.acts.some((a) => a.weight === "makes" || a.weight === "refers" || a.weight === "judges") ||
    sentence.names.some(
      (n) => n.kind === "actor" || (n.kind === "people" && /^(?:fighter|attacker)$/.test(n.sort ?? "")),
    ) ||
    new RegExp(`${NEXT}|^(?:${EXPECTED})`, "iu").test(found[0]);
  const start = sentence.start + found.index;
  return about ? { start, end: start + found[0].length } : null;
}
