import { z } from "zod";
import { Field } from "./claim.ts";
import { Reasons } from "./scene.ts";
import { Span } from "./span.ts";

/** Which words of which report made a claim about an incident, by which rule, and for a learned one why. */
export const Explanation = z.object({
  /** The incident's label. */
  incident: z.string(),
  field: Field,
  claim: z.uuid(),
  report: z.uuid(),
  /** The words that the value was taken from, to the letter, and where they stand in the clean text. */
  words: z.string(),
  mark: Span,
  rule: z.string(),
  /** What that rule looks for. */
  about: z.string(),
  /** Of the claim: the share of the rule's claims that held where they were counted; for a learned one the model's chance. */
  confidence: z.number(),
  /** For a learned claim what spoke most for and against these words having that part; else null. */
  reasons: Reasons.nullable(),
});
export type Explanation = z.infer<typeof Explanation>;
