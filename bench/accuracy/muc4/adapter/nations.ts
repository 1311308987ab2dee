import type { Knowledge } from "../../../../src/knowledge/knowledge.ts";

/** Nations whose word in MUC-4's set list (foreign nations, version 5, of 1992) is not their English short name of today. */
const WORDS: Readonly<Record<string, string>> = {
  CHN: "PEOPLES REP OF CHINA",
  CZE: "CZECHOSLOVAKIA",
  DEU: "WEST GERMANY",
  KOR: "REPUBLIC OF KOREA",
  PRK: "DEMOCRATIC PEOPLES REP OF KOREA",
  RUS: "USSR",
  SRB: "YUGOSLAVIA",
  TCA: "TURKS ISLANDS",
  TWN: "REPUBLIC OF CHINA",
  ZAF: "REPUBLIC OF SOUTH AFRICA",
};

const CODES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(WORDS).map(([iso3, word]) => [word, iso3] as const),
  ["EAST GERMANY", "DEU"],
  ["CAICOS ISLANDS", "TCA"],
]);

/** MUC-4's word for a country by its ISO 3166-1 alpha-3 code; the short name in capitals where the set list has none. */
export function nationWord(knowledge: Pick<Knowledge, "countryNames">, iso3: string): string {
  return WORDS[iso3] ?? (knowledge.countryNames.get(iso3) ?? iso3).toUpperCase();
}

/** ISO 3166-1 alpha-3 of the country of a slot's word; null for one that is not known. */
export function nationCode(knowledge: Pick<Knowledge, "countryByName">, word: string): string | null {
  return CODES.get(word) ?? knowledge.countryByName.get(word.toLowerCase()) ?? null;
}
