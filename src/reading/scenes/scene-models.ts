import type { Knowledge } from "../../knowledge/knowledge.ts";

/** A linear model over hashed features: `rows` (a power of two) times `columns` weights of eight bits, times `scale`. */
export interface SceneModel {
  name: string;
  columns: number;
  mask: number;
  scale: number;
  weights: Int8Array;
}

const loaded = new WeakMap<Knowledge, Map<string, SceneModel>>();

/** The models of `data/models/scenes.bin` by name, read once for each loaded knowledge. */
export function sceneModelsOf(knowledge: Knowledge): Map<string, SceneModel> {
  let models = loaded.get(knowledge);
  if (!models) loaded.set(knowledge, (models = readSceneModels(knowledge.model("scenes.bin"))));
  return models;
}

/**
 * The file: length of a header of JSON (four bytes, little-endian), the header (`[{name, columns, rows, scale}]`), then for each
 * model its weights: count of those that are not 0, the gaps between them as variable-length numbers, the weights themselves.
 */
export function readSceneModels(bytes: Uint8Array): Map<string, SceneModel> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerEnd = 4 + view.getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, headerEnd))) as {
    name: string;
    columns: number;
    rows: number;
    scale: number;
  }[];
  let at = headerEnd;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  };
  const models = new Map<string, SceneModel>();
  for (const { name, columns, rows, scale } of header) {
    const weights = new Int8Array(rows * columns);
    const count = number();
    const places = new Int32Array(count);
    let place = -1;
    for (let i = 0; i < count; i++) places[i] = place += number() + 1;
    for (let i = 0; i < count; i++) weights[places[i]!] = bytes[at++]!;
    models.set(name, { name, columns, mask: rows - 1, scale, weights });
  }
  return models;
}

/** Probabilities of a model's classes for features: logistic for one column, softmax for several. */
export function askModel({ columns, mask, scale, weights }: SceneModel, features: Int32Array): Float64Array {
  const scores = new Float64Array(columns);
  if (columns === 1) {
    // Sums of small whole numbers are exact in any order; apart from each other they need not wait for memory one by one.
    let sum = 0;
    for (let f = 0; f < features.length; f++) sum = (sum + weights[features[f]! & mask]!) | 0;
    scores[0] = sum;
  } else {
    for (let f = 0; f < features.length; f++) {
      const row = (features[f]! & mask) * columns;
      for (let c = 0; c < columns; c++) scores[c]! += weights[row + c]!;
    }
  }
  for (let c = 0; c < columns; c++) scores[c]! *= scale;
  return probabilities(scores);
}

/** Turns scores into probabilities, in place. */
export function probabilities(scores: Float64Array): Float64Array {
  if (scores.length === 1) {
    scores[0] = 1 / (1 + Math.exp(-scores[0]!));
    return scores;
  }
  const top = Math.max(...scores);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) sum += scores[c] = Math.exp(scores[c]! - top);
  for (let c = 0; c < scores.length; c++) scores[c]! /= sum;
  return scores;
}

/** What the committed models say; a name without a model is a mistake in the program. */
export function asker(knowledge: Knowledge): (model: string, features: Int32Array) => Float64Array {
  const models = sceneModelsOf(knowledge);
  return (name, features) => {
    const model = models.get(name);
    if (!model) throw new Error(`scenes.bin holds no model "${name}"`);
    return askModel(model, features);
  };
}
