import type { ActMention } from "../../record/mention.ts";
import type { Token } from "../doc.ts";
import type { Words } from "../words/words.ts";
import type { Features } from "./hash-features.ts";

/** A parse as the features need it: heads (-1 for the root) and relations, by token. */
export interface Tree {
  heads: ArrayLike<number>;
  rels: readonly string[];
}

/** Where in the tree a phrase stands: what governs it, by which relation, what hangs from it, which acts it is joined to. */
export function pathFeatures(
  f: Features,
  tree: Tree,
  tokens: readonly Token[],
  rows: Int32Array,
  words: Words,
  acts: readonly ActMention[],
  first: number,
  last: number,
  kind: string,
  hc: number,
): void {
  const top = topOf(tree, first, last);
  let at = top;
  // Joined phrases have the role of the first of them.
  for (let n = 0; n < 6 && tree.rels[at] === "conj" && tree.heads[at]! >= 0; n++) at = tree.heads[at]!;
  const joined = at !== top ? 1 : 0;
  // "members of the group", "a number of people": the role is that of the noun above.
  const prep = caseOf(tree, tokens, top);
  const head = tree.heads[at]!;
  const rel = main(tree.rels[at]!);
  f.add("pj", joined, kind);
  if (head >= 0) {
    const voice = passive(tree, head) ? "P" : "a";
    const above = tokens[head]!;
    const prepAt = caseOf(tree, tokens, at);
    f.add("pg", rel, above.lemma, voice);
    f.add("pgk", rel + prepAt, above.lemma, voice + kind);
    f.add("pgc", rel + prepAt, words.fine(rows[head]!), voice + kind);
    f.add("pgcc", rel + prepAt, words.coarse(rows[head]!), voice + kind);
    f.add("pgh", rel + prepAt, words.fine(rows[head]!), voice + hc);
    f.add("prel", rel, prepAt, voice + kind);
    // Above the governor.
    let up = head;
    let rel2 = main(tree.rels[up]!);
    for (let n = 0; n < 4 && rel2 === "conj" && tree.heads[up]! >= 0; n++) {
      up = tree.heads[up]!;
      rel2 = main(tree.rels[up]!);
    }
    const two = tree.heads[up]!;
    if (two >= 0) {
      const far = `${rel}${prepAt}>${rel2}${caseOf(tree, tokens, up)}`;
      f.add("p2", far, tokens[two]!.lemma, passive(tree, two) ? "P" : "a");
      f.add("p2k", far, words.fine(rows[two]!), kind);
      f.add("p2l", above.lemma, far, tokens[two]!.lemma);
    }
    // A subject shared by joined verbs: "were attacked and killed".
    for (const child of childrenOf(tree, head))
      if (main(tree.rels[child]!) === "conj" && tokens[child]!.tag === "VERB") {
        f.add("pcv", rel + prepAt, tokens[child]!.lemma, passive(tree, child) ? "P" : "a");
        f.add("pcvk", rel + prepAt, words.fine(rows[child]!), kind);
      }
  } else f.add("proot", kind);
  for (const child of childrenOf(tree, top)) {
    if (child >= first && child <= last) continue;
    const r = tree.rels[child]!;
    f.add("pch", r, tokens[child]!.lemma, kind);
    f.add("pchc", main(r), words.fine(rows[child]!), passive(tree, child) ? "P" : "a");
    // What the relative clause says goes on in the verb's own children.
    if (main(r) === "acl") f.add("prc", tokens[child]!.lemma, passive(tree, child) ? "P" : "a", kind);
  }
  f.add("pprep", prep, kind);
  // Ways to acts.
  let seen = 0;
  for (const act of acts) {
    const target = tokens.findIndex((t) => t.end > act.start);
    if (target >= first && target <= last) continue;
    const way = wayBetween(tree, top, target, prep);
    if (way === null) continue;
    seen++;
    f.add("pa", way, act.sort);
    f.add("pak", way, kind, act.form);
    f.add("pas", way, act.sort, kind);
    f.add("pal", way, act.lemma);
    f.add("par", way, act.realis, act.negated ? 1 : 0);
    if (hc) f.add("pah", way, act.sort, hc);
  }
  f.add("pas#", Math.min(3, seen), kind);
}

/** The token of the phrase whose head lies outside it. */
export function topOf(tree: Tree, first: number, last: number): number {
  for (let i = last; i >= first; i--) {
    const head = tree.heads[i]!;
    if ((head < first || head > last) && !/^(case|det|punct|cc|mark)$/.test(tree.rels[i]!)) return i;
  }
  return last;
}

function main(rel: string): string {
  const colon = rel.indexOf(":");
  return colon < 0 || rel === "nsubj:pass" || rel === "obl:agent" || rel === "nmod:poss" ? rel : rel.slice(0, colon);
}

export function childrenOf(tree: Tree, i: number): number[] {
  const found: number[] = [];
  // Children stand near; a window keeps this cheap in long sentences.
  for (let c = Math.max(0, i - 40); c < Math.min(tree.rels.length, i + 40); c++) if (tree.heads[c] === i) found.push(c);
  return found;
}

export function passive(tree: Tree, verb: number): boolean {
  for (let c = Math.max(0, verb - 40); c < verb; c++)
    if (tree.heads[c] === verb && (tree.rels[c] === "aux:pass" || tree.rels[c] === "nsubj:pass")) return true;
  return false;
}

export function caseOf(tree: Tree, tokens: readonly Token[], i: number): string {
  for (let c = i - 1; c >= Math.max(0, i - 12); c--)
    if (tree.heads[c] === i && tree.rels[c] === "case") return tokens[c]!.fold;
  return "-";
}

/** Relations up from `from` and down to `to`, at most five in all; null where farther. */
export function wayBetween(tree: Tree, from: number, to: number, prep: string): string | null {
  const up: number[] = [from];
  for (let at = from; up.length <= 4 && tree.heads[at]! >= 0; ) {
    at = tree.heads[at]!;
    up.push(at);
  }
  const down: number[] = [];
  for (let at = to, n = 0; n <= 4; n++) {
    const meet = up.indexOf(at);
    if (meet >= 0) {
      if (meet + down.length > 5) return null;
      const rise = up.slice(0, meet).map((i) => main(tree.rels[i]!));
      const fall = down.map((i) => main(tree.rels[i]!)).reverse();
      return `${prep}^${squeeze(rise).join("^")}v${squeeze(fall).join("v")}`;
    }
    if (tree.heads[at]! < 0) return null;
    down.push(at);
    at = tree.heads[at]!;
  }
  return null;
}

/** Conjuncts are as good as what they are joined to. */
function squeeze(relations: string[]): string[] {
  return relations.filter((r) => r !== "conj" && r !== "flat" && r !== "compound" && r !== "appos");
}
