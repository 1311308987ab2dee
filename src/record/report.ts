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
