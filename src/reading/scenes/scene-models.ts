import type { Knowledge } from "../../knowledge/knowledge.ts";
import { type RoleTable, roleTableOf } from "./role-table.ts";

/** A linear model over hashed features: `rows` (a power of two) times `columns` weights of eight bits, times `scale`. */
export interface SceneModel {
  name: string;
  columns: number;
  mask: number;
  scale: number;
  weights: Int8Array;
}

/** A model as it is read: its weights are laid out only when first asked for, since some are asked otherwise (see `RoleTable`). */
export interface PackedModel extends SceneModel {
  /** Place (row by row) and weight of all that are not 0, in order. */
  cells(): Iterable<readonly [number, number]>;
}

const loaded = new WeakMap<Knowledge, Map<string, PackedModel>>();

/** The models of `data/models/scenes.bin` by name, read once for each loaded knowledge. */
export function sceneModelsOf(knowledge: Knowledge): Map<string, PackedModel> {
  let models = loaded.get(knowledge);
  if (!models) loaded.set(knowledge, (models = readSceneModels(knowledge.model("scenes.bin"))));
  return models;
}

/**
 * The file: length of a header of JSON (four bytes, little-endian), the header (`[{name, columns, rows, scale}]`), then for each
 * model its weights: count of those that are not 0, the gaps between them as variable-length numbers, the weights themselves.
 */
export function readSceneModels(bytes: Uint8Array): Map<string, PackedModel> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerEnd = 4 + view.getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, headerEnd))) as {
    name: string;
    columns: number;
    rows: number;
    scale: number;
  }[];
  let at = headerEnd;
  const models = new Map<string, PackedModel>();
  for (const { name, columns, rows, scale } of header) {
    const gaps = new Varints(bytes, at);
    const count = gaps.next();
    const from = gaps.at;
    for (let i = 0; i < count; i++) gaps.next();
    const values = gaps.at;
    at = values + count;
    let laid: Int8Array | null = null;
    function* cells(): Generator<readonly [number, number]> {
      const places = new Varints(bytes, from);
      for (let i = 0, place = -1; i < count; i++) yield [(place += places.next() + 1), view.getInt8(values + i)];
    }
    models.set(name, {
      name,
      columns,
      mask: rows - 1,
      scale,
      cells,
      get weights() {
        if (laid === null) {
          laid = new Int8Array(rows * columns);
          for (const [place, weight] of cells()) laid[place] = weight;
        }
        return laid;
      },
    });
  }
  return models;
}

/** Numbers of variable length, seven bits a byte, the lowest first. */
class Varints {
  readonly bytes: Uint8Array;
  at: number;
  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }
  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }
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

/** Answers for models by name. */
export interface Ask {
  /** Probabilities of a model's classes. */
  (model: string, features: Int32Array): Float64Array;
  /** The role models, where they can be asked together; the answers are the same. */
  readonly roles?: RoleTable | null;
}

const askers = new WeakMap<Knowledge, Ask>();

/** What the committed models say; a name without a model is a mistake in the program. */
export function asker(knowledge: Knowledge): Ask {
  const known = askers.get(knowledge);
  if (known) return known;
  const models = sceneModelsOf(knowledge);
  const ask = (name: string, features: Int32Array) => {
    const model = models.get(name);
    if (!model) throw new Error(`scenes.bin holds no model "${name}"`);
    return askModel(model, features);
  };
  const made: Ask = Object.assign(ask, { roles: roleTableOf(models) });
  askers.set(knowledge, made);
  return made;
}
