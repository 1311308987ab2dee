import type { Claim } from "../../src/record/claim.ts";
import type { Region } from "../../src/record/report.ts";

/** A stretch of text over which nothing changes: the same claims, the same marks, the same region. */
export interface Segment {
  start: number;
  end: number;
  text: string;
  /** Indices into the claims given: whose sentence this is part of, and whose own words. */
  claims: number[];
  marks: number[];
  region: Region["kind"] | null;
}

/** A line of the text, with the region that all of it lies in, if any. */
export interface Line {
  start: number;
  region: Region["kind"] | null;
  segments: Segment[];
}

type Evidence = Pick<Claim, "span" | "mark">;

/**
 * Cuts a text into lines and these into segments at every edge of a span, mark or region, so that spans which nest or
 * overlap come out as a flat row. Empty lines are left out. Joined again with the breaks, the segments are the text.
 */
export function lines(text: string, claims: readonly Evidence[], regions: readonly Region[]): Line[] {
  const edges = [...claims.flatMap(({ span, mark }) => [span, mark]), ...regions]
    .flatMap(({ start, end }) => [start, end])
    .sort((a, b) => a - b);
  const spans = new Sweep(claims.map((claim) => claim.span));
  const marks = new Sweep(claims.map((claim) => claim.mark));
  const inside = new Sweep(regions);
  const found: Line[] = [];
  let edge = 0;
  for (const match of text.matchAll(/[^\n]+/g)) {
    const end = match.index + match[0].length;
    if (!match[0].trim()) continue;
    const segments: Segment[] = [];
    for (let from = match.index; from < end; ) {
      while (edge < edges.length && (edges[edge] as number) <= from) edge++;
      const to = Math.min(end, edges[edge] ?? end);
      segments.push({
        start: from,
        end: to,
        text: text.slice(from, to),
        claims: spans.at(from),
        marks: marks.at(from),
        region: heaviest(inside.at(from).map((index) => (regions[index] as Region).kind)),
      });
      from = to;
    }
    const solid = segments.filter((segment) => segment.text.trim());
    const region = solid[0]?.region ?? null;
    const whole = solid.every((segment) => segment.region === region);
    found.push({ start: match.index, region: whole ? region : null, segments });
  }
  return found;
}

/** Where regions overlap, the one that says most about how the text was treated. */
function heaviest(kinds: Region["kind"][]): Region["kind"] | null {
  const order: Region["kind"][] = ["duplicate", "boilerplate", "caption", "dateline", "title"];
  return order.find((kind) => kinds.includes(kind)) ?? null;
}

/** Which spans cover an offset, asked in rising order: each span is taken up and let go once. */
class Sweep {
  readonly #waiting: { start: number; end: number; index: number }[];
  #open: { end: number; index: number }[] = [];
  #next = 0;

  constructor(spans: readonly { start: number; end: number }[]) {
    this.#waiting = spans.map((span, index) => ({ ...span, index })).sort((a, b) => a.start - b.start);
  }

  at(offset: number): number[] {
    for (let span = this.#waiting[this.#next]; span && span.start <= offset; span = this.#waiting[++this.#next])
      this.#open.push(span);
    this.#open = this.#open.filter((span) => span.end > offset);
    return this.#open.map((span) => span.index).sort((a, b) => a - b);
  }
}
