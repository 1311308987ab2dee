/** How a stretch of bytes fares as UTF-8. */
export interface Utf8Check {
  valid: boolean;
  /** Byte offset of the first byte that cannot stand there, or -1. */
  firstBad: number;
  /** Whole sequences of two to four bytes. */
  sequences: number;
  /** Bytes above 0x7F that belong to no whole sequence. */
  bad: number;
}

/** Walks the bytes once by the rules of RFC 3629 (no overlong forms, no surrogates, nothing above U+10FFFF). */
export function checkUtf8(bytes: Uint8Array): Utf8Check {
  let firstBad = -1;
  let sequences = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length === 0) {
      if (firstBad < 0) firstBad = i;
      bad++;
      i++;
      continue;
    }
    if (length > 1) sequences++;
    i += length;
  }
  return { valid: bad === 0, firstBad, sequences, bad };
}

/** Bytes of the sequence that starts at `i`; 0 where none does. */
function sequenceLength(bytes: Uint8Array, i: number): 0 | 1 | 2 | 3 | 4 {
  const lead = bytes[i] as number;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const second = bytes[i + 1] ?? 0;
  if (lead < 0xe0) return follows(second) ? 2 : 0;
  if (lead < 0xf0) {
    const least = lead === 0xe0 ? 0xa0 : 0x80;
    const most = lead === 0xed ? 0x9f : 0xbf;
    return second >= least && second <= most && follows(bytes[i + 2]) ? 3 : 0;
  }
  const least = lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xf4 ? 0x8f : 0xbf;
  return second >= least && second <= most && follows(bytes[i + 2]) && follows(bytes[i + 3]) ? 4 : 0;
}

const follows = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;
