/** Rows under the reading they are of, each group in the order it came in. */
export function byReading<R extends { reading: string }>(rows: R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(row.reading);
    if (group) group.push(row);
    else groups.set(row.reading, [row]);
  }
  return groups;
}
