/**
 * The one-to-one pairing of rows and columns with the greatest sum (Hungarian method, shortest augmenting paths after Jonker
 * and Volgenant 1987). `weights[row][column]` is at least 0; 0 means may not be paired. Gives each row's column, or -1.
 */
export function assign(weights: readonly (readonly number[])[], columns: number): number[] {
  const rows = weights.length;
  if (rows === 0 || columns === 0) return new Array<number>(rows).fill(-1);
  if (rows === 1) return [bestOf(weights[0] ?? [])];
  const size = Math.max(rows, columns);
  const cost = (row: number, column: number) => -(weights[row - 1]?.[column - 1] ?? 0);
  const rowPrice = new Array<number>(size + 1).fill(0);
  const columnPrice = new Array<number>(size + 1).fill(0);
  const rowOf = new Array<number>(size + 1).fill(0);
  const before = new Array<number>(size + 1).fill(0);
  for (let row = 1; row <= size; row++) {
    const slack = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY);
    const done = new Array<boolean>(size + 1).fill(false);
    let column = 0;
    rowOf[0] = row;
    do {
      done[column] = true;
      const at = rowOf[column] as number;
      let [delta, next] = [Number.POSITIVE_INFINITY, 0];
      for (let other = 1; other <= size; other++) {
        if (done[other]) continue;
        const reduced = cost(at, other) - (rowPrice[at] as number) - (columnPrice[other] as number);
        if (reduced < (slack[other] as number)) {
          slack[other] = reduced;
          before[other] = column;
        }
        if ((slack[other] as number) < delta) [delta, next] = [slack[other] as number, other];
      }
      for (let other = 0; other <= size; other++) {
        if (done[other]) {
          rowPrice[rowOf[other] as number] = (rowPrice[rowOf[other] as number] as number) + delta;
          columnPrice[other] = (columnPrice[other] as number) - delta;
        } else slack[other] = (slack[other] as number) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const previous = before[column] as number;
      rowOf[column] = rowOf[previous] as number;
      column = previous;
    }
  }
  const found = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column++) {
    const row = (rowOf[column] as number) - 1;
    if (row < rows && (weights[row]?.[column - 1] ?? 0) > 0) found[row] = column - 1;
  }
  return found;
}

function bestOf(row: readonly number[]): number {
  let best = -1;
  let most = 0;
  for (const [column, weight] of row.entries()) if (weight > most) [best, most] = [column, weight];
  return best;
}
