import { readFileSync } from "node:fs";
import { z } from "zod";

const At = z.tuple([z.int(), z.int()]);
const Spans = z.array(At);
const Value = z.union([
  z.number(),
  z.string(),
  z.array(z.string()),
  z.object({ word: z.string() }).strict(),
  z.object({ from: z.string() }).strict(),
]);

/**
 * A pattern for claims that holds offsets instead of words: names are whatever stands at one of the spans. All keys
 * that are there must hold; `field` and `subject` may hold `|`-separated alternatives.
 */
const Pattern = z
  .object({
    /** Claims with one `about` are about one draft. */
    about: z.string().optional(),
    subject: z.string().optional(),
    field: z.string().optional(),
    value: Value.optional(),
    /** Where the value stands: an altered copy that changes it there changes what is expected. */
    valueAt: At.optional(),
    /** The claim's own words overlap one of these. */
    at: Spans.optional(),
    /** The claim's own words lie in this stretch. */
    within: At.optional(),
    /** The evidence covers one of these. */
    covers: Spans.optional(),
    says: Spans.optional(),
    country: Spans.optional(),
    precision: z.array(z.string()).optional(),
    basis: z.string().optional(),
    speaker: z.union([z.literal("report"), Spans]).optional(),
    /** The speaker's role, and the party the speaker is affiliated with. */
    role: Spans.optional(),
    party: Spans.optional(),
    stance: z.array(z.string()).optional(),
    /** What is counted, or whom: the claim's unit or group. */
    unit: Spans.optional(),
    /** The subject's name; where a standing figure holds. */
    name: Spans.optional(),
    where: Spans.optional(),
  })
  .strict();
export type Pattern = z.infer<typeof Pattern>;

const named = { id: z.string(), part: z.string() };
const ClaimCheck = z.object({ ...named, ...Pattern.shape, field: z.string() }).strict();
/** Some claim is so. */
export type ClaimCheck = z.infer<typeof ClaimCheck>;
const Check = z.union([
  ClaimCheck,
  /** No claim is so; holds only where there are claims at all, and where the draft `needs` names was found. */
  z.object({ ...named, none: Pattern, needs: z.string().optional() }).strict(),
  /** Exactly one claim is so. */
  z.object({ ...named, once: Pattern }).strict(),
  /** The names at these spans are mentions of one thing. */
  z.object({ ...named, same: Spans }).strict(),
  /** These incidents are there, and no more than so many in all. */
  z.object({ ...named, incidents: z.array(z.string()), atMost: z.int() }).strict(),
  /** Every quote is the text at its span, to the letter. */
  z.object({ ...named, quotes: z.literal(true) }).strict(),
]);
export type Check = z.infer<typeof Check>;

const Expectations = z
  .object({
    sha256: z.string(),
    /** UTF-16 units. */
    length: z.int(),
    /** Paragraphs that stay together and in order when the others are shuffled; the first and last never move. */
    together: Spans,
    first: At,
    last: At,
    checks: z.array(Check),
  })
  .strict();
export type Expectations = z.infer<typeof Expectations>;

export function loadExpectations(): Expectations {
  return Expectations.parse(JSON.parse(readFileSync(new URL("./expectations.json", import.meta.url), "utf8")));
}
