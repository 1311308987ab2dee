import { z } from "zod";

/** Which rows of a list are wanted; an absent key does not restrict. Dates are ISO 8601 days, inclusive. */
export const Filter = z.object({
  from: z.string().optional(),
  to: z.string().optional(),
  /** Matched against names of places, facilities, first-level areas and countries, folded. */
  place: z.string().optional(),
  actor: z.string().optional(),
  type: z.string().optional(),
  limit: z.int().min(1).optional(),
});
export type Filter = z.infer<typeof Filter>;
