import { z } from "zod";
import { Span } from "./span.ts";
import { Speaker, Stance } from "./speaker.ts";
import { Value } from "./value.ts";

/** Roles a quantity can have. The text's own word (freed, released, broke out) stays in the quote. */
export const FIGURE_ROLES = [
  "attackers",
  "killed",
  "wounded",
  "kidnapped",
  "missing",
  "arrested",
  "released",
  "escaped",
  "recaptured",
  "surrendered",
  "held",
  "deployed",
  "displaced",
  "facilities",
  "breached",
  "damaged",
  "destroyed",
] as const;
export const FigureRole = z.enum(FIGURE_ROLES);
export type FigureRole = z.infer<typeof FigureRole>;

export const FIELDS = [
  // an incident
  "type",
  "stage",
  "date",
  "end_date",
  "place",
  "spread_to",
  "facility",
  "actor",
  "target",
  "weapon",
  "outcome",
  "responsibility",
  // a tally; `area` and `period` of it, `share` for words such as "most of which"
  "count",
  "area",
  "period",
  "share",
  // an assessment
  "assessment",
  "area_at_risk",
  ...FIGURE_ROLES,
] as const;
export const Field = z.enum(FIELDS);
export type Field = z.infer<typeof Field>;

export const Precision = z.enum([
  // quantities
  "exact",
  "about",
  "at least",
  "more than",
  "up to",
  "less than",
  "range",
  "vague",
  // times
  "day",
  "days",
  "week",
  "month",
  "season",
  "year",
  "years",
  "relative",
  // places, after UCDP's where_prec: 1 exact, 2 near, 3 second-level area, 4 first-level area, 5 line or region, 6 country, 7 international
  "1",
  "2",
  "3",
  "4",
  "5",
  "6",
  "7",
  // named things and words
  "named",
  "described",
]);
export type Precision = z.infer<typeof Precision>;

/** What a claim is about. `id` is the draft's; `name` the facility's, actor's or place's where it has one. */
export const Subject = z.object({
  kind: z.enum(["incident", "tally", "facility", "actor", "place", "assessment"]),
  id: z.uuid(),
  name: z.string().nullable(),
});
export type Subject = z.infer<typeof Subject>;

/** Speaker, through publisher, says with a stance that field = value of the subject, in this span of this report. */
export const Claim = z.object({
  id: z.uuid(),
  report: z.uuid(),
  subject: Subject,
  field: Field,
  value: Value,
  precision: Precision,
  /** Said in so many words, or implied by them (a year taken from the report's date). */
  basis: z.enum(["said", "implied"]),
  /** What a quantity counts, in the text's words, and the group of people that is (civilians, children); else null. */
  unit: z.string().nullable(),
  group: z.string().nullable(),
  /** Where a standing figure holds ("in north-eastern Syria"), in the text's words. */
  at: z.string().nullable(),
  speaker: Speaker,
  publisher: z.string().nullable(),
  stance: Stance,
  /** The sentence (or stretch) that is the evidence. */
  span: Span,
  /** The value's own words inside `span` ("about 100 elements"). */
  mark: Span,
  /** The clean text at `span`, to the letter. */
  quote: z.string(),
  /** The rule of reading or coding that made this claim. */
  rule: z.string(),
  /** 0 to 1: how often claims of this rule hold, as far as measured. */
  confidence: z.number().min(0).max(1),
});
export type Claim = z.infer<typeof Claim>;
