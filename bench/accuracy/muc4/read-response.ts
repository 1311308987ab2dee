import { readTemplates } from "./archive-lines.ts";
import { unquote } from "./quoting.ts";
import { type ResponseFill, type ResponseTemplate, type Slot, shapeOf } from "./templates.ts";

/** Reads a file of responses in the archive's format; templates of `*` leave their message with an empty list. */
export function readResponse(file: string): Map<string, readonly ResponseTemplate[]> {
  const responses = new Map<string, ResponseTemplate[]>();
  for (const { id, number, fills } of readTemplates(file)) {
    const list = responses.get(id) ?? [];
    responses.set(id, list);
    const slots: Partial<Record<Slot, readonly ResponseFill[]>> = {};
    for (const [slot, lines] of fills) if (lines.length > 0) slots[slot] = lines.map((line) => readFill(slot, line));
    if (!number.startsWith("*") && Object.keys(slots).length > 0) list.push({ slots });
  }
  return responses;
}

function readFill(slot: Slot, line: string): ResponseFill {
  const { kind } = shapeOf(slot);
  if (kind === "D" || kind === "L") return { value: line };
  const quoted = unquote(line);
  const value = quoted ? quoted.text : (/^[^:]*/u.exec(line)?.[0] ?? "").trim();
  const rest = quoted ? quoted.rest : line.slice((/^[^:]*/u.exec(line)?.[0] ?? "").length);
  const tagged = /^\s*:\s*(.+)$/u.exec(rest)?.[1];
  if (tagged === undefined) return { value };
  return { value, tag: unquote(tagged)?.text ?? tagged.trim() };
}
