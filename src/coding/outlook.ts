import type { NameMention } from "../record/mention.ts";
import type { Span } from "../record/span.ts";
import type { Speaker, Stance } from "../record/speaker.ts";
import { attributionAt, type Context, type Sentence } from "./context.ts";
import { speakerOf, subjectBefore } from "./counting-voice.ts";

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

export const NEXT_WORDS = new RegExp(NEXT, "i");

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

export interface Author {
  speaker: Speaker;
  stance: Stance;
  /** What the author says; the sentence where nothing tells it apart. */
  words: Span;
}

/** Whose judgement it is: who is heard at the words, but no body where "he" or "she" judges; else whom the pronoun means. */
export function authorOf(context: Context, sentence: Sentence, words: Span): Author | null {
  const heard = attributionAt(context, words, (a) => a.speaker.name !== null);
  const pronoun = /(?:^|[\s,:;“"])(?:s?he|for (?:him|her)|I)\b/i.test(
    context.text({ start: sentence.start, end: words.end }),
  );
  const body =
    heard && (heard.speaker.kind === "organisation" || heard.speaker.kind === "actor" || isBody(heard.speaker));
  if (heard && !(pronoun && body)) return { ...heard, words: heard };
  // "The monitor names X as next": who judges may stand as the subject of the judging verb itself.
  const meant = pronoun
    ? antecedent(context, sentence, words)
    : heard
      ? null
      : subjectBefore(context, sentence, words.start);
  if (meant) return { speaker: speakerOf(context, meant), stance: "stated", words: heard ?? sentence };
  return heard && { ...heard, words: heard };
}

function isBody({ kind, name }: Speaker): boolean {
  return (
    kind === "office" &&
    /\b(?:ministry|mission|government|command|headquarters|agency|department|army|police|force|council|authority|coalition|authorities|forces)$/i.test(
      name ?? "",
    )
  );
}

/** The one person that opens a sentence of the paragraph, or this sentence, last before the judgement. */
function antecedent(context: Context, sentence: Sentence, before: Span): NameMention | null {
  for (let i = sentence.index; i >= 0 && sentence.index - i <= 4; i--) {
    const at = context.sentences[i]!;
    if (at.paragraph !== sentence.paragraph) return null;
    const person = at.names.find(
      (n) =>
        (n.kind === "person" || (n.kind === "people" && isOnePerson(context, n))) &&
        n.start - at.start < 4 &&
        n.end <= before.start,
    );
    if (person) return person;
  }
  return null;
}

function isOnePerson(context: Context, mention: NameMention): boolean {
  return /^(?:an?|the|one)\s/i.test(context.text(mention)) && !/s$/i.test(context.text(mention.head));
}
