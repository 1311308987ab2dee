import { featureBag } from "../perpetrators/feature-bag.ts";
import type { Phrase, SceneDoc } from "../scene-doc.ts";
import { countIn } from "./count.ts";
import { type Thing, thingOf } from "./thing.ts";

/** Parts that a thing can have in an act. */
export type ThingRole = "site" | "weapon";

/** Whether two phrases speak of one thing; which is given first does not matter. */
export function sameThingFeatures(doc: SceneDoc, one: Phrase, other: Phrase, role: ThingRole): Int32Array {
  const { add, done } = featureBag();
  const [a, b] = one.start <= other.start ? [one, other] : [other, one];
  const s = thingOf(doc, a);
  const t = thingOf(doc, b);
  const p = contentOf(s);
  const q = contentOf(t);
  const shared = [...p].filter((word) => q.has(word)).length;
  const head = s.tokens[s.trimmed]!.lemma === t.tokens[t.trimmed]!.lemma ? 1 : 0;
  const inside = a.sentence === b.sentence && b.first <= s.to;
  const gap = Math.min(3, b.sentence - a.sentence);
  add("role", role);
  add("head", head, role);
  add("in", inside ? 1 : 0, role);
  add("gap", gap);
  add("gaph", gap, head);
  add("clash", shared < p.size && shared < q.size ? 1 : 0, head, Math.min(2, shared));
  const sortA = sortOf(s, role);
  const sortB = sortOf(t, role);
  add("sorts", sortA === sortB ? 1 : 0, sortA === "-" || sortB === "-" ? 1 : 0, head);
  add("sortpair", sortA, sortB);
  add("shared", Math.min(3, shared), head);
  const countA = countIn(doc, a);
  const countB = countIn(doc, b);
  add("num", countA === 1 ? 0 : 1, countB === 1 ? 0 : 1, head);
  add("numeq", countA === countB ? 1 : 0, countA === "many" ? 0 : 1);
  add("size", Math.min(3, p.size), Math.min(3, q.size));
  const rowA = s.rows[s.trimmed]!;
  const rowB = t.rows[t.trimmed]!;
  add("coarse", doc.words.coarse(rowA), doc.words.coarse(rowB));
  add("fineeq", doc.words.fine(rowA) === doc.words.fine(rowB) ? 1 : 0);
  const cluster = a.names[0]?.cluster;
  add("cl", cluster !== undefined && cluster === b.names[0]?.cluster ? 1 : 0);
  if (a.sentence === b.sentence && !inside) {
    add("mid", b.first - a.last <= 2 ? 1 : 0, s.tokens[b.first - 1]!.fold);
    for (let i = a.last + 1; i < Math.min(b.first, a.last + 5); i++) add("between", s.tokens[i]!.fold);
  }
  const determiner = t.tokens[b.first]!.fold;
  add("det", DETERMINER.test(determiner) ? determiner : "", head, gap > 0 ? 1 : 0);
  return done();
}

const DETERMINER = /^(the|this|that|these|those|an?|another|other|some|two|three)$/;

function contentOf({ tokens, from, to }: Thing): Set<string> {
  return new Set(
    tokens
      .slice(from, to + 1)
      .filter((token) => /^(NOUN|PROPN|ADJ)$/.test(token.tag))
      .map((token) => token.lemma),
  );
}

/** The listed sort of facility or weapon that a thing's own noun is. */
function sortOf({ listed, trimmed }: Thing, role: ThingRole): string {
  const list = role === "site" ? "facility-types" : "weapons";
  return listed.find((l) => l.last === trimmed && l.list === list)?.sort ?? "-";
}
