import type { NameMention } from "../../record/mention.ts";
import type { Sentence, Token } from "../doc.ts";

/** A stretch that may stand for a participant: a noun phrase, or a name within one. Token indices, inclusive. */
export interface Candidate {
  sentence: number;
  first: number;
  last: number;
  head: number;
  /** Offsets in the clean text, determiner and all. */
  start: number;
  end: number;
  /** Names that lie in it, the one of its head first. */
  names: NameMention[];
  /** `phrase`: a base noun phrase (of a possessive, each part); `name`: an organisation named inside a larger phrase. */
  kind: "phrase" | "name";
}

const WHEN = new Set(
  "today yesterday tonight tomorrow morning afternoon evening night midnight noon dawn monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);

/** Candidates of a sentence, in text order. `names` are the sentence's own. */
export function candidatesOf(sentence: Sentence, names: readonly NameMention[]): Candidate[] {
  const found: Candidate[] = [];
  const { tokens } = sentence;
  for (const chunk of sentence.chunks) {
    if (chunk.kind !== "noun") continue;
    for (const [first, last] of parts(tokens, chunk.first, chunk.last)) {
      let end = last;
      while (end > first && (WHEN.has(tokens[end]!.fold) || /^(this|last)$/.test(tokens[end]!.fold))) end--;
      const head = chunk.head <= end && chunk.head >= first ? chunk.head : lastNominal(tokens, first, end);
      const { tag, fold } = tokens[head]!;
      if (tag === "PRON" || tag === "NUM" || tag === "PUNCT" || WHEN.has(fold)) continue;
      found.push(candidate(sentence, first, end, head, names, "phrase"));
    }
  }
  for (const name of names) {
    if (name.kind !== "actor" && name.kind !== "organisation") continue;
    const first = tokens.findIndex((t) => t.end > name.start);
    let last = first;
    while (last + 1 < tokens.length && tokens[last + 1]!.start < name.end) last++;
    if (first < 0) continue;
    const holder = found.find((c) => c.first <= first && last <= c.last);
    if (holder && holder.head === last && first - holder.first <= 1) continue;
    found.push(candidate(sentence, first, last, last, [name], "name"));
  }
  return found.sort((a, b) => a.first - b.first || b.last - a.last);
}

/** The parts of a possessive: "the senator's driver" is two. */
function* parts(tokens: readonly Token[], first: number, last: number): Generator<[number, number]> {
  let from = first;
  for (let i = first; i <= last; i++) {
    if (!/^['’]s?$/i.test(tokens[i]!.text)) continue;
    if (i > from) yield [from, i - 1];
    from = i + 1;
  }
  if (from <= last) yield [from, last];
}

function lastNominal(tokens: readonly Token[], first: number, last: number): number {
  for (let i = last; i >= first; i--) if (/^(NOUN|PROPN)$/.test(tokens[i]!.tag)) return i;
  return last;
}

function candidate(
  { index, tokens }: Sentence,
  first: number,
  last: number,
  head: number,
  all: readonly NameMention[],
  kind: Candidate["kind"],
): Candidate {
  const start = tokens[first]!.start;
  const end = tokens[last]!.end;
  const at = tokens[head]!;
  const names = all
    .filter((n) => n.start < end && n.end > start)
    .sort((a, b) => Number(covers(b, at)) - Number(covers(a, at)) || b.end - b.start - (a.end - a.start));
  return { sentence: index, first, last, head, start, end, names, kind };
}

function covers(name: NameMention, head: Token): boolean {
  return name.head.start <= head.start && head.end <= name.head.end;
}
