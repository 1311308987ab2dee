import type { Doc, Sentence } from "../doc.ts";
import { findShips } from "./find-ships.ts";
import { at, type Finds, type Found, folds, found, of, taker, textOf } from "./found.ts";
import { lookup } from "./lookup.ts";
import { isNameLike, runBefore, runFrom } from "./name-run.ts";

/** Prisons, camps, bases and the like: of the registry, a name with a type word, or as described. */
export function findFacilities(doc: Doc, finds: Finds): void {
  const types = doc.knowledge.lexicon("facility-types");
  for (const sentence of doc.sentences) {
    const list = of(finds, sentence);
    registered(doc, sentence, list);
    findShips(doc, sentence, list);
    for (let i = 0; i < sentence.tokens.length; i++) {
      const hit = lookup(types, sentence, i);
      if (!hit) continue;
      const last = i + hit.length - 1;
      const known = taker(list, i, last, ["facility"]);
      const verb = /^(VERB|AUX)$/.test(at(sentence, last).tag);
      // Without capitals a name's "CAMP" is easily taken for a verb.
      const maybe = !verb || (sentence.caseless && isNameLike(doc, sentence, i - 1));
      if (!known && maybe && !isBody(doc, sentence, i, last)) {
        const facility =
          named(doc, sentence, i, last, hit.value.category, list) ??
          (verb ? null : described(doc, sentence, i, last, hit.value.category, list));
        if (facility) list.push(facility);
      }
      i = last;
    }
  }
}

/** Whether a facility's short name is that of its town and nothing else ("the base in Bulo Marer"). */
function isPlace(doc: Doc, sentence: Sentence, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (lookup(doc.knowledge.lexicon("facility-types"), sentence, i)) return false;
  return doc.knowledge.places.get(folds(sentence).slice(first, last + 1)) !== undefined;
}

