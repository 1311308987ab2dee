import type { Doc, Sentence } from "../doc.ts";
import { UNIT } from "./armed-words.ts";
import { at, type Found, found } from "./found.ts";

/** "3rd", "third", "III": what a numbered unit's name begins with. */
const ORDINAL =
  /^(?:\d{1,4}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)$/;
const ROMAN = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/;
/** Unit words that a bare number may follow: "Battalion 601", "Task Force 58". */
const NUMBERED = /^(?:battalion|brigade|regiment|division|squadron|unit|force|front|company|platoon|sector)$/;

/** Numbered units of forces: "the 45th Brigade", "12th Mountain Rifle Regiment", "II Corps", "Battalion 601". */
export function findUnits(doc: Doc, sentence: Sentence, list: Found[]): void {
  for (let i = 0; i < sentence.tokens.length; i++) {
    const last = ordinalUnit(sentence, i) ?? numberedUnit(sentence, i);
    if (last === null) continue;
    const first = owned(doc, sentence, i);
    const inside = list.filter((other) => other.first <= last && first <= other.last);
    // A listed name that reaches further ("5th Corps of the X") stays.
    if (inside.some((other) => other.first < first || other.last > last)) continue;
    for (const other of inside) list.splice(list.indexOf(other), 1);
    const owner = ownerOf(sentence, list, last);
    list.push(
      found(doc, {
        kind: "actor",
        sentence,
        first,
        last,
        sort: owner?.sort ?? "state force",
        role: owner?.id ?? null,
        country: owner?.country ?? doc.knowledge.demonyms.get(at(sentence, first).fold) ?? null,
        confidence: 0.7,
        rule: "actor-unit",
      }),
    );
    i = last;
  }
}

/** Last token of "ORDINAL Word Word UNIT" that starts at `i`, with at most five words between; else null. */
function ordinalUnit({ tokens, caseless }: Sentence, i: number): number | null {
  const { fold, text } = tokens[i] as Sentence["tokens"][number];
  const digits = /^\d/.test(fold);
  if (!ORDINAL.test(fold) && !(tokens[i + 1]?.fold === "corps" && ROMAN.test(text))) return null;
  if (!digits && !caseless && !/^\p{Lu}/u.test(text)) return null;
  for (let j = i + 1; j < Math.min(tokens.length, i + 7); j++) {
    const token = tokens[j] as Sentence["tokens"][number];
    const capital = /^\p{Lu}/u.test(token.text);
    if (UNIT.test(token.fold) && (capital || digits)) {
      // "the 2nd group", "the third company": counted, unless capitals or a word between say that it is a name.
      if (
        /^(group|groups|company|companies|command|commands|wing|squad)$/.test(token.fold) &&
        !(capital && !caseless) &&
        j === i + 1
      )
        return null;
      const next = tokens[j + 1];
      return next && UNIT.test(next.fold) && /^\p{Lu}/u.test(next.text) && !caseless ? j + 1 : j;
    }
    if (!/^[\p{L}/-]+$/u.test(token.text)) return null;
    if (caseless ? !/^(PROPN|NOUN|ADJ)$/.test(token.tag) : !capital) return null;
  }
  return null;
}

function numberedUnit({ tokens, caseless }: Sentence, i: number): number | null {
  const { fold, text } = tokens[i] as Sentence["tokens"][number];
  if (!NUMBERED.test(fold) || (!caseless && !/^\p{Lu}/u.test(text))) return null;
  if (fold === "force" && tokens[i - 1]?.fold !== "task") return null;
  return /^\d{1,4}$/.test(tokens[i + 1]?.text ?? "") ? i + 1 : null;
}

/** First token, with the adjective of a country before it, or the "task" of a task force. */
function owned({ knowledge }: Doc, { tokens, caseless }: Sentence, i: number): number {
  const before = tokens[i - 1];
  if (!before) return i;
  if (before.fold === "task" && tokens[i]?.fold === "force") return i - 1;
  const adjective = knowledge.demonyms.has(before.fold) || /^(us|uk|eu|un)$/.test(before.fold);
  return adjective && (caseless || /^\p{Lu}/u.test(before.text)) ? i - 1 : i;
}

/** The listed actor that the unit is said to be of: "the 3rd Brigade of the X". */
function ownerOf({ tokens }: Sentence, list: readonly Found[], last: number): Found | undefined {
  if (tokens[last + 1]?.fold !== "of") return undefined;
  const from = tokens[last + 2]?.fold === "the" ? last + 3 : last + 2;
  return list.find(({ kind, first }) => kind === "actor" && (first === from || first === last + 2));
}
