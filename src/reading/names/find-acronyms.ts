import type { Doc, Sentence } from "../doc.ts";
import { ARMED, CIVIL } from "./armed-words.ts";
import { at, type Finds, type Found, found, of, taker, textOf } from "./found.ts";

/**
 * "the People's Defence Brigade (PDB)": capitals in brackets that are the first letters of the words before. The long form
 * and the short are one thing all through the report, also where the registry knows neither.
 */
export function findAcronyms(doc: Doc, finds: Finds): void {
  const targets = new Map<string, Found>();
  for (const sentence of doc.sentences)
    for (let i = 2; i + 1 < sentence.tokens.length; i++) {
      const short = at(sentence, i);
      if (!/^[([]$/.test(at(sentence, i - 1).text) || !/^[\])]$|^(or|also|,)$/i.test(at(sentence, i + 1).text))
        continue;
      if (
        !/^\p{Lu}[\p{Lu}\p{Nd}.-]{1,9}$/u.test(short.text) &&
        !(sentence.caseless && /^[\p{L}.-]{2,8}$/u.test(short.text))
      )
        continue;
      // "the Y Command's (YCOM)": the possessive is no part of the name.
      const end = /^['’]?s$/i.test(at(sentence, i - 2).text) && /^['’]/.test(at(sentence, i - 2).text) ? i - 3 : i - 2;
      const long = of(finds, sentence).find(
        (f) => f.last === end || (f.last === end - 1 && at(sentence, end).fold === ""),
      );
      const first = longForm(sentence, end, short.fold) ?? syllables(sentence, end, short.fold);
      if (first !== null || long) targets.set(short.fold, define(doc, sentence, first, i, long, finds, end));
    }
  if (targets.size > 0) for (const sentence of doc.sentences) spread(doc, sentence, targets, of(finds, sentence));
}

/** First token of the words up to `last` whose initials spell the acronym; small words may be passed over. */
function longForm(sentence: Sentence, last: number, acronym: string): number | null {
  const letters = [...acronym.replace(/[^\p{L}]/gu, "")];
  let wanted = letters.length - 1;
  let first: number | null = null;
  for (let i = last; i >= 0 && i > last - 14 && wanted >= 0; i--) {
    const token = at(sentence, i);
    if (/^["“”'‘’-]+$/.test(token.text)) continue;
    if (!/^\p{L}/u.test(token.fold)) return null;
    for (const part of token.fold.split("-").reverse())
      if (wanted >= 0 && part[0] === letters[wanted]) {
        wanted--;
        first = i;
      } else if (!/^(of|the|and|for|s|de|del|la|las|los|y|in|al|el|ul)$/.test(part)) return null;
  }
  return wanted < 0 ? first : null;
}

/** First token of a run of capitals up to `last` out of whose beginnings the acronym is made ("Northern Command", NORTHCOM). */
function syllables(sentence: Sentence, last: number, acronym: string): number | null {
  if (sentence.caseless || acronym.length < 4) return null;
  let rest = acronym.replace(/[^\p{L}]/gu, "");
  for (let i = last; i >= 0 && i > last - 8; i--) {
    const { text, fold } = at(sentence, i);
    if (!/^\p{Lu}/u.test(text)) {
      if (/^(of|the|and|for)$/.test(fold)) continue;
      return null;
    }
    // The longest beginning of the word that the rest of the acronym ends in.
    let length = Math.min(fold.length, rest.length);
    while (length > 0 && !rest.endsWith(fold.slice(0, length))) length--;
    rest = rest.slice(0, rest.length - length);
    if (rest === "") return i;
  }
  return null;
}

function define(
  doc: Doc,
  sentence: Sentence,
  first: number | null,
  short: number,
  long: Found | undefined,
  finds: Finds,
  end: number,
): Found {
  const key = `acronym:${at(sentence, short).fold}`;
  if (long && (long.id !== null || first === null || first >= long.first)) {
    long.keys.push(key);
    return long;
  }
  const from = first ?? end;
  const words = sentence.tokens.slice(from, end + 1).map(({ fold }) => fold);
  const armed =
    long?.kind === "actor" ||
    taker(of(finds, sentence), from, end)?.kind === "actor" ||
    words.some((word) => ARMED.test(word) || CIVIL.test(word));
  const made = found(doc, {
    kind: armed ? "actor" : "organisation",
    sentence,
    first: from,
    last: end,
    name: textOf(doc, sentence, from, end),
    sort: armed ? "armed group" : null,
    confidence: 0.75,
    rule: "acronym-long-form",
    keys: [key],
  });
  const list = of(finds, sentence);
  if (long) list.splice(list.indexOf(long), 1);
  list.push(made);
  return made;
}

/** Marks every use of the defined acronyms in a sentence. */
function spread(doc: Doc, sentence: Sentence, targets: ReadonlyMap<string, Found>, list: Found[]): void {
  sentence.tokens.forEach((token, i) => {
    const target = targets.get(token.fold);
    if (!target || (!sentence.caseless && !/^\p{Lu}[\p{Lu}\p{Nd}.-]+s?$/u.test(token.text))) return;
    if (
      sentence.caseless &&
      /^(is|us|it|as|or|in|so|no|an|at|on)$/.test(token.fold) &&
      !/^[([“"]$/.test(sentence.tokens[i - 1]?.text ?? "")
    )
      return;
    const key = `acronym:${token.fold}`;
    const known = taker(list, i, i);
    if (known) {
      if (known.first === i && known.last === i) known.keys.push(key);
      return;
    }
    const { kind, name, id, sort, role, country, confidence } = target;
    list.push(
      found(doc, {
        kind,
        sentence,
        first: i,
        last: i,
        name,
        id,
        sort,
        role,
        country,
        confidence,
        rule: "acronym",
        keys: [key],
      }),
    );
  });
}
