import { z } from "zod";
import { FigureRole, Precision } from "./claim.ts";
import { Speaker, Stance } from "./speaker.ts";
import { PlaceValue, Value } from "./value.ts";

const said = {
  id: z.uuid(),
  report: z.uuid(),
  sample: z.boolean(),
  speaker: Speaker,
  stance: Stance,
  claims: z.array(z.uuid()),
};

/** Somebody's count of incidents. Each part is what the speaker said; null where unsaid. */
export const Tally = z.object({
  ...said,
  count: Value,
  precision: Precision,
  /** operations, attacks, claims: in the text's words. */
  unit: z.string().nullable(),
  actor: z.string().nullable(),
  target: z.string().nullable(),
  area: z.string().nullable(),
  period: z
    .object({ from: z.string().nullable(), to: z.string().nullable(), basis: z.enum(["said", "implied"]) })
    .nullable(),
  /** Words such as "most of which are located in ...". */
  share: z.string().nullable(),
  /** True where what is counted are acts that their actor claims: "14 attacks claimed by ...". */
  claimed: z.boolean().optional(),
});
export type Tally = z.infer<typeof Tally>;

/** A standing quantity of a facility, an actor or a place: held there, deployed there, facilities run. */
export const StandingFigure = z.object({
  ...said,
  subject: z.object({ kind: z.enum(["facility", "actor", "place"]), name: z.string().nullable() }),
  role: FigureRole,
  value: Value,
  precision: Precision,
  unit: z.string().nullable(),
  group: z.string().nullable(),
  at: z.string().nullable(),
});
export type StandingFigure = z.infer<typeof StandingFigure>;

/** A judgement or warning with its author. */
export const Assessment = z.object({ ...said, words: z.string(), areasAtRisk: z.array(PlaceValue) });
export type Assessment = z.infer<typeof Assessment>;
