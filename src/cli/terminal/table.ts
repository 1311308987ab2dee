import { plain } from "./plain.ts";
import type { Style } from "./style.ts";
import { pad, widthOf, wrap } from "./width.ts";

export interface Column {
  head: string;
  /** Numbers stand on the right. */
  side?: "left" | "right";
  /** May be wrapped to be narrower when the terminal is; others keep their width. */
  wraps?: boolean;
  /** Is left out where there is no room for it. */
  optional?: boolean;
}

const GAP = "  ";
const NARROWEST = 9;

/**
 * Rows as a table no wider than `width` columns: cells that may wrap do, then optional columns are left out, the first
 * one first. Where even that is too wide, each row is a block of lines "head: cell". Lines end without spaces.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  style: Style,
): string {
  const cells = rows.map((row) => row.map(plain));
  let kept = columns.map((_, i) => i);
  for (;;) {
    const own = kept.map((i) => columns[i] as Column);
    const ownCells = cells.map((row) => kept.map((i) => row[i] ?? ""));
    const widths = widthsFor(own, ownCells, width);
    if (widths !== null) return lines(own, ownCells, widths, style);
    const spare = kept.find((i) => columns[i]?.optional);
    if (spare === undefined) return blocks(columns, cells, width, style);
    kept = kept.filter((i) => i !== spare);
  }
}

function lines(columns: readonly Column[], rows: readonly string[][], widths: readonly number[], style: Style): string {
  const line = (row: readonly string[]) => {
    const wrapped = row.map((cell, i) => wrap(cell, widths[i] ?? 0));
    const height = Math.max(...wrapped.map((parts) => parts.length));
    return Array.from({ length: height }, (_, y) =>
      wrapped
        .map((parts, i) => pad(parts[y] ?? "", widths[i] ?? 0, columns[i]?.side))
        .join(GAP)
        .trimEnd(),
    ).join("\n");
  };
  const head = style.bold(line(columns.map((column) => column.head)));
  const body = rows.map(line);
  // Rows of several lines stand apart, else nobody sees where one ends.
  const between = body.some((one) => one.includes("\n")) ? "\n\n" : "\n";
  return `${head}\n${body.join(between)}\n`;
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
