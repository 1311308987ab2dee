/** A place as a location slot names it. */
export interface SlotPlace {
  name: string;
  type: string;
}

/** A location slot's filler in parts; two places in one part stand for "between". */
export interface Location {
  country: string;
  /** General to specific. */
  parts: readonly (SlotPlace | readonly [SlotPlace, SlotPlace])[];
}

/** The filler as a response writes it: `COUNTRY: PLACE (TYPE): PLACE (TYPE) - PLACE (TYPE)`. */
export function writeLocation({ country, parts }: Location): string {
  const one = ({ name, type }: SlotPlace) => `${name} (${type})`;
  return [country, ...parts.map((part) => ("name" in part ? one(part) : part.map(one).join(" - ")))].join(": ");
}

/** SPEC section 7: the same filler 1, the same country 1/2, else 0; the best of the key's alternatives. */
export function locationCredit(response: string, key: readonly string[]): number {
  const country = (filler: string) => filler.split(":")[0];
  return Math.max(0, ...key.map((each) => (each === response ? 1 : country(each) === country(response) ? 0.5 : 0)));
}
