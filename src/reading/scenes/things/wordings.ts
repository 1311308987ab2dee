import { featureBag } from "../perpetrators/feature-bag.ts";
import { withoutArticles } from "../perpetrators/without-articles.ts";
import { type Phrase, type SceneDoc, tidy } from "../scene-doc.ts";
import { classBits } from "../victims/class-bits.ts";
import { type Thing, thingOf } from "./thing.ts";

/** A string that may name a thing, tidy and without article; `start` and `end`: where it stands, article and all. */
export interface Wording {
  text: string;
  start: number;
  end: number;
  features: Int32Array;
}

/** A stretch of tokens (inclusive) that may name a thing, and the token that is its noun. */
interface Way {
  how: "whole" | "own" | "long" | "bare" | "trim";
  first: number;
  last: number;
  head: number;
}

/** Strings that may name a phrase's thing: with owner and of-phrases, with the owner, with of-phrases, bare, without its act noun. */
export function wordingsOf(doc: SceneDoc, phrase: Phrase): Wording[] {
  const thing = thingOf(doc, phrase);
  const { tokens, from, first, head, last, to, trimmed } = thing;
  const ways: Way[] = [
    { how: "whole", first: from, last: to, head },
    { how: "own", first: from, last, head },
    { how: "long", first, last: to, head },
    { how: "bare", first, last, head },
    { how: "trim", first, last: trimmed, head: trimmed },
  ];
  const found = new Map<string, Wording>();
  for (const way of ways) {
    const start = tokens[way.first]!.start;
    const end = tokens[way.last]!.end;
    const text = withoutArticles(tidy(doc.text.slice(start, end)));
    if (!found.has(text)) found.set(text, { text, start, end, features: wordingFeatures(doc, phrase, thing, way) });
  }
  return [...found.values()];
}

function wordingFeatures(doc: SceneDoc, phrase: Phrase, thing: Thing, { how, first, last, head }: Way): Int32Array {
  const { add, done } = featureBag();
  const { tokens, rows, listed } = thing;
  const row = rows[head]!;
  add("how", how);
  add("h", tokens[head]!.lemma);
  add("hc", doc.words.fine(row));
  add("hcc", doc.words.coarse(row));
  for (const bit of classBits(doc.words, row)) add("hb", bit);
  add("of", last > thing.last ? 1 : 0, how);
  const inner = (list: string): number => (listed.some((l) => l.first > head && l.list === list) ? 1 : 0);
  add("inner", inner("facility-types"), inner("weapons"));
  const sorts = listed.filter((l) => l.last === head);
  add("ls", sorts.length > 0 ? "" : "none");
  for (const { list, sort } of sorts) {
    add("ls", list, how);
    add("lss", list, sort);
  }
  if (thing.trimmed !== thing.last) add("trims", how);
  add("owner", thing.from < thing.first ? 1 : 0, how);
  add("len", Math.min(6, last - first));
  add("prep", tokens[thing.first - 1]?.lemma ?? "");
  add("next", tokens[last + 1]?.lemma ?? "");
  add("tag", tokens[head]!.tag);
  add("kind", phrase.names[0]?.kind ?? "-", phrase.names[0]?.sort ?? "");
  return done();
}
