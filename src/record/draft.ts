import { z } from "zod";
import { Claim, Subject } from "./claim.ts";
import { Span } from "./span.ts";

/** What one report says of one incident, tally, facility, actor, place or assessment, before linking. */
export const Draft = z.object({
  id: z.uuid(),
  report: z.uuid(),
  kind: Subject.shape.kind,
  name: z.string().nullable(),
  /** The sentence or stretch that anchors it. */
  span: Span,
});
export type Draft = z.infer<typeof Draft>;

/** What one reading of one report came to: the drafts and the claims about them, both in text order. */
export const Coded = z.object({
  report: z.uuid(),
  readerVersion: z.string(),
  drafts: z.array(Draft),
  claims: z.array(Claim),
});
export type Coded = z.infer<typeof Coded>;
