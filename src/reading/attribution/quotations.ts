import type { Span } from "../../record/span.ts";

/** Pairs of quotation marks; the straight one closes itself. */
const CLOSES: Record<string, RegExp> = { "“": /[”"]/, "«": /»/, '"': /["”]/, "„": /[“”"]/ };

/**
 * Verbatim quotations: stretches between quotation marks of at least five words. Shorter ones are names or distancing.
 * A quotation that the paragraph does not close ends with the paragraph. Offsets are of the inside. Linear.
 */
export function quotations(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf("\n", from) === -1 ? text.length : text.indexOf("\n", from);
    let open = -1;
    let closes: RegExp | null = null;
    for (let i = from; i < end; i++) {
      const mark = text[i]!;
      if (closes === null && mark in CLOSES) {
        open = i + 1;
        closes = CLOSES[mark]!;
      } else if (closes?.test(mark)) {
        add(found, text, open, i);
        closes = null;
      } else if (closes !== null && mark === "“") {
        // A second opening mark: the first was never closed.
        if (i - open < 60) continue;
        open = i + 1;
      }
    }
    if (closes !== null) add(found, text, open, end);
    from = end + 1;
  }
  return found;
}

function add(found: Span[], text: string, start: number, end: number): void {
  if (text.slice(start, end).trim().split(/\s+/).length >= 5) found.push({ start, end });
}
