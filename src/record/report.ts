import { z } from "zod";
import { Span } from "./span.ts";

/**
 * A stretch of a report that is not plain body text. Nothing is removed from the clean text, so that quotes stay exact;
 * regions tell the reader how to treat it: `boilerplate` (comment forms, share bars, agency codes) and `duplicate`
 * (text that stands earlier in the same report already) are not read; a `caption` is read as somebody else's text.
 */
export const Region = z.object({
  ...Span.shape,
  kind: z.enum(["title", "dateline", "caption", "boilerplate", "duplicate"]),
});
export type Region = z.infer<typeof Region>;

/** What is known of a report from outside its body. Unknown is null, never guessed. */
export const Details = z.object({
  publisher: z.string().nullable(),
  /** ISO 8601, possibly reduced (`2022-01`). The clock is never used. */
  date: z.string().nullable(),
  dateFrom: z.enum(["flag", "sidecar", "dateline", "metadata", "unknown"]),
  /** BCP 47. */
  language: z.string().nullable(),
  url: z.string().nullable(),
  title: z.string().nullable(),
});
export type Details = z.infer<typeof Details>;

/** One document as received. `id` is a UUIDv5 of the SHA-256 of its bytes, so the same bytes are the same report. */
export const Report = z.object({
  id: z.uuid(),
  sha256: z.string(),
  /** File name without its folders, or `-` for standard input. */
  name: z.string(),
  format: z.enum(["text", "html"]),
  encoding: z.string(),
  /** A report that ships with Annalist to show it at work; never counted with the user's. */
  sample: z.boolean(),
  ...Details.shape,
  /** The clean text: line ends are LF, no byte order mark, no markup. */
  text: z.string(),
  regions: z.array(Region),
  /** Breakpoints `[clean offset, offset in the decoded original]`, rising; between two the texts run in step. */
  offsets: z.array(z.tuple([z.int(), z.int()])),
});
export type Report = z.infer<typeof Report>;

/** Namespace of report ids: UUIDv5 of this and the lower-case hexadecimal SHA-256 of the bytes. Never changes. */
export const REPORT_NAMESPACE = "3f0f3a52-94c5-4d0e-9a3a-6d3c1f6f0c7b";

/** Where the clean text's character at `offset` stands in the decoded original (UTF-16 units), by the breakpoints. */
export function originalOffset(offsets: Report["offsets"], offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle]?.[0] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const [clean, original] = offsets[low] ?? [0, 0];
  return original + (offset - clean);
}