/** "the “X Institute”", "Y Broadcasting Company": a name in quotation marks that ends so is who speaks, not a site. */
function isBody(doc: Doc, sentence: Sentence, first: number, last: number): boolean {
  const types = doc.knowledge.lexicon("organisation-types");
  // "the company “Harbour X”": the name begins with such a word.
  if (/^[“"‘«]$/.test(sentence.tokens[first - 1]?.text ?? "") && first > 1 && lookup(types, sentence, first - 2))
    return true;
  if (!/^[”"’»']$/.test(sentence.tokens[last + 1]?.text ?? "")) return false;
  if (/^(hospital|clinic|church|school|embassy|consulate|morgue|court|factory)$/.test(at(sentence, last).lemma))
    return false;
  return lookup(types, sentence, first) !== null;
}

function registered(doc: Doc, sentence: Sentence, list: Found[]): void {
  const words = folds(sentence);
  const types = doc.knowledge.lexicon("facility-types");
  for (let i = 0; i < words.length; i++) {
    const hit = doc.knowledge.facilities.longest(words, i);
    if (!hit) continue;
    let last = i + hit.length - 1;
    const { value: facility } = hit;
    const spelt = sentence.tokens.slice(i, last + 1);
    if (!sentence.caseless && !spelt.some(({ text }) => /\p{Lu}/u.test(text))) continue;
    if (taker(list, i, last)) continue;
    // “Al-X” prison: the registry's short name stands before its type word, maybe in quotation marks.
    let first = i;
    const after = /^[”"’»']$/.test(sentence.tokens[last + 1]?.text ?? "") ? last + 2 : last + 1;
    const type = lookup(types, sentence, after);
    if (type) {
      if (after === last + 2 && /^[“"‘«']$/.test(sentence.tokens[i - 1]?.text ?? "")) first = i - 1;
      last = after + type.length - 1;
    } else if (hit.length === 1 && !spelt.some((token) => token.fold.includes("-"))) continue;
    else if (hit.length > 1 && isPlace(doc, sentence, i, last)) continue;
    list.push(
      found(doc, {
        kind: "facility",
        sentence,
        first,
        last,
        name: facility.name,
        id: facility.id,
        sort: facility.sort,
        confidence: 0.95,
        rule: "facility-registry",
        keys: [`id:${facility.id}`],
        country: facility.country,
      }),
    );
    i = last;
  }
}

/** "Al-X prison", “X” prison, "X Y military base", "prison of X", "Camp X". */
function named(
  doc: Doc,
  sentence: Sentence,
  first: number,
  last: number,
  sort: string,
  list: readonly Found[],
): Found | null {
  let from = first;
  while (from > 0 && plainModifier(doc, sentence, from - 1)) from--;
  const run = from > 0 ? runBefore(doc, sentence, from - 1) : null;
  const make = (a: number, b: number, name: string, confidence: number, rule: string) =>
    found(doc, { kind: "facility", sentence, first: a, last: b, head: last, name, sort, confidence, rule });
  if (run) {
    let start = run.first;
    while (
      start <= run.last &&
      (doc.knowledge.demonyms.has(at(sentence, start).fold) || taker(list, start, start, ["actor", "person"]))
    )
      start++;
    if (start <= run.last) {
      const outer = start === run.first ? run.outerFirst : start;
      const name = textOf(doc, sentence, start, last);
      return make(outer, last, name, 0.85, "facility-name-and-type");
    }
  }
  const next = sentence.tokens[last + 1];
  if (
    next?.fold === "of" &&
    /^(prison|jail|camp|penitentiary|base|market|port|bridge|mosque|cathedral|palace)$/.test(at(sentence, last).lemma)
  ) {
    const after = runFrom(doc, sentence, last + 2);
    if (after && !taker(list, after.first, after.last, ["actor"]))
      return make(first, after.outerLast, textOf(doc, sentence, first, after.last), 0.75, "facility-of-name");
  }
  // "Camp Liberty", "the prison “X”": the type word leads.
  const opens = /^[“"‘«]$/.test(next?.text ?? "");
  const organised = lookup(doc.knowledge.lexicon("organisation-types"), sentence, first) !== null;
  if (
    (opens && !organised) ||
    (/^\p{Lu}/u.test(at(sentence, last).text) &&
      !sentence.caseless &&
      /^(camp|fort|base|port|hotel|hospital|checkpoint)$/.test(at(sentence, last).fold))
  ) {
    const after = runFrom(doc, sentence, last + 1);
    // "Port Sudan" is a town.
    if ((doc.knowledge.places.longest(folds(sentence), last)?.length ?? 0) > 1) return null;
    if (after && (after.quoted || !opens) && !taker(list, after.first, after.last))
      return make(first, after.outerLast, textOf(doc, sentence, first, after.last), 0.75, "facility-type-and-name");
  }
  return null;
}

/** Words between a name and its type word that belong to neither: "X central prison", "Y high-security jail". */
function plainModifier(doc: Doc, sentence: Sentence, i: number): boolean {
  const token = at(sentence, i);
  if (doc.knowledge.demonyms.has(token.fold)) return false;
  if (
    !sentence.caseless &&
    /^\p{Lu}/u.test(token.text) &&
    !/^(Central|Military|Main|High-Security|Federal|Regional|General|Maximum|Security)$/.test(token.text)
  )
    return false;
  return /^(central|military|main|high-security|federal|regional|general|maximum|security|state|local|civil|naval|air|army|police|public|secondary|primary|women|mens|juvenile|provincial|district|city|town|village|border)$/.test(
    token.fold,
  );
}

/** "the prison", "the industrial prison", "a police station", "prisons": the type word as it stands in its noun phrase. */
function described(
  doc: Doc,
  sentence: Sentence,
  first: number,
  last: number,
  sort: string,
  list: readonly Found[],
): Found | null {
  // "the research company": who it is, not where.
  if (sort === "business" && lookup(doc.knowledge.lexicon("organisation-types"), sentence, last)) return null;
  const chunk = sentence.chunks.find(({ kind, first: a, last: b }) => kind === "noun" && a <= first && last <= b);
  let from = chunk ? chunk.first : first;
  while (from < first && (/^(NUM|PUNCT|SYM)$/.test(at(sentence, from).tag) || taker(list, from, from, ["person"])))
    from++;
  // "X's camp": what stands before the possessive owns it.
  for (let j = from; j < first; j++) if (/^['’]s?$/i.test(at(sentence, j).text)) from = j + 1;
  const isHead = !chunk || chunk.head === last;
  const definite = /^(the|this|that|its|their|his)$/.test(at(sentence, from).fold);
  const plural = at(sentence, last).fold !== at(sentence, last).lemma && /s$/.test(at(sentence, last).fold);
  // "prison break": not the place itself; "the prison wall": the place is meant.
  if (!isHead && !definite) return null;
  if (!chunk?.first && from === first && !plural && !definite && sentence.tokens[first - 1]?.tag !== "ADP") return null;
  return found(doc, {
    kind: "facility",
    sentence,
    first: from,
    last,
    sort,
    form: "described",
    confidence: isHead ? (definite ? 0.7 : 0.6) : 0.5,
    rule: plural ? "facility-described-plural" : "facility-described",
  });
}
