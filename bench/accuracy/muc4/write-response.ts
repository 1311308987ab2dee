import { quote } from "./quoting.ts";
import { isEmptyTemplate } from "./score/template-order.ts";
import {
  type ResponseFill,
  type Responses,
  type ResponseTemplate,
  SLOT_SHAPES,
  type Slot,
  shapeOf,
} from "./templates.ts";

/** Fills stand here; further ones of a slot are indented as far. */
const COLUMN = 36;

/** Slots that never apply to a type of incident; they hold `*`. */
const NOT_FOR: Readonly<Record<string, ReadonlySet<number>>> = {
  ARSON: new Set([6, 7]),
  KIDNAPPING: new Set([6, 7, 12, 13, 14, 15, 16, 17]),
};

/** Writes responses in the archive's format: 25 lines a template, a blank line after each, one template of `*` for a message without incident. */
export function writeResponse(responses: Responses): string {
  const parts: string[] = [];
  for (const [id, all] of responses) {
    const templates = all.filter((template) => !isEmptyTemplate(template));
    if (templates.length === 0) parts.push(writeTemplate(id, "*", null));
    for (const [at, template] of templates.entries()) parts.push(writeTemplate(id, String(at + 1), template));
  }
  return parts.join("");
}

function writeTemplate(id: string, number: string, template: ResponseTemplate | null): string {
  const type = template?.slots["inc-type"]?.[0]?.value ?? "";
  const lines = [line(0, "MESSAGE: ID", id), line(1, "MESSAGE: TEMPLATE", number)];
  for (const { slot, number: at, label } of SLOT_SHAPES) {
    const fills = template?.slots[slot] ?? [];
    const none = template === null || NOT_FOR[type.toUpperCase()]?.has(at) ? "*" : "-";
    const written = fills.length > 0 ? fills.map((fill) => writeFill(slot, fill)) : [none];
    lines.push(line(at, label, written.join(`\n${" ".repeat(COLUMN)}`)));
  }
  return `${lines.join("\n")}\n\n`;
}

function line(number: number, label: string, text: string): string {
  return `${`${number}.`.padEnd(4)}${label}`.padEnd(COLUMN) + text;
}

function writeFill(slot: Slot, { value, tag }: ResponseFill): string {
  const written = shapeOf(slot).kind === "S" ? quote(value) : value;
  return tag === undefined ? written : `${written}: ${quote(tag)}`;
}
