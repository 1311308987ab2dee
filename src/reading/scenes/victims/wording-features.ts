import { Features } from "../hash-features.ts";
import { type SceneDoc, step } from "../scene-doc.ts";
import { classBits } from "./class-bits.ts";
import type { Wording } from "./wordings.ts";

/** Features of one wording for the question whether it is how one would describe the person; `rivals` are all wordings. */
export function wordingFeatures(
  doc: SceneDoc,
  wording: Wording,
  rivals: readonly Wording[],
  named: boolean,
): Int32Array {
  const f = new Features(false);
  const { words } = doc;
  const n = named ? 1 : 0;
  const { rows, sentence } = doc.views[wording.mention.sentence]!;
  const head = sentence.tokens[wording.head]!;
  const row = rows[wording.head]!;
  const { source, text, own, mention } = wording;
  f.add("bias", n);
  f.add("src", source, n, own ? 1 : 0);
  f.add("h", head.lemma, n);
  f.add("hc", words.fine(row), n);
  f.add("hcc", words.coarse(row), n);
  f.add("tag", head.tag, n);
  for (const bit of classBits(words, row)) f.add("hb", bit, n);
  const said = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  for (const word of said) {
    f.add("w", word, n);
    f.add("wc", words.fine(words.row(word)), n);
  }
  for (let i = 0; i + 1 < said.length; i++) f.add("b", said[i]!, said[i + 1]!);
  f.add("first", said[0] ?? "", n);
  f.add("last", said.at(-1) ?? "", n);
  f.add("len", Math.min(8, said.length), source, n);
  f.add("of", text.includes(" OF ") ? 1 : 0, source, n);
  amongRivals(f, wording, rivals, n);
  f.add("p", own ? step(mention.chances.victim) : -9, n);
  f.add("plural", head.fold === head.lemma ? 0 : 1, n);
  if (!named) f.add("next", sentence.tokens[mention.last + 1]?.fold ?? "", source);
  return f.done();
}

function amongRivals(f: Features, { text, source, mention }: Wording, rivals: readonly Wording[], n: number): void {
  f.add("rivals", Math.min(4, new Set(rivals.map((rival) => rival.text)).size), n);
  f.add("said", Math.min(3, rivals.filter((rival) => rival.text === text).length), n);
  const others = rivals.filter((rival) => rival.text !== text);
  const within = others.some((rival) => rival.text.includes(text)) ? 1 : 0;
  f.add("within", within, others.some((rival) => text.includes(rival.text)) ? 1 : 0, n);
  for (const other of new Set(rivals.map((rival) => rival.source))) f.add("other", other, source, n);
  f.add("longest", rivals.every((rival) => rival.text.length <= text.length) ? 1 : 0, n);
  f.add("order", rivals.every((rival) => rival.mention.start >= mention.start) ? 1 : 0, n);
}
