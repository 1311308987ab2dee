import type { NameMention } from "../record/mention.ts";
import type { Span } from "../record/span.ts";
import type { Speaker, Stance } from "../record/speaker.ts";
import { attributionAt, type Context, type Sentence } from "./context.ts";
import { speakerOf, subjectBefore } from "./counting-voice.ts";
import { EXPECTS } from "./outlook.ts";

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
  const judging = !heard && EXPECTS.test(context.text(words));
  const subject = judging ? subjectBefore(context, sentence, words.start) : null;
  const meant = pronoun ? antecedent(context, sentence, words) : subject;
  if (meant) return { speaker: speakerOf(context, meant), stance: "stated", words: heard ?? sentence };
  const office = judging ? describedBefore(context, sentence, words.start) : null;
  return heard ? { ...heard, words: heard } : office;
}

/** "The bishop", "a local monitor": a description that no list has, when it is all that stands before the judging verb. */
function describedBefore(context: Context, sentence: Sentence, verb: number): Author | null {
  const found = /^(?:the|an?|its|their) (?:[\p{L}-]+ ){1,4}$/iu.exec(
    context.text({ start: sentence.start, end: verb }),
  );
  if (!found) return null;
  const name = found[0].trim();
  const span = { start: sentence.start, end: sentence.start + name.length };
  const speaker: Speaker = { kind: "unnamed", name, role: null, party: null, private: false, span };
  return { speaker, stance: "stated", words: sentence };
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
