import type { Span } from "../../record/span.ts";

const OPENS = /[“«„]/;
const CLOSES = /[”»]/;

/**
 * Verbatim quotations: stretches between quotation marks of at least five words. Shorter ones are names or distancing.
 * Marks nest ("the base of the “X” was hit" inside a quotation); a quotation that its paragraph does not close ends with
 * it. Offsets are of the inside. Linear.
 */
export function quotations(text: string): Span[] {
  const found: Span[] = [];
  let depth = 0;
  let open = -1;
  let straight = -1;
  const close = (end: number) => {
    if (open >= 0) add(found, text, open, end);
    open = -1;
    depth = 0;
  };
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]!;
    if (mark === "\n") {
      close(i);
      straight = -1;
    } else if (OPENS.test(mark)) {
      if (depth++ === 0) open = i + 1;
    } else if (CLOSES.test(mark)) {
      if (depth > 0 && --depth === 0) close(i);
    } else if (mark === '"' && depth === 0) {
      if (straight >= 0) add(found, text, straight, i);
      straight = straight >= 0 ? -1 : i + 1;
    }
  }
  close(text.length);
  return found;
}

function add(found: Span[], text: string, start: number, end: number): void {
  if (text.slice(start, end).trim().split(/\s+/).length >= 5) found.push({ start, end });
}
