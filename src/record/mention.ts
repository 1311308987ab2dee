import { z } from "zod";
import { Precision } from "./claim.ts";
import { Span } from "./span.ts";

const common = { ...Span.shape, /** The finder's rule. */ rule: z.string() };

/** A time expression. `from`/`to` are ISO 8601 (reduced where less is known), inclusive; null while it stays relative. */
export const TimeMention = z.object({
  ...common,
  kind: z.literal("time"),
  role: z.enum(["point", "span", "duration", "since", "until", "after", "frequency"]),
  from: z.string().nullable(),
  to: z.string().nullable(),
  precision: Precision,
  basis: z.enum(["said", "implied"]),
  /** Only for durations: length in days. */
  days: z.number().nullable(),
});
export type TimeMention = z.infer<typeof TimeMention>;

/** A number or vague quantity with what it counts. The span covers qualifier and number, not the unit. */
export const QuantityMention = z.object({
  ...common,
  kind: z.literal("quantity"),
  /** Exact, approximate or bounded: `low`/`high` are the bounds said ("more than 500": low 500, high null), `number` the figure named. */
  number: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** The vague word ("dozens", "several"), else null. */
  word: z.string().nullable(),
  precision: Precision,
  /** What is counted: the noun phrase after (or before) the number, and its head noun's lemma. */
  unit: Span.nullable(),
  unitHead: z.string().nullable(),
  /** The quantity this one is included in ("14 people, including three children"); absent or null where in none. */
  partOf: Span.nullable().optional(),
  /** What sort of thing that is; only `count` can become a figure. */
  sort: z.enum([
    "count",
    "age",
    "money",
    "distance",
    "weight",
    "percent",
    "ordinal",
    "calibre",
    "clock",
    "code",
    "none",
  ]),
});
export type QuantityMention = z.infer<typeof QuantityMention>;

/** A name or description of somebody or something. */
export const NameMention = z.object({
  ...common,
  kind: z.enum(["actor", "person", "organisation", "facility", "place", "people", "weapon"]),
  /** Head token's span. */
  head: Span,
  name: z.string(),
  /** Registry or gazetteer key; null when nothing matches. */
  id: z.string().nullable(),
  /** Mentions of one thing in this report share it ("f1"); spelling variants, acronyms and definite descriptions included. */
  cluster: z.string(),
  /** For people: the group (civilians, children, soldiers); for places: feature class; facilities: kind of facility; weapons: category. */
  sort: z.string().nullable(),
  /** Trade, title or office standing with a person ("journalist"), or the party an organisation is said to be affiliated with. */
  role: z.string().nullable(),
  form: z.enum(["named", "described"]),
  confidence: z.number().min(0).max(1),
});
export type NameMention = z.infer<typeof NameMention>;

/** One act of violence (or its outcome) as a verb or noun with who and what stands in which role to it. */
export const ActMention = z.object({
  ...common,
  kind: z.literal("act"),
  form: z.enum(["verb", "noun"]),
  /** Lexicon entry: what sort of act or outcome. */
  sort: z.string(),
  lemma: z.string(),
  /** Figure role of what undergoes it ("killed"), or "-"; and whether it makes an incident by itself, joins one, stands as a state or only refers. */
  figure: z.string(),
  weight: z.string(),
  /** Roles filled by other stretches of the text. */
  roles: z.array(
    z.object({
      role: z.enum(["agent", "patient", "target", "instrument", "place", "source", "modifier", "claimant"]),
      /** The preposition that governs it, else "". */
      prep: z.string(),
      ...Span.shape,
    }),
  ),
  /** The act's own clause within its sentence. */
  clause: Span,
  negated: z.boolean(),
  /** How it is introduced: as another than the one before, pointing back, as new, or bare. */
  reference: z.enum(["other", "definite", "new", "bare"]),
  /** `attempted`: tried, without word of success; `generic`: no particular act. */
  realis: z.enum(["actual", "attempted", "generic", "hypothetical", "future"]),
  plural: z.boolean(),
});
export type ActMention = z.infer<typeof ActMention>;

export const Mention = z.discriminatedUnion("kind", [TimeMention, QuantityMention, NameMention, ActMention]);
export type Mention = z.infer<typeof Mention>;
