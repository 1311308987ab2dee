import { fold } from "../../src/knowledge/fold.ts";
import { spellingKey } from "../../src/knowledge/spelling-key.ts";
import type { SourcePlace } from "./source-place.ts";

/** Words that other languages put to names of areas; a spelling with one is no name a report in English uses. */
const FOREIGN =
  /\b(?:gubernio|gubernija|gouvernement|gouvernorat|kegubernuran|guvernement|guvernerat|guvernorat|ili|provinsi|provintsen|provints|probintzia|kormanyzosag|muhafaza|muchafaza|muhafazasi|muhofazasi|muhofazoti|viloyati|viloati|vilojati|pentadbiran|tinh|liwa|mintaqat|seng|pareggeha|parezgeha|parezga|governacio|governorato|gobernacion|governorat|governo|kubernerkond|maakunta|lungsod|bandar|oblasti|oblysy|koan|distriktet|distrikt|distrito|departamento|departament|departamentu|mkoa|wilaya|provinz|provincia|province|provins|provincie|prowincja|prefektur|il|khot|xian|shi|sheng|qu|qu|horad|gorad|gorod|misto|selo|selyshche|posyolok|vil|barrio|pokrajina|guvernoratul|eskualdea|governorate|govrenorate|region|district|airport|aeroportul|flughafen|lufthavn|aeroporto|vliegveld|municipio|opstina|okrug|kota|kaupunki|stad|dinas|ciudad|ville|tp)\b/;

/** A letter of a plain name, lower case and folded, as a lookup compares it. */
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const ARABIC = /^[ء-غف-ي]+(?: [ء-غف-ي]+)*$/;
const SPECIAL: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ə: "a",
  ɓ: "b",
  ɗ: "d",
  ƙ: "k",
};

/** A name as the place index compares it. */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/[łøđðþıßæœəɓɗƙ]/g, (letter) => SPECIAL[letter] as string)
    .replace(/["«»“”,;/()]/g, " ")
    .replace(/[-.]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * The names to list for a place: first the one to show, then keys of others in Latin letters and one or two in Arabic ones.
 * Spellings of the shown name come before other names; large places may have more.
 */
export function chooseNames(place: SourcePlace, arabic: boolean): string[] {
  const shown = latin(place.name)
    ? place.name
    : (place.alternates.find((one) => latin(one) && /^\p{Lu}/u.test(one)) ?? "");
  if (shown === "") return [];
  const clean = shown.replace(/\s+/g, " ").replace(/[|\t]/g, " ").trim();
  const main = nameKey(clean);
  if (!PLAIN.test(main)) return [];
  const known = new Set([main]);
  const sound = spellingKey(clean);
  const alike: string[] = [];
  const others: string[] = [];
  const script: string[] = [];
  for (const alternate of [...place.alternates, place.name]) {
    const key = nameKey(alternate);
    if (known.has(key) || key.length < 3 || key.length > 40) continue;
    if (arabic && ARABIC.test(key)) script.push(key);
    else if (PLAIN.test(key) && isName(alternate, key)) (spellingKey(alternate) === sound ? alike : others).push(key);
    else continue;
    known.add(key);
  }
  const { spellings, names } = roomFor(place);
  const chosen = [...alike.slice(0, spellings), ...others.slice(0, names)];
  const needed = /^[\x20-\x7e]*$/.test(clean) ? [] : [main];
  return [clean, ...needed, ...chosen, ...script.slice(0, 1)];
}

/** How many spellings and other names to list. Spellings of small places are found by their key (`spellingKey`) anyway. */
function roomFor({ sort, population }: SourcePlace): { spellings: number; names: number } {
  if (sort === "1" || sort === "C" || sort === "T" || population >= 50_000) return { spellings: 40, names: 10 };
  return population >= 10_000 || sort === "t" ? { spellings: 10, names: 4 } : { spellings: 1, names: 2 };
}

function latin(name: string): boolean {
  return /\p{Script=Latin}/u.test(name) && PLAIN.test(nameKey(name));
}

/** Not a code ("KAC"), not a transcription of another script ("ba ge da"), not a phrase of another language. */
function isName(written: string, key: string): boolean {
  if (/^[A-Z]{2,4}$/.test(written) || /\d/.test(key) || FOREIGN.test(key)) return false;
  return /^\p{Lu}/u.test(written) || /^(?:al|el|an|ar|as|ash|at|ad|az|ed|es|et|ez|de|la|le)[- ]/.test(written);
}
