import { z } from "zod";

/** A field of an incident whose value changed, with the claims that came under it and those that went. */
export const FieldChange = z.object({
  /** "killed, civilians": a figure goes by its role and whom or what it counts. */
  field: z.string(),
  /** As the incident has it, without its claims; null where it had none. */
  before: z.unknown(),
  after: z.unknown(),
  came: z.array(z.uuid()),
  went: z.array(z.uuid()),
});
export type FieldChange = z.infer<typeof FieldChange>;

/** What changed about one incident from one moment to another, through which claims and decisions. */
export const Difference = z.object({
  incident: z.uuid(),
  label: z.string(),
  change: z.enum(["added", "gone", "changed"]),
  fields: z.array(FieldChange),
  came: z.array(z.uuid()),
  went: z.array(z.uuid()),
  /** Recorded in between. */
  decisions: z.array(z.uuid()),
});
export type Difference = z.infer<typeof Difference>;
