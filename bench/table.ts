/** Rows of cells under a head, columns aligned: numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const right = head.map((_, column) => rows.every((row) => /^[\d.,%/ -]*$/u.test(String(row[column] ?? ""))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (right[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join("  ")
      .trimEnd();
  const [first, ...rest] = cells;
  return [line(first ?? []), widths.map((width) => "-".repeat(width)).join("  "), ...rest.map(line)].join("\n");
}

/** A share as a percentage with one decimal; `-` of nothing. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`;
}
