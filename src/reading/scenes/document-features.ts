import { Features } from "./hash-features.ts";
import type { SceneDoc } from "./scene-doc.ts";

/** What a report's words and acts say on whether it tells of an act of violence at all; each feature once. */
export function documentFeatures(doc: SceneDoc): Int32Array {
  const f = new Features(false);
  const seen = new Set<string>();
  const add = (kind: string, a: string | number, b: string | number = "") => {
    const key = `${kind}|${a}|${b}`;
    if (seen.has(key)) return;
    seen.add(key);
    f.add(kind, a, b);
  };
  let acts = 0;
  for (const view of doc.views) {
    const { tokens } = view.sentence;
    const early = view.sentence.index < 4;
    for (let i = 0; i < tokens.length; i++) {
      const { tag, lemma } = tokens[i]!;
      if (!/^(NOUN|VERB|ADJ|PROPN|ADV)$/.test(tag)) continue;
      add("w", lemma);
      if (early) add("we", lemma);
      add("b", lemma, tokens[i + 1]?.lemma ?? "");
      const cluster = doc.words.fine(view.rows[i]!);
      if (cluster === 0) continue;
      add("c", cluster);
      if (early) add("ce", cluster);
    }
    for (const act of view.acts) {
      acts++;
      add("a", act.sort, `${act.realis}${act.negated}`);
      if (early) add("ae", act.sort, act.realis);
      add("al", act.lemma, act.form);
      for (const role of act.roles)
        for (const name of view.names)
          if (name.start >= role.start && name.end <= role.end)
            add("ar", `${act.sort}${role.role}`, `${name.kind}${name.sort}`);
    }
    for (const name of view.names) add("n", name.kind, name.sort ?? "");
  }
  f.add("acts", Math.min(12, acts));
  f.add("len", Math.round(Math.log2(1 + doc.views.length)));
  return f.done();
}
