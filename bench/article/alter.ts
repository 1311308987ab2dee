import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { covers, overlaps, type Span } from "../../src/record/span.ts";
import type { Copy } from "./copy.ts";

const At = z.tuple([z.int(), z.int()]);
const Alteration = z
  .object({
    /** The other conflict. */
    about: z.string(),
    /** `span`: whatever stands there, wherever else it stands too; `only`: just there. `value`: what `to` says. */
    replace: z.array(
      z.union([
        z.object({ span: At, to: z.string() }).strict(),
        z.object({ only: At, to: z.string(), value: z.unknown().optional() }).strict(),
      ]),
    ),
  })
  .strict();
export type Alteration = z.infer<typeof Alteration>;

interface Edit extends Span {
  to: string;
  value: unknown;
}

export function loadAlterations(): { name: string; alteration: Alteration }[] {
  const folder = new URL("./alterations/", import.meta.url);
  return readdirSync(folder)
    .sort()
    .map((file) => ({
      name: file.replace(/\.json$/u, ""),
      alteration: Alteration.parse(JSON.parse(readFileSync(new URL(file, folder), "utf8"))),
    }));
}

/** The original in the names, times and figures of another conflict. */
export function altered(name: string, text: string, alteration: Alteration): Copy {
  const edits = editsOf(text, alteration);
  let result = "";
  let from = 0;
  const placed = edits.map((edit) => {
    result += text.slice(from, edit.start);
    const start = result.length;
    result += edit.to;
    from = edit.end;
    return { edit, start, end: result.length };
  });
  result += text.slice(from);
  // An offset inside a replaced stretch moves to its near end: starts to the start, ends to the end.
  const move = (offset: number, side: "start" | "end") => {
    let shift = 0;
    for (const { edit, start, end } of placed) {
      const inside = side === "start" ? offset < edit.end : offset <= edit.end;
      if (offset <= edit.start && !(side === "end" && offset === edit.end)) break;
      if (inside && offset > edit.start) return side === "start" ? start : end;
      shift = end - edit.end;
    }
    return offset + shift;
  };
  return {
    name,
    text: result,
    at: (span) => ({ start: move(span.start, "start"), end: move(span.end, "end") }),
    value: (span) => edits.find((edit) => edit.value !== undefined && covers(span, edit))?.value,
  };
}

/** In text order and apart: single ones go first, then the longest; words are only replaced whole. */
function editsOf(text: string, { replace }: Alteration): Edit[] {
  const edits: Edit[] = [];
  const add = (edit: Edit) => {
    if (!edits.some((other) => overlaps(other, edit))) edits.push(edit);
  };
  for (const entry of replace)
    if ("only" in entry) add({ start: entry.only[0], end: entry.only[1], to: entry.to, value: entry.value });
  const names = replace.filter((entry) => "span" in entry).map(({ span, to }) => ({ name: text.slice(...span), to }));
  names.sort((a, b) => b.name.length - a.name.length);
  for (const { name, to } of names) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      const whole = !/[\p{L}\p{N}]/u.test(text[start - 1] ?? "") && !/[\p{L}\p{N}]/u.test(text[end] ?? "");
      if (whole) add({ start, end, to, value: undefined });
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}
