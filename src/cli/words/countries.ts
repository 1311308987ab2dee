import { countryNames } from "../../record/country-names.ts";

/** The English name of the country of an ISO 3166-1 alpha-3 code; the code where there is none. */
export function countryName(alpha3: string): string {
  const [code = alpha3, , name = code] = countryNames(alpha3);
  return name;
}
