import { z } from "zod";

const Word = z.object({ word: z.string() }).strict();
const None = z.object({ none: z.literal(true) }).strict();
const Range = z.object({ low: z.number().nullable(), high: z.number().nullable() }).strict();
const Period = z.object({ from: z.string().nullable().optional(), to: z.string().nullable().optional() }).strict();
const WantedValue = z.union([z.number(), z.string(), Word, None, Range, Period]);

/** A pattern for claims: every key that is there must hold; `|` separates alternatives. */
const Pattern = z
  .object({
    /** Key of `incidents`: the claim is about that incident. */
    of: z.string().optional(),
    subject: z.string().optional(),
    /** Words in the subject's name. */
    name: z.string().optional(),
    field: z.string().optional(),
    value: WantedValue.optional(),
    valueNot: WantedValue.optional(),
    precision: z.string().optional(),
    basis: z.string().optional(),
    /** Words in the speaker's name or role, or `report` for the text itself. */
    speaker: z.string().optional(),
    stance: z.string().optional(),
    /** Words in the claim's group or unit. */
    group: z.string().optional(),
    unit: z.string().optional(),
    /** Words in the evidence, and in the value's own words inside it. */
    quoteHas: z.string().optional(),
    markHas: z.string().optional(),
  })
  .strict();
export type Pattern = z.infer<typeof Pattern>;

const Line = z.object({ id: z.string(), ...Pattern.shape }).strict();
export type Line = z.infer<typeof Line>;

/** An incident the report tells of. `ucdp` are the rows that support it; made-up ones have none. */
const ExpectedIncident = z
  .object({
    type: z.string(),
    stage: z.string(),
    date: z.string().optional(),
    place: z.string(),
    /** ISO 3166-1 alpha-3. */
    country: z.string().length(3).optional(),
    ucdp: z.array(z.int()).optional(),
  })
  .strict();

/** What must and must not be claimed of one report, written by hand before any reader saw it. */
export const Expected = z
  .object({
    incidents: z.record(z.string(), ExpectedIncident),
    /** Least and most incidents that the report may yield. */
    count: z.tuple([z.int(), z.int()]),
    must: z.array(Line),
    /** Further true claims about incidents, for precision. */
    allowed: z.array(Pattern),
    mustNot: z.array(Line),
    /** Ids of lines not met so far, or `count`. A line that is met must be taken out. */
    knownMisses: z.array(z.string()),
  })
  .strict();
export type Expected = z.infer<typeof Expected>;
