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
 * Rows as a table no wider than `width` columns: cells that may wrap do, between words; then optional columns are left out,
 * the first one first, and a last line says which; then words are broken. Where even that is too wide, each row is a block
 * of lines "head: cell". Lines end without spaces.
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
    const spare = kept.find((i) => columns[i]?.optional);
    const widths =
      widthsFor(own, ownCells, width, true) ?? (spare === undefined ? widthsFor(own, ownCells, width, false) : null);
    if (widths !== null) {
      const left = columns.filter((_, i) => !kept.includes(i)).map(({ head }) => head);
      return lines(own, ownCells, widths, style) + missing(left, width, style);
    }
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

function missing(heads: readonly string[], width: number, style: Style): string {
  if (heads.length === 0) return "";
  const note = `No room here for: ${heads.join(", ")}. A wider window shows them.`;
  return `\n${wrap(note, width).map(style.dim).join("\n")}\n`;
}

/** Null where it cannot be done; `whole` keeps words in one piece. */
function widthsFor(
  columns: readonly Column[],
  rows: readonly string[][],
  width: number,
  whole: boolean,
): number[] | null {
  const least = columns.map(({ head }, i) => {
    const bare = Math.max(NARROWEST, widthOf(head));
    return whole
      ? widestOf(
          rows.map((row) => widestOf((row[i] ?? "").split(" ").map(widthOf), 0)),
          bare,
        )
      : bare;
  });
  const widest = columns.map((column, i) =>
    widestOf(
      rows.map((row) => widthOf(row[i] ?? "")),
      widthOf(column.head),
    ),
  );
  let over = widest.reduce((sum, one) => sum + one, 0) + GAP.length * (columns.length - 1) - width;
  const widths = [...widest];
  // One column at a time off the widest that may wrap, so that none suffers for the others.
  while (over > 0) {
    const [victim] = widths
      .map((one, i) => ({ one, i }))
      .filter(({ one, i }) => columns[i]?.wraps && one > (least[i] ?? 0))
      .sort((a, b) => b.one - a.one);
    if (!victim) return null;
    widths[victim.i] = victim.one - 1;
    over--;
  }
  return widths;
}

/** Not `Math.max(...)`, which breaks on very many rows. */
const widestOf = (widths: readonly number[], least: number): number => widths.reduce((a, b) => Math.max(a, b), least);

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
