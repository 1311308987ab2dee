import type { Span } from "../../src/record/span.ts";

/** A text made from the original, with the way from the original's offsets to its own. */
export interface Copy {
  name: string;
  text: string;
  /** The span in this copy of what stands at a span of the original. */
  at(span: Span): Span;
  /** The value that stands at a span of the original, where the copy has changed it. */
  value(span: Span): unknown;
}

export function original(text: string): Copy {
  return { name: "as it is", text, at: (span) => span, value: () => undefined };
}

/**
 * A copy of a copy in upper case. Letters that become two ("ß") shift what follows.
 */
export function upperCase(copy: Copy): Copy {
  const starts: number[] = [];
  let text = "";
  for (const letter of copy.text) {
    for (let unit = 0; unit < letter.length; unit++) starts.push(text.length);
    text += letter.toUpperCase();
  }
  starts.push(text.length);
  const moved = (span: Span): Span => ({ start: starts[span.start] ?? 0, end: starts[span.end] ?? text.length });
  return { ...copy, name: `${copy.name}, upper case`, text, at: (span) => moved(copy.at(span)) };
}
