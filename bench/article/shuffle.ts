import { covers, overlaps, type Span } from "../../src/record/span.ts";
import type { Copy } from "./copy.ts";

/** What may not be torn apart, and what stays at its end of the text: spans of the original. */
export interface Order {
  together: readonly Span[];
  first: Span;
  last: Span;
}

const BREAK = "\n\n";

/** The copy with its paragraphs in another order, the same for the same seed. */
export function shuffled(copy: Copy, order: Order, seed: number): Copy {
  const blocks = blocksOf(copy, order);
  const random = randomOf(seed);
  const middle = blocks.slice(1, -1);
  for (let i = middle.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [middle[i], middle[j]] = [middle[j]!, middle[i]!];
  }
  const moved: { from: Span; to: number }[] = [];
  let text = "";
  for (const block of [blocks[0]!, ...middle, blocks.at(-1)!]) {
    if (text !== "") text += BREAK;
    moved.push({ from: block, to: text.length });
    text += copy.text.slice(block.start, block.end);
  }
  return {
    ...copy,
    name: `${copy.name}, shuffled ${seed}`,
    text,
    at(span) {
      const here = copy.at(span);
      const block = moved.find(({ from }) => covers(from, here)) ?? moved.find(({ from }) => overlaps(from, here));
      if (!block) throw new Error(`the span ${span.start}-${span.end} lies in no paragraph`);
      const shift = block.to - block.from.start;
      return { start: here.start + shift, end: here.end + shift };
    },
  };
}

/** The paragraphs, those that stay together as one. */
function blocksOf(copy: Copy, { together, first, last }: Order): Span[] {
  const units = [...together, first, last].map((span) => copy.at(span));
  const blocks: Span[] = [];
  for (const match of copy.text.matchAll(/[^\n](?:.|\n(?!\n))*/gu)) {
    const block = { start: match.index, end: match.index + match[0].length };
    const previous = blocks.at(-1);
    const joined = previous && units.some((unit) => overlaps(unit, previous) && overlaps(unit, block));
    if (previous && joined) previous.end = block.end;
    else blocks.push(block);
  }
  return blocks;
}

/** A small generator (mulberry32), so that a seed gives one order everywhere. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
