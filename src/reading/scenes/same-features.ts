import type { Words } from "../words/words.ts";
import type { Candidate } from "./candidates.ts";
import { Features } from "./hash-features.ts";
import type { View } from "./mention-features.ts";
import type { Tree } from "./path-features.ts";

const bucket = (n: number): number => (n <= 3 ? n : n <= 6 ? 4 : n <= 12 ? 5 : 6);

/** What speaks for two candidates (the first stands before the second) being one thing. `role` is what both are taken for. */
export function sameFeatures(
  views: readonly View[],
  a: Candidate,
  b: Candidate,
  role: string,
  words: Words,
  trees: (sentence: number) => Tree | null,
): Int32Array {
  const f = new Features(false);
  const A = views[a.sentence]!;
  const B = views[b.sentence]!;
  const ta = A.sentence.tokens;
  const tb = B.sentence.tokens;
  const ha = ta[a.head]!;
  const hb = tb[b.head]!;
  const add = (name: string, x: string | number = "", y: string | number = "") => {
    f.add(name, x, y);
    f.add(`${name}.`, x, y, role);
  };
  const nameA = a.names.find((n) => n.kind === "person");
  const nameB = b.names.find((n) => n.kind === "person");
  const kinds = `${nameA ? "p" : (a.names[0]?.kind ?? "-")}|${nameB ? "p" : (b.names[0]?.kind ?? "-")}`;
  add("kinds", kinds);
  const content = (v: View, c: Candidate): Set<string> => {
    const found = new Set<string>();
    for (let i = c.first; i <= c.last; i++) {
      const t = v.sentence.tokens[i]!;
      if (/^(NOUN|PROPN|ADJ|VERB)$/.test(t.tag)) found.add(t.lemma);
    }
    return found;
  };
  const wa = content(A, a);
  const wb = content(B, b);
  let shared = 0;
  for (const w of wa) if (wb.has(w)) shared++;
  const headEqual = ha.lemma === hb.lemma;
  add("head", headEqual ? 1 : 0, kinds);
  add("hform", ha.fold === hb.fold ? 1 : 0, headEqual ? 1 : 0);
  add("share", Math.min(3, shared), `${Math.min(3, wa.size - shared)}${Math.min(3, wb.size - shared)}`);
  add("inside", wb.has(ha.lemma) ? 1 : 0, wa.has(hb.lemma) ? 1 : 0);
  add(
    "cluster",
    a.names[0] && b.names[0] && a.names.some((n) => b.names.some((m) => m.cluster === n.cluster)) ? 1 : 0,
    kinds,
  );
  if (nameA && nameB) {
    const x = nameA.name.toLowerCase().split(/\s+/);
    const y = nameB.name.toLowerCase().split(/\s+/);
    const both = x.filter((w) => y.includes(w)).length;
    add("names", both === 0 ? 0 : both === Math.min(x.length, y.length) ? 2 : 1, x.at(-1) === y.at(-1) ? 1 : 0);
  }
  const fineA = words.fine(A.rows[a.head]!);
  const fineB = words.fine(B.rows[b.head]!);
  add("fine", fineA !== 0 && fineA === fineB ? 1 : 0, headEqual ? 1 : 0);
  add("coarse", words.coarse(A.rows[a.head]!) === words.coarse(B.rows[b.head]!) ? 1 : 0, headEqual ? 1 : 0);
  if (!headEqual) f.add("heads", ha.lemma, hb.lemma);
  add("plural", ha.fold === ha.lemma ? 0 : 1, hb.fold === hb.lemma ? 0 : 1);
  const number = (v: View, c: Candidate): string => {
    for (let i = c.first; i <= c.last; i++) if (v.sentence.tokens[i]!.tag === "NUM") return v.sentence.tokens[i]!.fold;
    return "-";
  };
  const na = number(A, a);
  const nb = number(B, b);
  add("number", na === "-" && nb === "-" ? 0 : na === "-" || nb === "-" ? 1 : na === nb ? 2 : 3, headEqual ? 1 : 0);
  const detA = ta[a.first]!.tag === "DET" || ta[a.first]!.tag === "PRON" ? ta[a.first]!.fold : "-";
  const detB = tb[b.first]!.tag === "DET" || tb[b.first]!.tag === "PRON" ? tb[b.first]!.fold : "-";
  add("det", detA, detB);
  add("detb", detB, headEqual ? 1 : 0);
  for (const w of ["other", "another", "more", "second", "also"])
    if (wb.has(w) || tb[b.first]!.fold === w) add("other", headEqual ? 1 : 0);
  const far = b.sentence - a.sentence;
  add("far", bucket(far), headEqual ? 1 : 0);
  add("paragraphs", Math.min(4, B.sentence.paragraph - A.sentence.paragraph));
  if (far === 0) {
    const tree = trees(a.sentence);
    const between = ta.slice(a.last + 1, b.first);
    add("gap", Math.min(6, between.length), between[0]?.fold ?? "");
    add(
      "between",
      between
        .slice(0, 4)
        .map((t) => (t.tag === "PUNCT" || t.tag === "CCONJ" ? t.fold : t.tag))
        .join(" "),
    );
    if (tree) {
      const h = tree.heads[b.head]!;
      add(
        "tree",
        h >= a.first && h <= a.last
          ? tree.rels[b.head]!
          : tree.heads[a.head]! >= b.first && tree.heads[a.head]! <= b.last
            ? `<${tree.rels[a.head]!}`
            : "-",
        kinds,
      );
    }
  }
  add("text", shared === wa.size && shared === wb.size ? 1 : 0, kinds);
  return f.done();
}
