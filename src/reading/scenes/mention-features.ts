import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { ActMention, Mention, NameMention } from "../../record/mention.ts";
import type { Doc, Sentence } from "../doc.ts";
import { type Words, wordsOf } from "../words/words.ts";
import type { Candidate } from "./candidates.ts";
import { Features } from "./hash-features.ts";
import { pathFeatures, type Tree } from "./path-features.ts";

/** What the features of a sentence's candidates are made from. */
export interface View {
  sentence: Sentence;
  acts: ActMention[];
  names: NameMention[];
  /** Row in the word table of each token's lemma. */
  rows: Int32Array;
  /** Which clause-like stretch a token is in: broken at verbs groups' conjunctions, commas with who/which, semicolons. */
  clause: Int32Array;
}

export function viewsOf(doc: Pick<Doc, "sentences" | "knowledge">, mentions: readonly Mention[]): View[] {
  const words = wordsOf(doc.knowledge);
  const all = within(doc.sentences, mentions);
  return doc.sentences.map((sentence, i) => {
    const inside = all[i]!;
    const rows = Int32Array.from(sentence.tokens, (t) => {
      const row = words.row(t.fold);
      return row >= 0 ? row : words.row(t.lemma);
    });
    return {
      sentence,
      acts: inside.filter((m) => m.kind === "act"),
      names: inside.filter((m) => m.kind !== "act" && m.kind !== "time" && m.kind !== "quantity"),
      rows,
      clause: clausesAlong(sentence),
    };
  });
}

/** Mentions that lie wholly in each sentence, in the order given. Sentences stand in text order and do not overlap. */
function within(sentences: readonly Sentence[], mentions: readonly Mention[]): Mention[][] {
  const found: Mention[][] = sentences.map(() => []);
  for (const mention of mentions) {
    // The last sentence that does not begin after the mention.
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle]!.start <= mention.start) low = middle + 1;
      else high = middle;
    }
    if (low > 0 && mention.end <= sentences[low - 1]!.end) found[low - 1]!.push(mention);
  }
  return found;
}

function clausesAlong({ tokens, chunks }: Sentence): Int32Array {
  const clause = new Int32Array(tokens.length);
  const verbStarts = new Set(chunks.filter((c) => c.kind === "verb").map((c) => c.first));
  let at = 0;
  let hasVerb = false;
  for (let i = 0; i < tokens.length; i++) {
    const { fold, tag } = tokens[i]!;
    if (
      /^[;:]$/.test(fold) ||
      fold === "--" ||
      (/^(who|which|that|while|when|after|before|because|where|although|but)$/.test(fold) && tag !== "DET")
    ) {
      at++;
      hasVerb = false;
    } else if (verbStarts.has(i)) {
      if (hasVerb) at++;
      hasVerb = true;
    }
    clause[i] = at;
  }
  return clause;
}

const bucket = (n: number): number => (n <= 3 ? n : n <= 5 ? 4 : n <= 8 ? 5 : n <= 12 ? 6 : n <= 20 ? 7 : 8);

