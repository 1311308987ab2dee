import { type SingleByte, upperCharacter } from "./single-byte.ts";

/** Bytes looked at; a guess does not get better after that. */
const SAMPLE_BYTES = 262_144;

type Sort = "arabic" | "lower" | "upper" | "mark" | "space" | "sign" | "wrong";

const SORTS: Readonly<Record<SingleByte, readonly Sort[]>> = {
  "windows-1252": sortsOf("windows-1252"),
  "windows-1256": sortsOf("windows-1256"),
};

/**
 * Which of the two code pages fits text that is no UTF-8, by how letters of one script keep together: a word is written
 * in one script, capitals do not follow small letters, and Latin words are mostly unaccented. `share` is the share of
 * upper bytes that stand as they should in the better page; under 0.7 neither is plausible.
 *
 * Source: own rule. Measured against chardet 2.2 in `guess.test.ts`.
 */
export function guessSingleByte(bytes: Uint8Array): { page: SingleByte; share: number } {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const latin = fitOf(sample, "windows-1252");
  const arabic = fitOf(sample, "windows-1256");
  return arabic > latin ? { page: "windows-1256", share: arabic } : { page: "windows-1252", share: latin };
}

function fitOf(bytes: Uint8Array, page: SingleByte): number {
  const sorts = SORTS[page];
  let good = 0;
  let all = 0;
  for (let i = 0; i < bytes.length; ) {
    if (!isLetter(sorts[bytes[i] as number])) {
      const byte = bytes[i] as number;
      if (byte >= 0x80) {
        all++;
        if (sorts[byte] !== "wrong") good += signFits(bytes, i, sorts) ? 1 : 0.5;
      }
      i++;
      continue;
    }
    let end = i + 1;
    while (end < bytes.length && isLetter(sorts[bytes[end] as number])) end++;
    const word = wordFit(bytes, i, end, sorts);
    all += word.upper;
    good += word.good;
    i = end;
  }
  return all === 0 ? 1 : good / all;
}

/** Upper bytes of one word and how many of them stand as they should. */
function wordFit(
  bytes: Uint8Array,
  start: number,
  end: number,
  sorts: readonly Sort[],
): { upper: number; good: number } {
  let upper = 0;
  let arabic = 0;
  let latinHigh = 0;
  let broken = 0;
  let run = 0;
  let longest = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    const sort = sorts[byte] as Sort;
    if (byte < 0x80) {
      run = 0;
      continue;
    }
    upper++;
    if (sort === "arabic" || sort === "mark") arabic++;
    else {
      latinHigh++;
      longest = Math.max(longest, ++run);
      const before = i > start ? sorts[bytes[i - 1] as number] : "space";
      if (sort === "upper" && before === "lower") broken++;
    }
  }
  if (arabic === upper && end - start === upper) return { upper, good: upper };
  if (arabic > 0) return { upper, good: 0 };
  const crowded = longest >= 3 || latinHigh * 2 > end - start + 1;
  const lone = end - start === upper && upper > 1;
  return { upper, good: broken > 0 || crowded || lone ? 0 : upper };
}

/** A sign such as a dash or a guillemet stands beside a space, another sign or at a word's end, not inside a word. */
function signFits(bytes: Uint8Array, i: number, sorts: readonly Sort[]): boolean {
  const before = i > 0 ? sorts[bytes[i - 1] as number] : "space";
  const after = i + 1 < bytes.length ? sorts[bytes[i + 1] as number] : "space";
  return !(isLetter(before) && isLetter(after)) || bytes[i] === 0x92 || bytes[i] === 0x97 || bytes[i] === 0x96;
}

const isLetter = (sort: Sort | undefined): boolean =>
  sort === "arabic" || sort === "lower" || sort === "upper" || sort === "mark";

function sortsOf(page: SingleByte): Sort[] {
  return Array.from({ length: 256 }, (_, byte) => {
    const character = byte < 0x80 ? String.fromCharCode(byte) : upperCharacter(page, byte);
    if (/[\u064b-\u0652\u0640]/u.test(character)) return "mark";
    if (/\p{Script=Arabic}/u.test(character) && /\p{L}/u.test(character)) return "arabic";
    if (/[ªº]/u.test(character)) return "sign";
    if (/\p{Lu}/u.test(character)) return "upper";
    if (/\p{L}/u.test(character)) return "lower";
    if (/\s/u.test(character)) return "space";
    if (/[\u0080-\u009f]/u.test(character)) return "wrong";
    return "sign";
  });
}
