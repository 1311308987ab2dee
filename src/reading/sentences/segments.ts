import type { Report } from "../../record/report.ts";
import type { Span } from "../../record/span.ts";
import type { Sentence } from "../doc.ts";

/** A stretch no sentence may leave: within one paragraph and one region. Paragraphs count from 0. */
export interface Segment extends Span {
  paragraph: number;
  region: Sentence["region"];
}

/** Cuts a report at paragraph breaks and region borders; boilerplate and duplicates give no segment. */
export function segments(report: Report): Segment[] {
  const { text, regions } = report;
  const found: Segment[] = [];
  let paragraph = -1;
  const special = regions.filter((region) => region.end > region.start).sort((a, b) => a.start - b.start);
  let from = 0;
  for (const block of paragraphs(text)) {
    while (from < special.length && (special[from] as Span).end <= block.start) from++;
    let last: Segment["region"] | null = null;
    for (const piece of pieces(block, special, from)) {
      if (piece.region === null || !/[\p{L}\p{N}]/u.test(text.slice(piece.start, piece.end))) continue;
      // A dateline runs into the paragraph it opens; titles and captions are paragraphs of their own.
      const together = last === piece.region || (last === "dateline" && piece.region === "body");
      if (!together) paragraph++;
      last = piece.region;
      found.push({ start: piece.start, end: piece.end, paragraph, region: piece.region });
    }
  }
  return found;
}

/** The parts of a block by the innermost (last listed) region that covers them; null: not to be read. */
function pieces(
  block: Span,
  special: Report["regions"],
  from: number,
): (Span & { region: Segment["region"] | null })[] {
  const inside = [];
  for (let i = from; i < special.length && (special[i] as Span).start < block.end; i++)
    inside.push(special[i] as Report["regions"][number]);
  if (inside.length === 0) return [{ ...block, region: "body" }];
  const borders = new Set([block.start, block.end]);
  for (const { start, end } of inside)
    for (const at of [start, end]) if (at > block.start && at < block.end) borders.add(at);
  const cuts = [...borders].sort((a, b) => a - b);
  const parts: (Span & { region: Segment["region"] | null })[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] as number;
    const end = cuts[i + 1] as number;
    const kinds = inside.filter((region) => region.start <= start && end <= region.end).map(({ kind }) => kind);
    const unread = kinds.includes("boilerplate") || kinds.includes("duplicate");
    const kind = kinds.at(-1) as Segment["region"] | undefined;
    const region = unread ? null : (kind ?? "body");
    const previous = parts.at(-1);
    if (previous && previous.region === region && region !== null) previous.end = end;
    else parts.push({ start, end, region });
  }
  return parts;
}

/**
 * Paragraphs: blocks between blank lines; inside a block each line is one, unless the lines look wrapped by a typewriter
 * or a wire (none long, most nearly as long as the longest, most not ending in a stop).
 */
function paragraphs(text: string): Span[] {
  const found: Span[] = [];
  let lines: Span[] = [];
  const flush = () => {
    if (lines.length > 1 && wrapped(text, lines))
      found.push({ start: (lines[0] as Span).start, end: (lines.at(-1) as Span).end });
    else found.push(...lines);
    lines = [];
  };
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    if (/\S/u.test(text.slice(start, end))) lines.push({ start, end });
    else flush();
    if (newline < 0) break;
    start = end + 1;
  }
  flush();
  return found;
}

function wrapped(text: string, lines: Span[]): boolean {
  const longest = Math.max(...lines.slice(0, 2000).map(({ start, end }) => end - start));
  if (longest > 110 || longest < 30) return false;
  const inner = lines.slice(0, -1);
  const full = inner.filter(({ start, end }) => end - start > longest * 0.7).length;
  const stopped = inner.filter(({ end }) => /[.!?:”"»]/u.test(text[end - 1] ?? "")).length;
  return full >= inner.length * 0.6 && stopped <= Math.max(1, inner.length * 0.5);
}
