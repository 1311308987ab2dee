import type { QuantityMention } from "../../record/mention.ts";
import type { Span } from "../../record/span.ts";
import type { Sentence } from "../doc.ts";

const INCLUDING =
  /(?:\bincluding|\bincludes|\bincluded|\bamong them|\bamong whom|\bof whom|\bof them|\bamongst them|\bcounting)[\s,:]*(?:were|was|are)?\s*$/i;
const OF_THEM = /^\s*of (?:whom|them|these|which)\b/i;
const JOINT = /^[\s,]*(?:and|as well as|plus)?[\s,]*(?:another|also)?\s*$/i;

/**
 * Sets `partOf` where a quantity is said to be within the one before it: "14 people, including three children and two
 * nurses", "12 miners, three of them boys". With "of them" the noun after it is the unit.
 */
export function relatePart(text: string, sentence: Sentence, found: readonly QuantityMention[]): QuantityMention[] {
  const related: QuantityMention[] = [];
  let whole: Span | null = null;
  for (const quantity of found) {
    const before: QuantityMention | undefined = related.at(-1);
    const lead = text.slice(Math.max(sentence.start, quantity.start - 30), quantity.start);
    const tail = text.slice(quantity.end, Math.min(sentence.end, quantity.end + 20));
    const counted = quantity.sort === "count" && quantity.rule !== "none";
    const last = before && Math.max(before.end, before.unit?.end ?? 0);
    const joined: boolean =
      last !== undefined &&
      last <= quantity.start &&
      before?.partOf != null &&
      JOINT.test(text.slice(last, quantity.start));
    if (
      counted &&
      whole &&
      (INCLUDING.test(lead) || (OF_THEM.test(tail) && /,\s*(?:at least|some|about)?\s*$/.test(lead)))
    ) {
      related.push({ ...quantity, ...unitOfThem(sentence, quantity, tail), partOf: whole });
    } else if (counted && joined && before?.partOf) {
      related.push({ ...quantity, partOf: before.partOf });
    } else {
      related.push(quantity);
      if (counted) whole = { start: quantity.start, end: quantity.end };
    }
  }
  return related;
}

/** "three of them children", "three of whom were children". */
function unitOfThem(sentence: Sentence, quantity: QuantityMention, tail: string): Partial<QuantityMention> {
  const match = OF_THEM.exec(tail);
  if (!match) return {};
  const tokens = sentence.tokens.filter((token) => token.start >= quantity.end + match[0].length).slice(0, 3);
  const noun = tokens.find((token) => token.tag === "NOUN");
  const between = noun ? tokens.slice(0, tokens.indexOf(noun)) : [];
  if (!noun || !between.every((token) => /^(?:AUX|DET|ADJ)$/.test(token.tag))) return { unit: null, unitHead: null };
  return { unit: { start: noun.start, end: noun.end }, unitHead: noun.lemma };
}
