import type { Span } from "../record/span.ts";

/** Part of the two stretches that is common, 0 to 1. */
export function common(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
