import type { KeyFill, KeyTemplate, ResponseFill, ResponseTemplate, Slot } from "../templates.ts";
import { fillCredit, hasRightTag, type ScoreOptions, same } from "./fill-credit.ts";
import { isAncestor } from "./set-lists.ts";
import { tellingWords } from "./words.ts";

const STRINGS: readonly Slot[] = ["perp-ind-id", "perp-org-id", "phys-tgt-id", "hum-tgt-name", "hum-tgt-desc"];
const TYPES: readonly Slot[] = ["phys-tgt-type", "hum-tgt-type"];

/**
 * Whether two templates can be about one incident: the types agree at least in part, and a perpetrator or target of the one
 * shows in the other, or neither has any.
 */
export function mayAlign(key: KeyTemplate, response: ResponseTemplate, options?: ScoreOptions): boolean {
  const types = key.slots["inc-type"] ?? [];
  const answers = response.slots["inc-type"] ?? [];
  if (!types.some((type) => answers.some((answer) => fillCredit("inc-type", type, answer, options) > 0))) return false;
  let named = false;
  for (const slot of STRINGS) {
    const [left, right] = [key.slots[slot] ?? [], response.slots[slot] ?? []];
    named ||= left.length > 0 || right.length > 0;
    if (left.length > 0 && right.length > 0 && shareString(slot, left, right)) return true;
  }
  for (const slot of TYPES) {
    const [left, right] = [key.slots[slot] ?? [], response.slots[slot] ?? []];
    named ||= left.length > 0 || right.length > 0;
    if (left.length > 0 && right.length > 0 && shareType(slot, left, right)) return true;
  }
  return !named;
}

function shareString(slot: Slot, keys: readonly KeyFill[], responses: readonly ResponseFill[]): boolean {
  return (
    keys.some((key) => responses.some((response) => fillCredit(slot, key, response) > 0)) || shareWord(keys, responses)
  );
}

/** One type on either side must be the same of the same entity, or more general; of several, any word in common will do. */
function shareType(slot: Slot, keys: readonly KeyFill[], responses: readonly ResponseFill[]): boolean {
  const [key, response] = [keys[0], responses[0]];
  if (keys.length > 1 || responses.length > 1 || !key || !response) return shareWord(keys, responses);
  return key.alternatives.some(
    ({ value, tag }) =>
      (same(value, response.value) && hasRightTag(tag, response.tag)) ||
      isAncestor(slot, response.value.toUpperCase(), value.toUpperCase()),
  );
}

function shareWord(keys: readonly KeyFill[], responses: readonly ResponseFill[]): boolean {
  const words = wordsOfKeys(keys);
  return responses.some(({ value, tag }) => hasAny(words, value) || (tag !== undefined && hasAny(words, tag)));
}

function hasAny(words: ReadonlySet<string>, text: string): boolean {
  return tellingWords(text).some((word) => words.has(word));
}

const keyWords = new WeakMap<readonly KeyFill[], ReadonlySet<string>>();

function wordsOfKeys(keys: readonly KeyFill[]): ReadonlySet<string> {
  let words = keyWords.get(keys);
  if (!words) {
    const texts = keys.flatMap(({ alternatives }) => alternatives.flatMap(({ value, tag }) => [value, ...(tag ?? [])]));
    keyWords.set(keys, (words = new Set(texts.flatMap((text) => tellingWords(text)))));
  }
  return words;
}
