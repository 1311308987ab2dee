import type { ActMention, NameMention } from "../record/mention.ts";
import type { Span } from "../record/span.ts";
import type { Context, Sentence } from "./context.ts";
import { NEXT_WORDS } from "./outlook.ts";

/** Words for how great a danger is. */
const LEVEL = /^(threat|risk|danger|menace|pose)$/;

export function isLevel({ lemma }: ActMention): boolean {
  return LEVEL.test(lemma);
}

const HIT =
  "(?:be (?:the )?(?:next|hit|attacked|struck|tested|targeted|raided|shelled|bombed|overrun)|see|face|suffer|come under|experience|witness|follow|fall)";
/** Phrases in which a place is what is awaited: group 1 holds the places. */
const AWAITED: readonly RegExp[] = [
  /\bfear(?:s|ed|ing)? for\b([^.;:]{3,160})/iu,
  /\b(?:names?|named|lists?|listed|cites?|cited|sees?)\b([^.;:]{3,80}?) as (?:the |its |their )?(?:[\p{L}-]+ ){0,4}?(?:next|likely|likeliest|threatened|at (?:greatest )?risk)\b/iu,
  new RegExp(
    `\\b(?:fears?|feared|warns?|warned|expects?|expected|thinks?|believes?|predicts?|predicted|says|said)\\b(?: that)?([^.;:]{3,100}?),? (?:could|may|might|will|would|to) (?:also |soon |well )?${HIT}\\b`,
    "iu",
  ),
];

/** "fears for X and Y", "names X as the next", "warns that X could be next", "expects X to be hit": the places so named. */
function awaitedPlaces(context: Context, sentence: Sentence): NameMention[] {
  const text = context.text(sentence);
  return AWAITED.flatMap((pattern) => {
    const found = pattern.exec(text);
    if (!found) return [];
    const start = sentence.start + found.index + found[0].indexOf(found[1]!);
    const end = start + found[1]!.length;
    const inside = sentence.names.filter((n) => n.kind === "place" && n.start >= start && n.end <= end);
    // Places of a longer phrase ("rebels in X will see …") are where others are, not what is awaited.
    const first = inside[0];
    const lead = first ? context.text({ start, end: first.start }).trim() : "";
    const led = /^(?:(?:the|both|and|for|its?|district|town|city|province|village|area|towns|districts|of|that)\s?)*$/i;
    return led.test(lead) ? inside.filter(({ sort }) => sort !== "part") : [];
  });
}

const COMES =
  /\b(?:will|would|may|might|could|shall)\s+(?:\w+\s+)?(?:be seen|return|come back|strike|hit|appear|reappear|regroup|spread|attack|try|fall|move|turn|follow)\b/i;

/** Places named after an expected act of violence, after "the next targets", or after fighters expected to come. */
export function areasAtRisk(
  context: Context,
  sentence: Sentence,
  judge: ActMention | null,
  words: Span,
): NameMention[] {
  if (sentence.acts.some((a) => isLevel(a) && a.form === "verb")) return [];
  const awaited = awaitedPlaces(context, sentence);
  if (awaited.length > 0) return awaited;
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
