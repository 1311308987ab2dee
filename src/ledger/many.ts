import { canonicalJson } from "./canonical-json.ts";
import { sha256Of } from "./evidence.ts";
import { storable } from "./storable.ts";

/** In one order for all programs, so that two that write the same rows never wait for each other. */
export function inOrder<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** In JSON, what may be U+0000 or half a surrogate pair: what has none of these is storable as it is. */
const SUSPECT = /\\u(?:0000|d[89a-f])/;

/** As `storable`, which takes four times as long as to look whether there is anything to do. */
export function quicklyStorable<T>(value: T): T {
  return SUSPECT.test(JSON.stringify(value)) ? storable(value) : value;
}

/** Whether all are storable as they are, and the hash of each as it is: told from one and the same text. */
export function hashesOf(items: readonly unknown[]): { storable: boolean; hashes: string[] } {
  let clean = true;
  const hashes = items.map((item) => {
    const text = canonicalJson(item);
    clean &&= !SUSPECT.test(text);
    return sha256Of(text);
  });
  return { storable: clean, hashes };
}
