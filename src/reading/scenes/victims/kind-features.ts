import { Features } from "../hash-features.ts";
import type { Phrase, SceneDoc } from "../scene-doc.ts";
import { addOnce } from "./add-once.ts";
import { classBits } from "./class-bits.ts";
import { wordsIn } from "./name-relation.ts";
import { personName } from "./person-name.ts";
import { allWordings } from "./wordings.ts";

/** Words that say somebody no longer is what they are called. */
const PAST = /^(former|ex|retired|late|onetime|previous|ousted|deposed)$/;

/** Features of who somebody is, over all mentions: words, classes, names and appositions of the phrases. */
export function kindFeatures(doc: SceneDoc, mentions: readonly Phrase[]): Int32Array {
  const f = new Features(false);
  const add = addOnce(f);
  const { knowledge, words } = doc;
  const named = mentions.some((phrase) => personName(doc, phrase));
  add("bias");
  for (const phrase of mentions) {
    const { rows, sentence } = doc.views[phrase.sentence]!;
    const { tokens } = sentence;
    for (let i = phrase.first; i <= phrase.last; i++) {
      add("cc", words.coarse(rows[i]!));
      if (i < phrase.last) add("b", tokens[i]!.lemma, tokens[i + 1]!.lemma);
    }
    if (!personName(doc, phrase)) {
      add("h", tokens[phrase.head]!.lemma);
      for (const bit of classBits(words, rows[phrase.head]!)) add("hb", bit);
    }
    for (const name of phrase.names) add("n", name.kind, name.sort ?? "");
  }
  const people = knowledge.lexicon("people");
  const titles = knowledge.lexicon("titles");
  const groups = new Set<string>();
  for (const { text, mention, head } of allWordings(doc, mentions, named)) {
    const said = wordsIn(text.toLowerCase());
    for (const word of said) {
      add("w", word);
      add("d", word);
      add("dc", words.fine(words.row(word)));
    }
    for (let i = 0; i + 1 < said.length; i++) add("b", said[i]!, said[i + 1]!);
    const { rows, sentence } = doc.views[mention.sentence]!;
    add("dh", sentence.tokens[head]!.lemma);
    for (const bit of classBits(words, rows[head]!)) add("db", bit);
    add("dhf", said[0] ?? "");
    const past = said.some((word) => PAST.test(word)) ? 1 : 0;
    add("past", past);
    for (let i = 0; i < said.length; i++) {
      const group = people.longest(said, i)?.value.category;
      if (group !== undefined) {
        groups.add(group);
        add("group", group, past);
      }
      if (titles.get([said[i]!])) add("office", said[i]!, past);
    }
  }
  for (const group of groups) f.add("groups", group, groups.size);
  f.add("named", named ? 1 : 0);
  return f.done();
}
