import { readTemplates, type WrittenTemplate } from "./archive-lines.ts";
import { placesOfLine, readKeyLine, type Term } from "./key-grammar.ts";
import { type KeyFill, type KeyTemplate, type Slot, shapeOf } from "./templates.ts";

/** Reads one of the archive's key files; messages without incident have an empty list. */
export function readArchiveKeys(file: string): Map<string, readonly KeyTemplate[]> {
  const keys = new Map<string, KeyTemplate[]>();
  for (const template of readTemplates(file)) {
    const list = keys.get(template.id) ?? [];
    keys.set(template.id, list);
    if (!template.number.startsWith("*")) list.push(read(template));
  }
  return keys;
}

function read({ number, fills }: WrittenTemplate): KeyTemplate {
  const slots: Partial<Record<Slot, readonly KeyFill[]>> = {};
  for (const [slot, lines] of fills) if (lines.length > 0) slots[slot] = lines.map((line) => readFill(slot, line));
  return { optional: /\(\s*OPTIONAL\s*\)/iu.test(number), slots };
}

function readFill(slot: Slot, line: string): KeyFill {
  const optional = line.startsWith("?");
  const body = line.replace(/^\?\s*/u, "");
  switch (shapeOf(slot).kind) {
    case "L":
      return { optional, alternatives: placesOfLine(body).map((value) => ({ value, tag: null })) };
    case "D":
      return {
        optional,
        alternatives: readKeyLine(body, "-")
          .flatMap(datesOf)
          .map((value) => ({ value, tag: null })),
      };
    default:
      return {
        optional,
        alternatives: readKeyLine(body, ":").flatMap(({ left, right }) => left.map((value) => ({ value, tag: right }))),
      };
  }
}

/** A day, `- DAY` of a leading hyphen, `DAY - DAY`, for every way to choose among the alternatives on either side. */
function datesOf({ left, right }: Term): string[] {
  if (right === null) return [...left];
  if (left.length === 0) return right.map((to) => `- ${to}`);
  return left.flatMap((from) => right.map((to) => (from === to ? to : `${from} - ${to}`)));
}
