import { type KeyAlternative, type KeyFill, type ResponseFill, type Slot, shapeOf } from "../templates.ts";
import { dateCredit } from "./dates.ts";
import { numberCredit } from "./numbers.ts";
import { placeCredit } from "./places.ts";
import { isAncestor } from "./set-lists.ts";
import { type Credit, isRightTag, stringCredit } from "./string-credit.ts";

export interface ScoreOptions {
  /** Days must be equal to count as equal; the program of 1992 was laxer, and its figures are the default's. */
  strictDates?: boolean;
}

/** Credit for a response's fill against a key's, by the best of the key's alternatives. */
export function fillCredit(slot: Slot, key: KeyFill, response: ResponseFill, options?: ScoreOptions): Credit {
  let best: Credit = 0;
  for (const alternative of key.alternatives) {
    const credit = alternativeCredit(slot, alternative, response, options?.strictDates === true);
    if (credit === 1) return 1;
    if (credit > best) best = credit;
  }
  return best;
}

function alternativeCredit(slot: Slot, key: KeyAlternative, response: ResponseFill, strict: boolean): Credit {
  const { kind, tagged } = shapeOf(slot);
  switch (kind) {
    case "D":
      return dateCredit(key.value, response.value, strict);
    case "L":
      return placeCredit(key.value, response.value);
    case "E":
      if (same(key.value, response.value)) return tagged && !hasRightTag(key.tag, response.tag) ? 0.5 : 1;
      return isAncestor(slot, response.value.toUpperCase(), key.value.toUpperCase()) ? 0.5 : 0;
    case "N":
      return withTag(numberCredit(key.value, response.value), tagged, key, response);
    case "S":
      return withTag(stringCredit(slot, key.value, response.value), tagged, key, response);
  }
}

function withTag(credit: Credit, tagged: boolean, key: KeyAlternative, response: ResponseFill): Credit {
  return credit === 1 && tagged && !hasRightTag(key.tag, response.tag) ? 0.5 : credit;
}

/** A fill without tag is right only where the key has none; the dummy tag `-` is a tag that only equals itself. */
export function hasRightTag(key: readonly string[] | null, response: string | undefined): boolean {
  if (key === null || response === undefined) return key === null && response === undefined;
  return key.some((tag) => isRightTag(tag, response));
}

export function same(key: string, response: string): boolean {
  return key === response || key.toUpperCase() === response.toUpperCase();
}
