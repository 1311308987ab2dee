/** A table of weights that are mostly zero: for each row, columns and their weights. The number of rows is a power of two. */
export interface Sparse {
  /** Where each row begins among the cells, and one more. */
  starts: Int32Array;
  /** Column in the high byte, weight in the low one, signed: together, since they are always asked for together. */
  cells: Int16Array;
}

/** A cell of a table. `column` is below 128, `weight` between -127 and 127. */
export function cellOf(column: number, weight: number): number {
  return (column << 8) | (weight & 255);
}

const ROOM = 256;
const begins = new Int32Array(ROOM);
const ends = new Int32Array(ROOM);
/** Keeps what is only fetched from being left out as of no use. */
export const fetched = new Int32Array(1);

/**
 * Adds the weights of the first `count` of `rows` (256 at most) to the scores of their columns. Rows lie far apart: all are fetched first, without a
 * branch between them, so that their ways through memory are waited for together and not one by one.
 */
export function addRows({ starts, cells }: Sparse, rows: Int32Array, count: number, scores: Int32Array): void {
  for (let f = 0; f < count; f++) {
    const row = rows[f] as number;
    begins[f] = starts[row] as number;
    ends[f] = starts[row + 1] as number;
  }
  let seen = 0;
  const most = cells.length - 1;
  for (let f = 0; f < count; f++) seen ^= cells[Math.min(begins[f] as number, most)] as number;
  fetched[0] = seen;
  for (let f = 0; f < count; f++) {
    const end = ends[f] as number;
    for (let at = begins[f] as number; at < end; at++) {
      const cell = cells[at] as number;
      const column = cell >> 8;
      scores[column] = (scores[column] as number) + ((cell << 24) >> 24);
    }
  }
}

/** The bytes `readSparse` reads: rows, cells in all (32-bit little-endian), a count for each row, columns, weights. */
export function writeSparse({ starts, cells }: Sparse): Uint8Array {
  const rows = starts.length - 1;
  const bytes = new Uint8Array(8 + rows + 2 * cells.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, rows, true);
  view.setUint32(4, cells.length, true);
  for (let row = 0; row < rows; row++) bytes[8 + row] = (starts[row + 1] as number) - (starts[row] as number);
  cells.forEach((cell, i) => {
    bytes[8 + rows + i] = cell >> 8;
    bytes[8 + rows + cells.length + i] = cell & 255;
  });
  return bytes;
}

/** Reads a table that ends the bytes; throws, naming `what` they are of, if their length is not what it should be. */
export function readSparse(bytes: Uint8Array, from: number, what: string): Sparse {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.byteLength >= from + 8;
  const rows = whole ? view.getUint32(from, true) : 0;
  const all = whole ? view.getUint32(from + 4, true) : 0;
  const counts = from + 8;
  if (!whole || bytes.byteLength !== counts + rows + 2 * all) throw new Error(`the ${what} model is cut short`);
  const starts = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row++) starts[row + 1] = (starts[row] as number) + (bytes[counts + row] as number);
  const columns = counts + rows;
  const cells = new Int16Array(all);
  for (let i = 0; i < all; i++) cells[i] = ((bytes[columns + i] as number) << 8) | (bytes[columns + all + i] as number);
  return { starts, cells };
}
