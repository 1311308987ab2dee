import type { Trained } from "../linear.ts";

/** The bytes that `readSceneModels` reads. Weights keep eight bits, the largest of a model being 127; smaller than half a step is 0. */
export function writeSceneModels(models: ReadonlyMap<string, Trained>): Uint8Array {
  const parts: Uint8Array[] = [];
  const header: object[] = [];
  for (const [name, { weights, columns, mask }] of models) {
    const sorted = Float32Array.from(weights, Math.abs)
      .filter((w) => w > 0)
      .sort();
    // The outermost ten-thousandth is cut, so that the rest keeps its shades.
    const top = sorted[Math.floor(sorted.length * 0.9999)] ?? 1;
    const scale = top / 127;
    const bytes = Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w / scale))));
    const gaps: number[] = [];
    const values: number[] = [];
    let last = -1;
    bytes.forEach((value, place) => {
      if (value === 0) return;
      pushNumber(gaps, place - last - 1);
      values.push(value & 255);
      last = place;
    });
    const count: number[] = [];
    pushNumber(count, values.length);
    parts.push(Uint8Array.from(count), Uint8Array.from(gaps), Uint8Array.from(values));
    header.push({ name, columns, rows: mask + 1, scale });
  }
  const head = new TextEncoder().encode(JSON.stringify(header));
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, head.length, true);
  return Buffer.concat([size, head, ...parts]);
}

function pushNumber(into: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    into.push((rest & 127) | 128);
    rest >>>= 7;
  }
  into.push(rest);
}
