import type { Doc, Sentence } from "../doc.ts";
import { isEveryday } from "../tagging/model.ts";
import { at, type Finds, type Found, found, of, taker, textOf } from "./found.ts";
import { lookup } from "./lookup.ts";
import { isNameLike, type Run } from "./name-run.ts";
import { isPersonal, placeLike } from "./person-run.ts";

/** A person of that name, before clustering: known by the surname. */
export function person(
  doc: Doc,
  sentence: Sentence,
  run: Run,
  role: string | null,
  rule: string,
  confidence: number,
): Found {
  const surname = surnameOf(sentence, run.first, run.last);
  return found(doc, {
    kind: "person",
    sentence,
    first: run.outerFirst,
    last: run.outerLast,
    head: run.last,
    name: textOf(doc, sentence, run.first, run.last),
    role,
    rule,
    confidence,
    keys: [`surname:${surname}`],
  });
}

/** Last word of a name, without the Arabic article. */
function surnameOf(sentence: Sentence, first: number, last: number): string {
  const fold = at(sentence, last).fold.replace(/^(al|el|an|as|ash|ad|az)-/, "");
  return last === first || fold.length > 2 ? fold : at(sentence, last - 1).fold;
}

/** Later mentions of a person by surname or, where only that is said, by the one name they have. */
export function surnames(doc: Doc, finds: Finds): void {
  const full = new Map<string, Found>();
  for (const list of finds.values())
    for (const f of list)
      if (f.kind === "person") {
        const key = surnameOf(f.sentence, f.first, f.head);
        const known = full.get(key);
        if (!known || known.name.length < f.name.length) full.set(key, f);
      }
  if (full.size === 0) return;
  for (const sentence of doc.sentences) {
    const list = of(finds, sentence);
    sentence.tokens.forEach((token, i) => {
      const key = token.fold.replace(/^(al|el|an|as|ash|ad|az)-/, "");
      const whole = full.get(key);
      if (!whole || key.length < 3 || !isNameLike(doc, sentence, i) || taker(list, i, i)) return;
      if (sentence.caseless && token.tag !== "PROPN" && (key.length < 5 || isEveryday(doc.knowledge, token.lemma)))
        return;
      // "Mr Kano" may be a person while "in Kano" is not.
      const before = sentence.tokens[i - 1]?.fold ?? "";
      if (/^(in|at|near|from|of|to)$/.test(before) && placeLike(doc, sentence, i)) return;
      const first = relativeFrom(doc, sentence, i, list);
      list.push(
        first < i
          ? person(
              doc,
              sentence,
              { first, last: i, outerFirst: first, outerLast: i, quoted: false },
              null,
              "person-family",
              0.7,
            )
          : found(doc, {
              kind: "person",
              sentence,
              first: i,
              last: i,
              name: whole.name,
              role: whole.role,
              rule: "person-surname",
              confidence: 0.75,
              keys: [`surname:${key}`],
            }),
      );
    });
  }
}

/** Where the name begins of somebody else of that family, or of the person in full: names before the surname. */
function relativeFrom(doc: Doc, sentence: Sentence, surname: number, list: readonly Found[]): number {
  let first = surname;
  for (let i = surname - 1; i >= 0 && i > surname - 3; i--) {
    const { fold, tag, lemma } = at(sentence, i);
    if (sentence.caseless || tag !== "PROPN" || !isNameLike(doc, sentence, i) || taker(list, i, i)) break;
    if (lookup(doc.knowledge.lexicon("titles"), sentence, i) || isEveryday(doc.knowledge, lemma)) break;
    if (placeLike(doc, sentence, i) && !isPersonal(doc, fold)) break;
    first = i;
  }
  return first;
}
