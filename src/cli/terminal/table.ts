import { plain } from "./plain.ts";
import type { Style } from "./style.ts";
import { pad, widthOf, wrap } from "./width.ts";

export interface Column {
  head: string;
  /** Numbers stand on the right. */
  side?: "left" | "right";
  /** May be wrapped to be narrower when the terminal is; others keep their width. */
  wraps?: boolean;
}

const GAP = "  ";
const NARROWEST = 10;

/**
 * Rows as a table no wider than `width` columns: cells that may wrap do. Where even that is too wide, each row is a
 * block of lines "head: cell". Lines end without spaces.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  style: Style,
): string {
  const cells = rows.map((row) => row.map(plain));
  const widths = widthsFor(columns, cells, width);
  if (widths === null) return blocks(columns, cells, width, style);
  const line = (row: readonly string[]) => {
    const wrapped = row.map((cell, i) => wrap(cell, widths[i] ?? 0));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, y) =>
      wrapped
        .map((lines, i) => pad(lines[y] ?? "", widths[i] ?? 0, columns[i]?.side))
        .join(GAP)
        .trimEnd(),
    ).join("\n");
  };
  const head = style.bold(line(columns.map((column) => column.head)));
  const lines = cells.map(line);
  // Rows of several lines stand apart, else nobody sees where one ends.
  const between = lines.some((one) => one.includes("\n")) ? "\n\n" : "\n";
  return `${head}\n${lines.join(between)}\n`;
}

function widthsFor(columns: readonly Column[], rows: readonly string[][], width: number): number[] | null {
  const widest = columns.map((column, i) =>
    Math.max(widthOf(column.head), ...rows.map((row) => widthOf(row[i] ?? ""))),
  );
  let over = widest.reduce((sum, one) => sum + one, 0) + GAP.length * (columns.length - 1) - width;
  const widths = [...widest];
  // One column at a time off the widest that may wrap, so that none suffers for the others.
  while (over > 0) {
    const [victim] = widths
      .map((one, i) => ({ one, i }))
      .filter(({ one, i }) => columns[i]?.wraps && one > Math.max(NARROWEST, widthOf(columns[i]?.head ?? "")))
      .sort((a, b) => b.one - a.one);
    if (!victim) return null;
    widths[victim.i] = victim.one - 1;
    over--;
  }
  return widths;
}

function blocks(columns: readonly Column[], rows: readonly string[][], width: number, style: Style): string {
  const heads = Math.max(...columns.map((column) => widthOf(column.head)));
  return rows
    .map((row) =>
      row
        .flatMap((cell, i) => {
          const head = pad(columns[i]?.head ?? "", heads);
          const room = Math.max(NARROWEST, width - heads - GAP.length);
          return wrap(cell, room).map((part, y) =>
            `${y === 0 ? style.bold(head) : " ".repeat(heads)}${GAP}${part}`.trimEnd(),
          );
        })
        .map((one) => `${one}\n`)
        .join(""),
    )
    .join("\n");
}
