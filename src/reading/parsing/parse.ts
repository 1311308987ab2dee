/**
 * How to walk a parse: words are the sentence's tokens by index. `headOf(parse, i)` is -1 for the root; `childrenOf(parse,
 * i)` are in text order; `childrenBy(parse, i, "nsubj")` gives those of a relation with its subtypes ("nsubj:pass" too),
 * `childrenBy(parse, i, "nsubj:pass")` those of the subtype only. Relations are those of Universal Dependencies: the verb
 * is the head of its auxiliaries, the noun of its preposition ("case"), the first of joined words of the others ("conj").
 */
import type { Tagged } from "./atoms.ts";
import { type Parser, run } from "./parser.ts";
import { RELATIONS, type Relation } from "./relations.ts";

/** A dependency tree over a sentence's tokens. */
export interface Parse {
  /** Index of each token's head; -1 for the one root. */
  heads: Int16Array;
  /** The relation of each token to its head; "root" for the root. */
  relations: readonly Relation[];
}

/**
 * The dependency tree of a sentence: greedy, arc-hybrid, in time linear in its length. Any tokens give a tree with one root; none give an
 * empty one. `caseless` changes nothing now: words are seen without their capitals.
 */
export function parse(tokens: readonly Tagged[], _caseless: boolean, parser: Parser): Parse {
  const { heads, relations } = run(tokens, parser);
  return {
    heads: heads.slice(0, tokens.length).map((head) => (head === tokens.length ? -1 : head)),
    relations: Array.from(relations.subarray(0, tokens.length), (number) => RELATIONS[number] as Relation),
  };
}

/** The index of a token's head, -1 for the root. */
export function headOf({ heads }: Parse, i: number): number {
  return heads[i] ?? -1;
}

/** Tokens whose head is `i`, in text order; of -1: the root. */
export function childrenOf({ heads }: Parse, i: number): number[] {
  const found: number[] = [];
  for (let child = 0; child < heads.length; child++) if (heads[child] === i) found.push(child);
  return found;
}

/** Children of `i` by any of the relations; a main type stands for its subtypes too. */
export function childrenBy(parse: Parse, i: number, ...wanted: readonly string[]): number[] {
  return childrenOf(parse, i).filter((child) => {
    const relation = parse.relations[child] as string;
    return wanted.includes(relation) || wanted.includes(relation.split(":")[0] as string);
  });
}

/** The first and the last token of what hangs from `i`, itself included. */
export function reachOf({ heads }: Parse, i: number): { first: number; last: number } {
  let first = i;
  let last = i;
  const under = (token: number) => {
    let at = token;
    for (let steps = 0; at >= 0 && steps <= heads.length; steps++) {
      if (at === i) return true;
      at = heads[at] as number;
    }
    return false;
  };
  while (first > 0 && under(first - 1)) first--;
  while (last + 1 < heads.length && under(last + 1)) last++;
  return { first, last };
}

/** The relations from one token up to the lowest common head, that head, and those down to the other. */
export function pathBetween(
  { heads, relations }: Parse,
  from: number,
  to: number,
): { up: Relation[]; top: number; down: Relation[] } {
  const above = [from];
  while ((heads[above.at(-1) as number] ?? -1) >= 0) above.push(heads[above.at(-1) as number] as number);
  const down: Relation[] = [];
  let at = to;
  while (!above.includes(at) && at >= 0) {
    down.unshift(relations[at] as Relation);
    at = heads[at] as number;
  }
  return { up: above.slice(0, above.indexOf(at)).map((token) => relations[token] as Relation), top: at, down };
}
