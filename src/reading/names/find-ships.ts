import type { Doc, Sentence } from "../doc.ts";
import { at, type Found, found, taker, textOf } from "./found.ts";
import { runFrom } from "./name-run.ts";

/** Letters before a ship's name, by navies and trades; those of the second list are words or titles without capitals. */
const PREFIX =
  /^(uss|usns|uscgc|hms|hmas|hmcs|hmnzs|rfa|rfs|ins|brp|kri|roks|tcg|orp|ara|bap|hnlms|hdms|hnoms|hswms|slns|bns|pns|esps|mv|m\/v)$/;
const ONLY_CAPITALS = /^(FS|SS|MT|M\/T|JS|KD|ITS|FGS|HS|HTMS|CNS|MS|LÉ)$/;

/** Ships by name: "USS Cole", "the HMS Sheffield", "MV Iceberg". A place that is attacked and moves, like other vessels. */
export function findShips(doc: Doc, sentence: Sentence, list: Found[]): void {
  for (let i = 0; i + 1 < sentence.tokens.length; i++) {
    const { text, fold } = at(sentence, i);
    if (fold.length > 5) continue;
    if (!PREFIX.test(fold) && (sentence.caseless || !ONLY_CAPITALS.test(text))) continue;
    if (!sentence.caseless && !/^[\p{Lu}/]+$/u.test(text)) continue;
    const run = runFrom(doc, sentence, i + 1, 4);
    if (!run || run.last - i > 3 || taker(list, i, run.last)) continue;
    // "MT ELGON", "SS men": only a name in mixed case says that letters of two kinds of use stand for a ship.
    if (!PREFIX.test(fold) && !/^\p{Lu}\p{Ll}/u.test(at(sentence, run.first).text)) continue;
    list.push(
      found(doc, {
        kind: "facility",
        sentence,
        first: i,
        last: run.outerLast,
        head: run.last,
        name: textOf(doc, sentence, i, run.last),
        sort: "vessel",
        confidence: 0.8,
        rule: "facility-ship",
      }),
    );
    i = run.outerLast;
  }
}
