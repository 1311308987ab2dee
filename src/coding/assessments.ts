import type { Claim } from "../record/claim.ts";
import type { Draft } from "../record/draft.ts";
import type { ActMention } from "../record/mention.ts";
import { attributionAt, type Context, type Sentence } from "./context.ts";
import { makeClaim, makeDraft } from "./make-claim.ts";
import { placeValue, precisionOf } from "./where.ts";

/** Judgements and warnings with an author other than the report: a word of judgement on what is yet to come. */
export function assessments(context: Context): { drafts: Draft[]; claims: Claim[] } {
  const drafts: Draft[] = [];
  const claims: Claim[] = [];
  for (const sentence of context.sentences) {
    const judge = sentence.acts.find((a) => a.weight === "judges" && looksAhead(sentence, a));
    const author = judge && attributionAt(context, judge, (a) => a.speaker.name !== null);
    if (!judge || !author) continue;
    const voice = { speaker: author.speaker, stance: author.stance };
    const draft = makeDraft(context, "assessment", null, sentence);
    drafts.push(draft);
    const words = { start: Math.max(sentence.start, author.start), end: Math.min(sentence.end, author.end) };
    const mark = words.end > words.start ? words : sentence;
    const said = { voice, confidence: 0.6 };
    claims.push(
      makeClaim(context, draft, {
        ...said,
        field: "assessment",
        value: context.text(mark),
        precision: "described",
        mark,
        rule: "assessment-judge",
      }),
    );
    for (const place of areasAtRisk(sentence, judge)) {
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

/** Places named after an expected act of violence. */
function areasAtRisk(sentence: Sentence, judge: ActMention) {
  const act = sentence.acts.find(
    (a) =>
      a !== judge &&
      (a.weight === "makes" || a.weight === "refers") &&
      a.realis !== "actual" &&
      a.start > judge.start - 60,
  );
  if (!act || sentence.acts.some((a) => LEVEL.test(a.lemma) && a.form === "verb")) return [];
  return sentence.names.filter((n) => n.kind === "place" && n.sort !== "part" && n.start > act.end);
}