/** Features of one candidate for the question what role it plays in an act of violence. `extra` are bucketed scores of wider models. */
export function mentionFeatures(
  views: readonly View[],
  c: Candidate,
  knowledge: Knowledge,
  extra: readonly (readonly [string, number])[],
  explain = false,
  tree: Tree | null = null,
): { features: Int32Array; names: string[] | null } {
  const words = wordsOf(knowledge);
  const view = views[c.sentence]!;
  const { sentence, acts, rows } = view;
  const { tokens } = sentence;
  const f = new Features(explain);
  const head = tokens[c.head]!;
  const headRow = rows[c.head]!;
  const kindOf =
    c.names[0] && c.names[0].head.start <= head.start && c.names[0].head.end >= head.end ? c.names[0] : null;
  const hl = head.tag === "PROPN" && kindOf?.kind === "person" ? "PERSON" : head.lemma;
  const hc = words.fine(headRow);
  const kind = kindOf ? `${kindOf.kind}:${kindOf.form === "named" ? "n" : "d"}` : "none";
  const sort = kindOf ? `${kindOf.kind}:${kindOf.sort ?? ""}` : "none";
  f.add("bias");
  f.add("k", c.kind);
  f.add("h", hl);
  f.add("hc", hc);
  f.add("hcc", words.coarse(headRow));
  f.add("kind", kind);
  f.add("sort", sort);
  f.add("tag", head.tag);
  classBits(f, "hb", words, headRow);
  for (const n of c.names) f.add("name", n.kind, n.sort ?? "");
  for (let i = c.first; i <= c.last; i++) {
    if (i === c.head) continue;
    const t = tokens[i]!;
    f.add("mod", t.tag === "NUM" ? "NUM" : t.lemma);
    f.add("modc", words.fine(rows[i]!));
    if (i === c.first) f.add("det", t.tag === "NUM" ? "NUM" : t.fold);
  }
  f.add("plural", head.fold === head.lemma ? 0 : 1);
  // Neighbours.
  const word = (i: number): string =>
    i < 0 ? "<" : i >= tokens.length ? ">" : tokens[i]!.tag === "NUM" ? "NUM" : tokens[i]!.lemma;
  const cl = (i: number): number => (i < 0 || i >= tokens.length ? 0 : words.fine(rows[i]!));
  for (let d = 1; d <= 3; d++) {
    f.add("l", d, word(c.first - d));
    f.add("r", d, word(c.last + d));
    f.add("lc", d, cl(c.first - d));
    f.add("rc", d, cl(c.last + d));
  }
  f.add("l12", word(c.first - 2), word(c.first - 1));
  f.add("r12", word(c.last + 1), word(c.last + 2));
  f.add("l1h", word(c.first - 1), hl);
  f.add("l1hc", word(c.first - 1), hc);
  f.add("r1h", word(c.last + 1), kind);
  // What governs it, by the chunks around it.
  govern(f, view, c, words, kind, hc);
  if (tree) pathFeatures(f, tree, tokens, rows, words, acts, c.first, c.last, kind, hc);
  // Acts of the sentence.
  let linked = false;
  for (const act of acts) {
    for (const r of act.roles) {
      if (r.start > head.start || r.end < head.end) continue;
      linked = true;
      const direct = r.start >= c.start - 4 ? 1 : 0;
      f.add("ar", act.sort, r.role);
      f.add("arl", act.lemma, r.role);
      f.add("ark", act.sort, r.role, kind);
      f.add("arb", r.role, kind, direct);
      f.add("arw", act.weight, r.role, act.realis);
      f.add("arn", act.negated ? 1 : 0, r.role, kind);
      if (hc) f.add("arc", act.sort, r.role, hc);
    }
  }
  f.add("linked", linked ? 1 : 0, kind);
  const c0 = view.clause[c.head]!;
  let nearest: ActMention | null = null;
  let near = 99;
  for (const act of acts) {
    const at = tokens.findIndex((t) => t.end > act.start);
    const before = at < c.head;
    const gap = before ? c.head - at : at - c.head;
    const same = view.clause[at] === c0;
    f.add("as", act.sort, before ? 1 : 0, same ? 1 : 0);
    f.add("ask", act.sort, before ? 1 : 0, kind);
    if (act.start < c.start || act.start >= c.end) {
      if (gap < near) {
        near = gap;
        nearest = act;
      }
    } else f.add("inside", act.sort);
  }
  if (nearest) {
    const before = nearest.start < c.start ? 1 : 0;
    f.add("na", nearest.sort, before, bucket(near));
    f.add("nal", nearest.lemma, before, hc);
    f.add("nak", before, bucket(near), kind);
    f.add("nar", nearest.realis, nearest.negated ? 1 : 0, kind);
  } else f.add("noact", kind);
  if (acts.length === 0) {
    for (const d of [-1, 1]) for (const act of views[c.sentence + d]?.acts ?? []) f.add("nb", d, act.sort, kind);
  }
  // Content words of the sentence, beside the kind of thing asked about.
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (t.tag !== "VERB" && t.tag !== "NOUN") continue;
    if (i >= c.first && i <= c.last) continue;
    f.add("sw", t.lemma, kind);
    const k = words.fine(rows[i]!);
    if (k) f.add("sc", k, kind, view.clause[i] === c0 ? 1 : 0);
  }
  f.add("pos", Math.min(9, c.sentence), kind);
  f.add("par", Math.min(6, sentence.paragraph));
  f.add("reg", sentence.region);
  for (const [name, value] of extra) {
    f.add("x", name, value);
    f.add("xk", name, value, kind);
    f.add("xh", name, value, hc);
  }
  return { features: f.done(), names: f.names };
}

function classBits(f: Features, name: string, words: Words, row: number): void {
  const low = words.low(row);
  const high = words.high(row);
  for (let b = 0; b < 32; b++) {
    if ((low >>> b) & 1) f.add(name, b);
    if ((high >>> b) & 1) f.add(name, b + 32);
  }
}

function govern(f: Features, { sentence, rows }: View, c: Candidate, words: Words, kind: string, hc: number): void {
  const { tokens, chunks } = sentence;
  const own = chunks.findIndex((k) => k.first <= c.head && c.head <= k.last);
  const verbOf = (from: number, step: number) => {
    for (let i = from, seen = 0; i >= 0 && i < chunks.length && seen < 6; i += step, seen++)
      if (chunks[i]!.kind === "verb") return { chunk: chunks[i]!, far: seen };
    return null;
  };
  const left = verbOf(own - 1, -1);
  const right = verbOf(own + 1, 1);
  const passive = (v: { chunk: { first: number; head: number } }): string => {
    const head = tokens[v.chunk.head]!;
    const aux = tokens
      .slice(v.chunk.first, v.chunk.head)
      .some((t) => /^(is|are|was|were|been|being|be|get|got)$/.test(t.fold));
    return /(?:ed|en|n|t)$/.test(head.fold) && head.fold !== head.lemma ? (aux ? "P" : "p") : "a";
  };
  const before = tokens[c.first - 1];
  const prep = before?.tag === "ADP" || before?.fold === "to" ? before.fold : "-";
  const noun = prep !== "-" ? tokens[c.first - 2] : undefined;
  f.add("prep", prep, kind);
  f.add("preph", prep, hc);
  if (noun && /^(NOUN|PROPN)$/.test(noun.tag)) {
    f.add("pn", prep, noun.lemma);
    f.add("pnk", prep, noun.lemma, kind);
    f.add("pnc", prep, words.fine(rows[c.first - 2]!), kind);
  }
  if (left) {
    const v = tokens[left.chunk.head]!.lemma;
    const p = passive(left);
    f.add("vl", v, p, prep);
    f.add("vlk", v, p, `${prep}${kind}`);
    f.add("vlc", words.fine(rows[left.chunk.head]!), p, `${prep}${kind}`);
    f.add("vld", left.far, p, prep);
  }
  if (right) {
    const v = tokens[right.chunk.head]!.lemma;
    const p = passive(right);
    f.add("vr", v, p, prep === "-" ? 1 : 0);
    f.add("vrk", v, p, `${prep === "-" ? 1 : 0}${kind}`);
    f.add("vrc", words.fine(rows[right.chunk.head]!), p, `${prep === "-" ? 1 : 0}${kind}`);
    f.add("vrd", right.far, p, prep);
  }
}
