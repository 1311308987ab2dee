import { analyse } from "chardet";
import type { Problem } from "../../record/problem.ts";
import { declaredCharset, knownCharset } from "./declared.ts";
import { guessSingleByte } from "./guess.ts";
import { binaryKind } from "./magic.ts";
import { decodeSingleByte } from "./single-byte.ts";
import { checkUtf8 } from "./utf8.ts";
import { firstBadUtf16, guessUtf16, type Utf16 } from "./utf16.ts";

export type Decoded = { ok: true; text: string; encoding: string } | { ok: false; problem: Problem };

/**
 * Bytes to text. Order: byte order mark, signatures of binary files, UTF-16 without a mark, the charset that a page
 * declares, strict UTF-8, and last the likelier of windows-1252 and windows-1256. The byte order mark stays in the text.
 */
export function decode(bytes: Uint8Array, where: string, html: boolean): Decoded {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) {
    return fail("unsupported", where, "text in UTF-32", "Save it as UTF-8.");
  }
  if (startsWith(bytes, [0xff, 0xfe])) return utf16(bytes, "utf-16le", where);
  if (startsWith(bytes, [0xfe, 0xff])) return utf16(bytes, "utf-16be", where);
  const marked = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  const kind = marked ? null : binaryKind(bytes);
  if (kind) return fail("binary", where, `${kind.kind}, not text`, kind.remedy);
  if (!marked && controlShare(bytes) > 0.02) {
    const order = guessUtf16(bytes);
    if (order) return utf16(bytes, order, where);
    return fail("binary", where, "bytes that are no text", "Give plain text or HTML.");
  }
  const check = checkUtf8(bytes);
  if (bytes.includes(0)) {
    const at = bytes.indexOf(0);
    return fail("binary", where, `a zero byte at byte ${at}; text has none`, "Give plain text or HTML.");
  }
  if (!marked && html) {
    const declared = byDeclaration(bytes, check.valid);
    if (declared) return declared;
  }
  if (check.valid) {
    return { ok: true, text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), encoding: "utf-8" };
  }
  if (marked || check.sequences >= check.bad) {
    return fail(
      "broken-encoding",
      where,
      `UTF-8 that breaks off at byte ${check.firstBad}`,
      "Fetch the file again, or save it anew as UTF-8.",
    );
  }
  const guess = guessSingleByte(bytes);
  if (guess.share >= 0.7) return { ok: true, text: decodeSingleByte(bytes, guess.page), encoding: guess.page };
  return fail(
    "broken-encoding",
    where,
    `bytes that are no UTF-8 (first at byte ${check.firstBad}) nor windows-1252 or windows-1256 text${likeness(bytes)}`,
    "Convert it to UTF-8 first (iconv -f ENCODING -t UTF-8).",
  );
}

function byDeclaration(bytes: Uint8Array, validUtf8: boolean): Decoded | null {
  const label = declaredCharset(bytes);
  const encoding = label === null ? null : knownCharset(label);
  if (encoding === null || encoding === "utf-8") return null;
  // Pages that say Latin-1 and are UTF-8 are common, the reverse of long valid sequences by chance is not.
  if (validUtf8 && encoding === "windows-1252" && bytes.some((byte) => byte >= 0x80)) return null;
  if (encoding === "windows-1252" || encoding === "windows-1256") {
    return { ok: true, text: decodeSingleByte(bytes, encoding), encoding };
  }
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

function utf16(bytes: Uint8Array, encoding: Utf16, where: string): Decoded {
  const bad = firstBadUtf16(bytes, encoding);
  if (bad >= 0) {
    return fail(
      "broken-encoding",
      where,
      `${encoding.toUpperCase()} that breaks off at byte ${bad}`,
      "Fetch the file again, or save it anew as UTF-8.",
    );
  }
  return { ok: true, text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding };
}

/** Share of bytes that are control characters no text uses. */
function controlShare(bytes: Uint8Array): number {
  let controls = 0;
  const sample = Math.min(bytes.length, 65_536);
  for (let i = 0; i < sample; i++) {
    const byte = bytes[i] as number;
    if (byte < 9 || (byte > 13 && byte < 0x20 && byte !== 0x1a && byte !== 0x1b)) controls++;
  }
  return sample === 0 ? 0 : controls / sample;
}

function likeness(bytes: Uint8Array): string {
  const best = analyse(bytes.subarray(0, 65_536))[0];
  return best && best.confidence >= 30 ? `; they look like ${best.name}` : "";
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, i) => bytes[i] === byte);
}

function fail(code: Problem["code"], where: string, found: string, remedy: string): Decoded {
  return { ok: false, problem: { code, where, found, remedy } };
}
