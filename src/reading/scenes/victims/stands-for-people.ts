import { Features } from "../hash-features.ts";
import type { Phrase, SceneDoc } from "../scene-doc.ts";
import { classBits } from "./class-bits.ts";
import { personName } from "./person-name.ts";
import { longEnd } from "./wordings.ts";

/** Chance above which a phrase is taken to stand for people. */
const LIMIT = 0.3;

/** Features of a phrase for the question whether it stands for people itself, not for an act or a thing of theirs ("the murder of the two teachers"). */
export function standsForPeopleFeatures(doc: SceneDoc, phrase: Phrase): Int32Array {
  const f = new Features(false);
  const { words } = doc;
  const { acts, rows, sentence } = doc.views[phrase.sentence]!;
  const { tokens } = sentence;
  const head = tokens[phrase.head]!;
  const row = rows[phrase.head]!;
  const of = tokens[phrase.last + 1]?.fold === "of" ? 1 : 0;
  f.add("bias");
  f.add("h", head.lemma);
  f.add("hc", words.fine(row));
  f.add("hcc", words.coarse(row));
  f.add("hco", words.coarse(row), of);
  for (const bit of classBits(words, row)) {
    f.add("hb", bit);
    f.add("ho", bit, of);
  }
  f.add("of", of);
  f.add("tag", head.tag, of);
  f.add("name", personName(doc, phrase) ? 1 : 0);
  for (const name of phrase.names)
    f.add("n", name.kind, name.sort ?? "", name.end > head.start && name.start <= head.start ? 1 : 0);
  f.add("act", acts.some((act) => act.start <= head.start && act.end >= head.end) ? 1 : 0, of);
  f.add("size", Math.min(5, phrase.last - phrase.first));
  const first = tokens[phrase.first]!;
  f.add("first", first.fold);
  f.add("ft", first.tag, head.tag);
  return f.done();
}

/** Mentions that stand for people; of a phrase within another ("the bodies of two miners") the one that more likely does. */
export function thoseOfPeople(doc: SceneDoc, mentions: readonly Phrase[]): Phrase[] {
  const chances = new Map(
    mentions.map((phrase) => [phrase, doc.ask("victim-people", standsForPeopleFeatures(doc, phrase))[0]!] as const),
  );
  const within = (a: Phrase, b: Phrase) =>
    a !== b && a.sentence === b.sentence && a.start >= b.start && a.end <= longEnd(b);
  return mentions.filter((phrase) => {
    const p = chances.get(phrase)!;
    const beaten = (other: Phrase) => (within(phrase, other) || within(other, phrase)) && chances.get(other)! > p;
    return p > LIMIT && !mentions.some(beaten);
  });
}
