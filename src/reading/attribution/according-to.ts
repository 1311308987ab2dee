import type { Attribution } from "../../record/reading.ts";
import type { Span } from "../../record/span.ts";
import type { Speaker } from "../../record/speaker.ts";
import type { Token } from "../doc.ts";
import { fold, type Heard, isClause, phraseAfter, stretch } from "./phrases.ts";
import type { Pronoun } from "./pronouns.ts";
import { clauseStart, said } from "./said.ts";
import { hasTrade, speakerOf } from "./speakers.ts";

/**
 * "according to X", "citing X", "as per X". Before what X says it holds to the end of the sentence, and what stands
 * before an "and according to" is the report's own; after it, it holds for the clause before; between commas, for all.
 */
export function accordingTo(h: Heard, pronoun: Pronoun): { found: Attribution[]; cited: Span[] } {
  const { tokens, sentence } = h;
  const speech = h.doc.knowledge.lexicon("speech");
  const folds = tokens.map((token) => token.fold);
  const found: Attribution[] = [];
  const cited: Span[] = [];
  for (let i = 0; i < tokens.length - 1; i++) {
    const match = speech.longest(folds, i);
    if (match?.value.category !== "according") continue;
    const cueLast = i + match.length - 1;
    const source = sourceAfter(h, cueLast + 1, pronoun);
    if (!source) continue;
    const cue = stretch(h, i, cueLast);
    const span = scope(h, i, source.last);
    found.push(
      said(h, { start: span.start, end: Math.min(span.end, sentence.end) }, source.speaker, "say", cue, "according-to"),
    );
    cited.push(stretch(h, i, source.last));
    i = cueLast;
  }
  return { found, cited };
}

/** Who is named after the cue, and the last token of the naming: "X, a station run by Y", "what X said". */
function sourceAfter(h: Heard, from: number, pronoun: Pronoun): { speaker: Speaker; last: number } | null {
  const { tokens } = h;
  let at = from;
  if (/^what$/.test(fold(h, at))) at++;
  if (/^(?:him|her|them)$/.test(fold(h, at))) {
    const speaker = pronoun(fold(h, at));
    return speaker && { speaker, last: at };
  }
  const party = phraseAfter(
    h,
    at,
    (first, last) => hasTrade(h, first, last) || /^(?:affiliated|linked|loyal|close)$/.test(fold(h, first)),
  );
  const speaker = party && speakerOf(h, party);
  if (!party || !speaker) return null;
  let last = party.end;
  // "according to what X indicated": the verb belongs to the cue.
  const verb = h.chunkAt[last + 1];
  if (at > from && verb?.kind === "verb") last = verb.last;
  return { speaker, last: Math.min(last, tokens.length - 1) };
}

function scope(h: Heard, first: number, last: number): Span {
  const { tokens, sentence, verbs } = h;
  const before = fold(h, first - 1);
  const twoBefore = fold(h, first - 2);
  const bracketed = before === "(" || before === "[";
  const opens =
    first === 0 ||
    /^(?:and|but|while|;|:|–|—|“|")$/.test(before) ||
    (before === "," && /^(?:and|but|while|that)$/.test(twoBefore)) ||
    (/^[“"‘']$/.test(tokens[first - 1]?.text ?? "") && first === 1);
  const comma = tokens[last]?.text === ",";
  const next = comma ? last + 1 : tokens[last + 1]?.text === "," ? last + 2 : last + 1;
  const goesOn = verbs.some((verb) => verb.first >= next && isClause(h, verb));
  const trails =
    /^(?:which|who|while|as|but|and|although|though|where|when|whose)$/.test(fold(h, next)) ||
    /^[;:)]$/.test(tokens[last + 1]?.text ?? "");
  const start = clauseStart(h, first);
  const end = (tokens[comma ? last - 1 : last] as Token).end;
  if (opens && goesOn) return { start: (tokens[first] as Token).start, end: sentence.end };
  if (opens && first === 0) return { start, end: sentence.end };
  // "Twelve men, according to X, were shot": no verb before it, so the sentence is one saying.
  const told = verbs.some((verb) => verb.last < first && isClause(h, verb));
  if (goesOn && !trails && !bracketed && !told) return { start, end: sentence.end };
  return { start, end };
}
