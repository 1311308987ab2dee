import { z } from "zod";
import { Mention } from "./mention.ts";
import { Reasons, Scene } from "./scene.ts";
import { Span } from "./span.ts";
import { Speaker, Stance } from "./speaker.ts";

/** Who speaks in a stretch of text, and how. Stretches nest; the innermost that covers a mention holds. */
export const Attribution = z.object({
  ...Span.shape,
  speaker: Speaker,
  stance: Stance,
  /** The words that say so ("according to"), with the rule that saw them. */
  cue: Span,
  /** Verbatim quotation or reported speech. */
  form: z.enum(["quotation", "reported"]),
  rule: z.string(),
});
export type Attribution = z.infer<typeof Attribution>;

const Target = z.object({
  ...Span.shape,
  chance: z.number(),
  links: z.array(z.number()),
  /** Why, for each of the links; only where it was asked for. */
  reasons: z.array(Reasons).optional(),
});

/** One pass of one version of the reader over one report: all offsets are of its clean text. */
export const Reading = z.object({
  report: z.uuid(),
  readerVersion: z.string(),
  sentences: z.array(
    z.object({ ...Span.shape, paragraph: z.int(), region: z.enum(["body", "title", "dateline", "caption"]) }),
  ),
  mentions: z.array(Mention),
  attributions: z.array(Attribution),
  /** Acts of violence that learned models find; readings of older readers have none. */
  scenes: z.array(Scene).optional(),
  /** What acts were likely aimed at, in text order: `links` is the chance, for each target before it, that both are of one act. */
  targets: z.array(Target).optional(),
});
export type Reading = z.infer<typeof Reading>;
