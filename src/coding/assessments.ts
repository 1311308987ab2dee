import type { Claim } from "../record/claim.ts";
import type { Draft } from "../record/draft.ts";
import type { ActMention } from "../record/mention.ts";
import { areasAtRisk, isLevel } from "./areas-at-risk.ts";
import type { Context, Sentence } from "./context.ts";
import { authorOf } from "./judging-voice.ts";
import { makeClaim, makeDraft } from "./make-claim.ts";
import { outlookIn } from "./outlook.ts";
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

/** An expectation by itself; a threat or risk only in the future or under a modal. */
function looksAhead(sentence: Sentence, judge: ActMention): boolean {
  if (judge.form === "verb" && !isLevel(judge)) return !judge.negated || judge.lemma === "expect";
  if (judge.realis === "future" || judge.realis === "hypothetical") return true;
  return sentence.acts.some((a) => a !== judge && (a.realis === "future" || a.realis === "hypothetical"));
}
