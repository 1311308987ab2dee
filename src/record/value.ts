import { z } from "zod";

/** A number between bounds as said; null where a side is open. */
export const Range = z.object({ low: z.number().nullable(), high: z.number().nullable() });
/** A vague quantity or a date that cannot be resolved, kept as its word: `{"word":"dozens"}`. */
export const Word = z.object({ word: z.string() });
/** Said to be none ("no casualties were reported"): neither zero by count nor unknown. */
export const None = z.object({ none: z.literal(true) });
/** ISO 8601 dates, both inclusive; null where a side is open. */
export const Period = z.object({ from: z.string().nullable(), to: z.string().nullable() });
/** A registry entry or, where `id` is null, a name that no registry knows. */
export const Entity = z.object({ name: z.string(), id: z.string().nullable() });
export const PlaceValue = z.object({
  name: z.string(),
  /** Registry or gazetteer key; null when the name resolves to nothing. */
  id: z.string().nullable(),
  /** ISO 3166-1 alpha-3. */
  country: z.string().nullable(),
  admin1: z.string().nullable(),
  /** WGS 84 degrees; null when not resolved. */
  lat: z.number().nullable(),
  lon: z.number().nullable(),
});
export type PlaceValue = z.infer<typeof PlaceValue>;

/** What a claim says of its field. Strings are ISO 8601 dates, code list entries or the text's own words. */
export const Value = z.union([
  z.number(),
  z.string(),
  PlaceValue.strict(),
  Entity.strict(),
  Range.strict(),
  Period.strict(),
  Word.strict(),
  None.strict(),
]);
export type Value = z.infer<typeof Value>;
