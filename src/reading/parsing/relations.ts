/**
 * Relations of Universal Dependencies version 2 as a parser model numbers them; rarer subtypes are learned as their main
 * type. `root` comes first: only the artificial root gives it.
 */
export const RELATIONS = [
  "root",
  "acl",
  "acl:relcl",
  "advcl",
  "advcl:relcl",
  "advmod",
  "amod",
  "appos",
  "aux",
  "aux:pass",
  "case",
  "cc",
  "cc:preconj",
  "ccomp",
  "compound",
  "compound:prt",
  "conj",
  "cop",
  "csubj",
  "dep",
  "det",
  "det:predet",
  "discourse",
  "expl",
  "fixed",
  "flat",
  "goeswith",
  "iobj",
  "list",
  "mark",
  "nmod",
  "nmod:desc",
  "nmod:poss",
  "nmod:unmarked",
  "nsubj",
  "nsubj:outer",
  "nsubj:pass",
  "nummod",
  "obj",
  "obl",
  "obl:agent",
  "obl:unmarked",
  "parataxis",
  "punct",
  "vocative",
  "xcomp",
] as const;

export type Relation = (typeof RELATIONS)[number];

const numbers = new Map<string, number>(RELATIONS.map((relation, i) => [relation, i]));

/** The number of a relation, of its main type where the subtype has none, or of `dep`. */
export function relationNumber(relation: string): number {
  return numbers.get(relation) ?? numbers.get(relation.split(":")[0] as string) ?? (numbers.get("dep") as number);
}

/** Relations that a set of children need not tell apart. */
const ALIKE: Record<string, string> = {
  flat: "compound",
  fixed: "compound",
  goeswith: "compound",
  list: "parataxis",
  dep: "discourse",
  vocative: "discourse",
  csubj: "nsubj",
};

/** A bit for each main kind of relation, passives with their own, by relation number; at most 31 bits. */
export const RELATION_BITS: Int32Array = (() => {
  const bits = new Map<string, number>();
  return Int32Array.from(RELATIONS, (relation) => {
    const main = relation.split(":")[0] as string;
    const kind = relation === "nsubj:pass" || relation === "aux:pass" ? relation : (ALIKE[main] ?? main);
    const bit = bits.get(kind) ?? bits.size;
    bits.set(kind, bit);
    return 1 << bit;
  });
})();
