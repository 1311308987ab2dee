import type { Doc, Sentence } from "../doc.ts";
import { at, type Found } from "./found.ts";
import { lookup } from "./lookup.ts";
import { isNameLike, runFrom } from "./name-run.ts";

const PREPOSITION =
  /^(in|at|near|outside|inside|around|across|throughout|toward|towards|into|within|from|to|between|of|north|south|east|west|via|through|over|off|against|on|along|beyond|reached|entered|left|neighboring|neighbouring)$/;
const STRONG = /^(in|near|outside|inside|around|across|throughout|towards?|into|within|via|neighboring|neighbouring)$/;
/** Words of direction before a place's name. */
export const DIRECTION =
  /^(north|south|east|west|central|northern|southern|eastern|western|north-?east(ern)?|north-?west(ern)?|south-?east(ern)?|south-?west(ern)?|upper|lower|greater|rural|downtown|mid|inner|outer)$/;

/** What stands beside a name that says a place is meant. */
export interface Cues {
  /** The place word's category in the lexicon, and whether it stands right at the name. */
  sort: string | null;
  preposition: boolean;
  strong: boolean;
  first: number;
  last: number;
}

/** Prepositions before, place words before ("city of X") and after ("X district"). */
export function cuesAt(doc: Doc, sentence: Sentence, first: number, last: number): Cues {
  const words = doc.knowledge.lexicon("place-words");
  const after = lookup(words, sentence, last + 1);
  const joined = after ? null : sharedWord(doc, sentence, last);
  let sort = after && !/^(VERB|ADP)$/.test(at(sentence, last + 1).tag) ? after.value.category : joined;
  let container = false;
  let from = first - 1;
  while (
    from >= 0 &&
    (/^["“‘«]$/.test(at(sentence, from).text) || /^(ADJ|DET)$/.test(at(sentence, from).tag)) &&
    !PREPOSITION.test(at(sentence, from).fold)
  )
    from--;
  const before = at0(sentence, from);
  if (before?.fold === "of" && from > 0) {
    // "the X neighbourhood of Y": there the word is X's, and Y what X lies in.
    const word = endingAt(doc, sentence, from - 1);
    container = word !== null && from > 1 && isNameLike(doc, sentence, from - 2);
    if (word && !container) sort ??= word.value.category;
  } else if (before && !sort && from === first - 1) {
    // "Governorate X", "district X", and "the neighbouring X and Y areas".
    const word = endingAt(doc, sentence, from);
    if (word && !PREPOSITION.test(before.fold)) sort = word.value.category;
  }
  const fold = before?.fold ?? "";
  const preposition =
    PREPOSITION.test(fold) || DIRECTION.test(fold) || DIRECTION.test(at0(sentence, first - 1)?.fold ?? "");
  return {
    sort,
    preposition,
    strong: container || STRONG.test(fold) || DIRECTION.test(at0(sentence, first - 1)?.fold ?? ""),
    first,
    last: sort && after ? last + after.length : last,
  };
}

/** Words of place in the plural that several names before them share. */
export const PLURAL =
  /^(areas|neighbou?rhoods|districts|provinces|villages|towns|cities|regions|governorates|states|counties|quarters|suburbs)$/;

/** "X, Y and Z areas": the category of the word that a name shares with those joined to it; else null. */
export function sharedWord(doc: Doc, sentence: Sentence, last: number): string | null {
  let end = last;
  for (let names = 0; names < 4; names++) {
    const joint = sentence.tokens[end + 1];
    if (!joint || !/^(and|or|,)$/.test(joint.fold || joint.text)) return null;
    const and = sentence.tokens[end + 2];
    const next = runFrom(doc, sentence, joint.text === "," && and?.fold === "and" ? end + 3 : end + 2);
    if (!next) return null;
    end = next.outerLast;
    const word = lookup(doc.knowledge.lexicon("place-words"), sentence, end + 1);
    if (word) return PLURAL.test(at0(sentence, end + word.length)?.fold ?? "") ? word.value.category : null;
  }
  return null;
}

const at0 = (sentence: Sentence, i: number) => sentence.tokens[i];

function endingAt(doc: Doc, sentence: Sentence, i: number) {
  const words = doc.knowledge.lexicon("place-words");
  return (
    (i > 0 ? ((h) => (h?.length === 2 ? h : null))(lookup(words, sentence, i - 1)) : null) ??
    ((h) => (h?.length === 1 ? h : null))(lookup(words, sentence, i))
  );
}

/** Whether the place after is the larger one: "X, Y", "X in Y", "the X neighbourhood of Y". */
export function containedIn(sentence: Sentence, last: number, after: Found): boolean {
  const between = sentence.tokens.slice(last + 1, after.first).map(({ fold, text }) => fold || text);
  return /^(,|in|of|, in|, a city in|in the|of the|, in the|in the city of|, in the city of|in the province of|of the city of|\()$/.test(
    between.join(" "),
  );
}

/** First token of words that make the place an area of it ("the southern countryside of X", "northern X"); else null. */
export function modifiers(doc: Doc, sentence: Sentence, first: number): number | null {
  const before = at0(sentence, first - 1);
  if (!before) return null;
  if (DIRECTION.test(before.fold)) return first - 1;
  if (before.fold !== "of" || first < 2) return null;
  const word = endingAt(doc, sentence, first - 2);
  if (
    !word ||
    !/^(countryside|outskirts|suburbs?|surroundings|vicinity|area|areas|region|part|parts|north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west|hinterland|edge|periphery|border)$/.test(
      at(sentence, first - 2).fold,
    )
  )
    return null;
  let from = first - 2;
  const plain = /^(areas?|region|parts?)$/.test(at(sentence, from).fold);
  if (plain && !DIRECTION.test(at0(sentence, from - 1)?.fold ?? "")) return null;
  while (from > 0 && DIRECTION.test(at(sentence, from - 1).fold)) from--;
  return from;
}

export function areaSort(doc: Doc, sentence: Sentence, first: number, name: number): string {
  for (let i = first; i < name; i++) {
    const word = endingAt(doc, sentence, i);
    if (word) return word.value.category;
  }
  return "region";
}
