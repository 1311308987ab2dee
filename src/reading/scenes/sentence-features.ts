import { Features } from "./hash-features.ts";
import type { SceneDoc } from "./scene-doc.ts";

/** What speaks for a sentence telling of an act of violence or of somebody's part in one. */
export function sentenceFeatures(doc: SceneDoc, index: number): Int32Array {
  const f = new Features(false);
  const view = doc.views[index]!;
  const { tokens } = view.sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.tag === "PUNCT") continue;
    f.add("w", token.lemma);
    f.add("b", token.lemma, tokens[i + 1]?.lemma ?? "");
    const cluster = doc.words.fine(view.rows[i]!);
    if (cluster !== 0) f.add("c", cluster);
  }
  for (const act of view.acts) {
    f.add("a", act.sort, act.realis, act.negated ? 1 : 0);
    f.add("al", act.lemma);
    for (const role of act.roles)
      for (const name of view.names)
        if (name.start >= role.start && name.end <= role.end)
          f.add("ar", `${act.sort}${role.role}`, `${name.kind}${name.sort}`);
  }
  for (const name of view.names) f.add("n", name.kind, name.sort ?? "");
  for (const side of [-1, 1]) {
    const other = doc.views[index + side];
    if (!other) continue;
    for (const act of other.acts) f.add("na", side, act.sort);
    for (const token of other.sentence.tokens) if (/^(NOUN|VERB)$/.test(token.tag)) f.add("nw", side, token.lemma);
  }
  f.add("pos", Math.min(9, index));
  f.add("reg", view.sentence.region);
  f.add("acts", Math.min(5, view.acts.length));
  return f.done();
}
