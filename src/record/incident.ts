import { z } from "zod";
import { Field, FigureRole, Precision } from "./claim.ts";
import { Stance } from "./speaker.ts";

const claims = z.array(z.uuid());

/** Types of act, ours. Mappings to other codebooks lie in `data/codebooks`. */
export const ACT_TYPES = [
  "attack",
  "bombing",
  "suicide bombing",
  "armed clash",
  "shelling",
  "air strike",
  "drone strike",
  "assassination",
  "killing",
  "massacre",
  "execution",
  "kidnapping",
  "hijacking",
  "prison break",
  "ambush",
  "raid",
  "arson",
  "looting",
  "sabotage",
  "sexual violence",
  "torture",
  "arrest",
] as const;
export const ActType = z.enum(ACT_TYPES);
export type ActType = z.infer<typeof ActType>;

export const Stage = z.enum(["planned", "foiled", "attempted", "accomplished"]);
export type Stage = z.infer<typeof Stage>;

/**
 * A figure of an incident. `known`: `low`, `best`, `high` are counts of people or things (null where open) and `words`
 * the vague words said; `none reported`: somebody says there were none; `unknown`: nobody says whose word counts under the rule.
 * `precision` is that of all the claims that the answer rests on, absent where they differ; `stances` are theirs, absent where no
 * claim is.
 */
export const Figure = z.object({
  role: FigureRole,
  group: z.string().nullable(),
  state: z.enum(["known", "none reported", "unknown"]),
  low: z.number().nullable(),
  best: z.number().nullable(),
  high: z.number().nullable(),
  words: z.array(z.string()),
  /** What is counted where it is things (houses, barriers), in the text's words. */
  unit: z.string().optional(),
  precision: Precision.optional(),
  stances: z.array(Stance).optional(),
  /** Which claim the rule chose for which side and why; absent where none was: unknown, words side by side, a person's own value. */
  chosen: z
    .array(
      z.object({
        /** `best` also where the answer is a word or none reported. A side that is null is left open by its claim. */
        side: z.enum(["low", "best", "high"]),
        claim: z.uuid(),
        /** In words of the rule. */
        why: z.string(),
        /** The word that the number on this side stands for: the number is the rule's, the claim keeps the word. */
        word: z.string().optional(),
      }),
    )
    .optional(),
  /** All that is said of it, whether the rule counts it or not. */
  claims,
});
export type Figure = z.infer<typeof Figure>;

export const Party = z.object({ id: z.string().nullable(), name: z.string(), stances: z.array(Stance), claims });

/** One act of violence at one place and time, derived from claims by `rule`; never edited. */
export const Incident = z.object({
  id: z.uuid(),
  /** `SYR-2022-0137`; `XXX` or `0000` where country or year are unknown. Handed out once, never changed or reused. */
  label: z.string(),
  sample: z.boolean(),
  rule: z.string(),
  type: z.object({ value: ActType, claims }),
  stage: z.object({ value: Stage, claims }),
  /** ISO 8601, inclusive; null where unknown. `words` where a date stays relative ("yesterday"). */
  date: z.object({
    from: z.string().nullable(),
    to: z.string().nullable(),
    precision: Precision.nullable(),
    basis: z.enum(["said", "implied"]).nullable(),
    words: z.array(z.string()),
    claims,
  }),
  /** The last day, where somebody says it or it follows from a duration; null where nobody does. */
  end: z
    .object({
      from: z.string().nullable(),
      to: z.string().nullable(),
      precision: Precision.nullable(),
      words: z.array(z.string()),
      claims,
    })
    .nullable()
    .optional(),
  place: z.object({
    name: z.string().nullable(),
    id: z.string().nullable(),
    country: z.string().nullable(),
    admin1: z.string().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    precision: Precision.nullable(),
    claims,
  }),
  facility: z.object({ id: z.string().nullable(), name: z.string(), claims }).nullable(),
  actors: z.array(Party),
  targets: z.array(Party),
  weapons: z.array(z.object({ value: z.string(), claims })),
  /**
   * Always has `killed` and `wounded`: the total (`group` null) and each group somebody speaks of, side by side; one total that
   * is `unknown` where nobody speaks of any. Groups are not summed: they may overlap, and others may be missing.
   */
  figures: z.array(Figure),
  outcomes: z.array(z.object({ value: z.string(), stances: z.array(Stance), claims })),
  /** Fields on which claims contradict each other. */
  conflicts: z.array(z.object({ field: Field, claims })),
  reports: z.array(z.uuid()),
  claims,
});
export type Incident = z.infer<typeof Incident>;
