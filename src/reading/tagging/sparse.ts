/** A table of weights that are mostly zero: for each row, columns and their weights. The number of rows is a power of two. */
export interface Sparse {
  /** Where each row begins in the other two, and one more. */
  starts: Int32Array;
  columns: Uint8Array;
  weights: Int8Array;
}

/** Adds the weights of a row to the scores of its columns. */
export function addRow({ starts, columns, weights }: Sparse, row: number, scores: Int32Array): void {
  const end = starts[row + 1] as number;
  for (let at = starts[row] as number; at < end; at++) {
    const column = columns[at] as number;
    scores[column] = (scores[column] as number) + (weights[at] as number);
  }
}

/** The bytes `readSparse` reads: rows, weights in all (32-bit little-endian), a count for each row, columns, weights. */
export function writeSparse({ starts, columns, weights }: Sparse): Uint8Array {
  const rows = starts.length - 1;
  const bytes = new Uint8Array(8 + rows + 2 * columns.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, rows, true);
  view.setUint32(4, columns.length, true);
  for (let row = 0; row < rows; row++) bytes[8 + row] = (starts[row + 1] as number) - (starts[row] as number);
  bytes.set(columns, 8 + rows);
  bytes.set(Uint8Array.from(weights), 8 + rows + columns.length);
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
  return {
    starts,
    columns: bytes.subarray(columns, columns + all),
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + columns + all, all),
  };
}
