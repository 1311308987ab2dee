import type { Claim } from "../record/claim.ts";
import type { Draft } from "../record/draft.ts";
import type { ActMention, NameMention } from "../record/mention.ts";
import type { Span } from "../record/span.ts";
import type { Context, Sentence } from "./context.ts";
import { makeClaim, makeDraft } from "./make-claim.ts";
import { authorOf, NEXT_WORDS, outlookIn } from "./outlook.ts";
import { placeValue, precisionOf } from "./where.ts";

/** Judgements and warnings with an author other than the report: words of judgement on what a party can do or what may come. */
export function assessments(context: Context): { drafts: Draft[]; claims: Claim[] } {
  const drafts: Draft[] = [];
  const claims: Claim[] = [];
  for (const sentence of context.sentences) {
    if (sentence.region !== "body") continue;
    const judge = sentence.acts.find((a) => a.weight === "judges" && looksAhead(sentence, a)) ?? null;
    const words = judge ?? outlookIn(context, sentence);
    const author = words && authorOf(context, sentence, words);
    if (!words || !author) continue;
    const draft = makeDraft(context, "assessment", null, sentence);
    drafts.push(draft);
    const inside = {
      start: Math.max(sentence.start, author.words.start),
      end: Math.min(sentence.end, author.words.end),
    };
    const mark = inside.end > inside.start ? inside : sentence;
    const said = { voice: { speaker: author.speaker, stance: author.stance } };
    claims.push(
      makeClaim(context, draft, {
        ...said,
        field: "assessment",
        value: context.text(mark),
        precision: "described",
        mark,
        rule: judge ? "assessment-judge" : "assessment-outlook",
      }),
    );
    for (const place of areasAtRisk(context, sentence, judge, words)) {
      claims.push(
        makeClaim(context, draft, {
          ...said,
          field: "area_at_risk",
          value: { ...placeValue(context, place), name: context.text(place) },
          precision: precisionOf(context, place),
          mark: place,
          rule: "assessment-area",
        }),
      );
    }
  }
  return { drafts, claims };
}

const LEVEL = /^(threat|risk|danger|menace|pose)$/;

/** An expectation by itself; a threat or risk only in the future or under a modal. */
function looksAhead(sentence: Sentence, judge: ActMention): boolean {
  if (judge.form === "verb" && !LEVEL.test(judge.lemma)) return !judge.negated || judge.lemma === "expect";
  if (judge.realis === "future" || judge.realis === "hypothetical") return true;
  return sentence.acts.some((a) => a !== judge && (a.realis === "future" || a.realis === "hypothetical"));
}

const COMES =
  /\b(?:will|would|may|might|could|shall)\s+(?:\w+\s+)?(?:be seen|return|come back|strike|hit|appear|reappear|regroup|spread|attack|try|fall|move|turn|follow)\b/i;

/** Places named after an expected act of violence, after "the next targets", or after fighters expected to come. */
function areasAtRisk(context: Context, sentence: Sentence, judge: ActMention | null, words: Span): NameMention[] {
  if (sentence.acts.some((a) => LEVEL.test(a.lemma) && a.form === "verb")) return [];
  const act = sentence.acts.find(
    (a) =>
      a !== judge &&
      (a.weight === "makes" || a.weight === "refers") &&
      a.realis !== "actual" &&
      a.start > words.start - 60,
  );
  const text = context.text({ start: words.start, end: sentence.end });
  const next = NEXT_WORDS.exec(text);
  const comes = judge ? COMES.exec(text) : null;
  const found = next ?? comes;
  const from = Math.min(act?.end ?? sentence.end, found ? words.start + found.index + found[0].length : sentence.end);
  // "I look to the delta and the hills: the next blows will fall there".
  const there = found !== null && /\bthere\b/i.test(text.slice(found.index));
  const places = sentence.names.filter((n) => n.kind === "place" && (there || n.start > from));
  return places.filter((n) => n.sort !== "part" || (next !== null && !places.some((p) => p !== n && p.end === n.end)));
}
