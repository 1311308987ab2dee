export type Utf16 = "utf-16le" | "utf-16be";

/** How much of the file is looked at; UTF-16 shows itself early. */
const SAMPLE_BYTES = 65_536;

/**
 * UTF-16 without a byte order mark: the byte order in which nearly all units are characters a report would use, or null.
 * Only asked where control bytes say that the file is no 8-bit text.
 */
export function guessUtf16(bytes: Uint8Array): Utf16 | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const little = plausibleShare(sample, "utf-16le");
  const big = plausibleShare(sample, "utf-16be");
  const best = Math.max(little, big);
  if (best < 0.95 || Math.abs(little - big) < 0.2) return null;
  return little > big ? "utf-16le" : "utf-16be";
}

/** Byte offset of the first surrogate without its partner, or of a trailing odd byte; -1 where all is well. */
export function firstBadUtf16(bytes: Uint8Array, order: Utf16): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = order === "utf-16le";
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const unit = view.getUint16(i, little);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = i + 3 < bytes.length ? view.getUint16(i + 2, little) : 0;
    if (unit > 0xdbff || next < 0xdc00 || next > 0xdfff) return i;
    i += 2;
  }
  return bytes.length % 2 === 0 ? -1 : bytes.length - 1;
}

/** Share of units that are letters, digits, common signs or line ends of scripts written in reports. */
function plausibleShare(bytes: Uint8Array, order: Utf16): number {
  const [high, low] = order === "utf-16le" ? [1, 0] : [0, 1];
  let good = 0;
  let seen = 0;
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const unit = ((bytes[i + high] as number) << 8) | (bytes[i + low] as number);
    seen++;
    if (unit === 9 || unit === 10 || unit === 13 || (unit >= 0x20 && unit < 0x7f)) good++;
    else if (unit >= 0xa0 && unit < 0x250) good++;
    else if (unit >= 0x370 && unit < 0x780) good++;
    else if (unit >= 0x2000 && unit < 0x2070) good++;
  }
  return seen === 0 ? 0 : good / seen;
}
