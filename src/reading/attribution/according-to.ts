import type { NameMention } from "../../record/mention.ts";
import type { Attribution } from "../../record/reading.ts";
import type { Clauses } from "../acts/phrases.ts";
import type { Doc } from "../doc.ts";
import { speakerIn } from "./speakers.ts";
import { stanceOf } from "./stances.ts";

/** "according to X", "as per X", "citing X": before, inside or after what X says. */
export function accordingTo(doc: Doc, clauses: Clauses, names: readonly NameMention[]): Attribution[] {
  const { sentence, verbs } = clauses;
  const { tokens } = sentence;
  const found: Attribution[] = [];
  for (let i = 0; i < tokens.length - 1; i++) {
    const pair = tokens[i]!.fold === "according" && tokens[i + 1]!.fold === "to";
    const citing = tokens[i]!.fold === "citing" || (tokens[i]!.fold === "as" && tokens[i + 1]!.fold === "per");
    if (!pair && !citing) continue;
    const cueEnd = pair || tokens[i]!.fold === "as" ? i + 1 : i;
    const last = speakerEnd(clauses, cueEnd + 1);
    if (last <= cueEnd) continue;
    const stretch = { start: tokens[cueEnd + 1]!.start, end: tokens[last]!.end };
    const speaker = speakerIn(doc, names, stretch);
    if (!speaker) continue;
    const party = speaker.party ?? affiliation(doc, names, stretch.end, clauses, last);
    const whose = { ...speaker, party };
    const resumes = afterApposition(clauses, last);
    const clauseAfter = resumes < tokens.length && verbs.some((v) => v.form === "finite" && v.first > resumes);
    const before = tokens[i - 1]?.fold ?? "";
    const opensClause =
      i === 0 ||
      /^(and|but|while|;|:|–|—)$/.test(before) ||
      (before === "," && /^(and|but)$/.test(tokens[i - 2]?.fold ?? ""));
    const verbBefore = verbs.some((v) => v.last < i);
    const span =
      clauseAfter && (opensClause || !verbBefore)
        ? { start: tokens[i]!.start, end: sentence.end }
        : clauseAfter
          ? { start: sentence.start, end: sentence.end }
          : { start: sentence.start, end: tokens[last]!.end };
    found.push({
      ...span,
      speaker: whose,
      stance: stanceOf(doc.knowledge, "say", whose),
      cue: { start: tokens[i]!.start, end: tokens[cueEnd]!.end },
      form: "reported",
      rule: "according-to",
    });
  }
  return found;
}

/** The last token of the speaker's name: up to a comma, a bracket or the next finite verb. */
function speakerEnd({ sentence: { tokens }, verbs }: Clauses, from: number): number {
  let i = from;
  for (; i < tokens.length && i < from + 24; i++) {
    if (/^[,;:.()—–]$/.test(tokens[i]!.text)) break;
    const verb = verbs.find((v) => v.first === i);
    if (verb && verb.form === "finite" && i > from + 1 && !/^(what|whom)$/.test(tokens[from]!.fold)) break;
  }
  return i - 1;
}

/** The token at which the sentence goes on after ", a news platform affiliated with Y,". */
function afterApposition({ sentence: { tokens } }: Clauses, last: number): number {
  if (tokens[last + 1]?.text !== ",") return last + 1;
  const opener = tokens[last + 2]?.fold ?? "";
  if (!/^(a|an|the|one|which|who|itself|its)$/.test(opener)) return last + 1;
  for (let i = last + 2; i < tokens.length && i < last + 20; i++) if (tokens[i]!.text === ",") return i;
  return last + 1;
}

/** "X, a platform affiliated with Y": Y, when the apposition says so. */
function affiliation(
  doc: Doc,
  names: readonly NameMention[],
  end: number,
  clauses: Clauses,
  last: number,
): string | null {
  const { tokens } = clauses.sentence;
  const until = tokens[Math.min(afterApposition(clauses, last), tokens.length - 1)]!.end;
  if (
    !/\b(affiliat|link|loyal|close to|run by|belonging|tied|pro-|mouthpiece|arm of|organ of|outlet of|media wing)/i.test(
      doc.report.text.slice(end, until),
    )
  )
    return null;
  const actor = names.find((n) => n.kind === "actor" && n.start >= end && n.end <= until && n.id !== null);
  return actor?.id ?? null;
}
