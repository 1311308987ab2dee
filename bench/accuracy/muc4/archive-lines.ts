import { SLOT_SHAPES, type Slot } from "./templates.ts";

/** A template as it stands in one of the archive's files: what is written after each label, a fill a line, marks and all. */
export interface WrittenTemplate {
  /** Message id, upper case. */
  id: string;
  /** What slot 1 says: a number, `*`, in keys perhaps with `(OPTIONAL)`. */
  number: string;
  /** `-` and `*` are no fills: such a slot has an empty list. */
  fills: ReadonlyMap<Slot, readonly string[]>;
}

const LABELS = new Map<number, { label: RegExp; slot: Slot | "id" | "number" }>([
  [0, { label: /^MESSAGE:\s*ID\s*/iu, slot: "id" }],
  [1, { label: /^MESSAGE:\s*TEMPLATE\s*/iu, slot: "number" }],
  ...SLOT_SHAPES.map(({ slot, number, label }): [number, { label: RegExp; slot: Slot }] => [
    number,
    {
      label: new RegExp(
        `^${label.replaceAll(/:? +/gu, (gap) => (gap.startsWith(":") ? ":\\s*" : "\\s+"))}(?:\\s+|$)`,
        "iu",
      ),
      slot,
    },
  ]),
]);

/**
 * Cuts a file of templates into its fields. Labels count, not columns; further fills stand on lines that begin with white
 * space. Lines that are neither are comments of the archive's makers and left out.
 */
export function readTemplates(file: string): WrittenTemplate[] {
  const found: WrittenTemplate[] = [];
  let fills = new Map<Slot, string[]>();
  let into: string[] | null = null;
  for (const line of file.split(/\r?\n/u)) {
    const field = fieldOf(line);
    if (field?.slot === "id") {
      fills = new Map();
      found.push({ id: (/^\S+/u.exec(field.rest)?.[0] ?? "").toUpperCase(), number: "", fills });
      into = null;
    } else if (field?.slot === "number") {
      const last = found.at(-1);
      if (last) last.number = field.rest;
      into = null;
    } else if (field) {
      into = [];
      add(into, field.rest);
      fills.set(field.slot, into);
    } else if (into && /^\s+\S/u.test(line)) add(into, line.trim());
    else into = null;
  }
  return found;
}

function fieldOf(line: string): { slot: Slot | "id" | "number"; rest: string } | null {
  const start = /^(\d{1,2})\.\s+(.*)$/u.exec(line);
  const known = LABELS.get(Number(start?.[1] ?? -1));
  const label = known?.label.exec(start?.[2] ?? "");
  if (!start || !known || !label) return null;
  return { slot: known.slot, rest: (start[2] ?? "").slice(label[0].length).trim() };
}

function add(fills: string[], text: string): void {
  if (text !== "" && text !== "-" && text !== "*") fills.push(text);
}
