import { z } from "zod";
import { Span } from "./span.ts";

/** What spoke for or against a learned decision: a feature in words, and what it added to the log odds. */
export const Reason = z.object({ feature: z.string(), weight: z.number() });
export type Reason = z.infer<typeof Reason>;

/** Why a model decided as it did: what spoke most for it and what most against it, strongest first. */
export const Reasons = z.object({ for: z.array(Reason), against: z.array(Reason) });
export type Reasons = z.infer<typeof Reasons>;

const participant = {
  /** Where the likeliest mention stands. */
  ...Span.shape,
  /** All mentions that are held to be of the same, the likeliest first. */
  mentions: z.array(
    z.object({
      ...Span.shape,
      /** Chance of these words having this part in some act. */
      chance: z.number().min(0).max(1),
      /** Why; only where it was asked for, since it costs as much as the decision. */
      reasons: Reasons.optional(),
    }),
  ),
  /** Chance of having this part in the scene, 0 to 1. */
  chance: z.number().min(0).max(1),
  /** What found it: `learned-role`. */
  rule: z.string(),
};

/** A word of a list with how likely it is the right one of the list. */
const Judged = z.object({ value: z.string(), chance: z.number().min(0).max(1) });

/** How surely, and by whom, an act is laid to a group. */
export const Certainty = z.enum(["reported as fact", "accused", "accused by authorities", "claimed", "possible"]);
export type Certainty = z.infer<typeof Certainty>;

/** What came of victims. `unharmed`: neither hurt nor killed; `uninjured`: not hurt, of deaths nothing is said. */
export const VictimFate = z.enum(["unsaid", "killed", "injured", "unharmed", "uninjured", "freed", "stayed in office"]);
export type VictimFate = z.infer<typeof VictimFate>;

/**
 * One act of violence as a report tells it, found by learned models: what was done, by whom, to whom, with what. Words for sorts and
 * kinds are those that the models know (`src/reading/scenes`), the likeliest with its chance.
 */
export const Scene = z.object({
  act: Judged,
  stage: z.object({ value: z.enum(["accomplished", "attempted", "threatened"]), chance: z.number().min(0).max(1) }),
  /** ISO 3166-1 alpha-3: of the place named nearest to the targets, else the one the report names most; null where it names none. */
  country: z.string().nullable(),
  /** Chance that at least one of the targets is one. */
  chance: z.number().min(0).max(1),
  perpetrators: z.array(z.object(participant)),
  groups: z.array(
    z.object({ ...participant, certainty: z.object({ value: Certainty, chance: z.number().min(0).max(1) }) }),
  ),
  victims: z.array(
    z.object({
      ...participant,
      kind: Judged,
      fate: z.object({ value: VictimFate, chance: z.number().min(0).max(1) }),
      /** How many: exactly, at least, or null where it is only known to be many. */
      count: z.object({ number: z.number().nullable(), high: z.number().nullable(), kind: z.string() }),
      nation: z.string().nullable(),
    }),
  ),
  sites: z.array(z.object({ ...participant, kind: Judged, damage: Judged, nation: z.string().nullable() })),
  weapons: z.array(z.object({ ...participant, kind: Judged })),
});
export type Scene = z.infer<typeof Scene>;
