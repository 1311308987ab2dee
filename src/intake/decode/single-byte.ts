/** Windows code pages the intake knows by sight. */
export type SingleByte = "windows-1252" | "windows-1256";

/**
 * The upper 32 of windows-1252 by the WHATWG table. Node 20's TextDecoder answers to the name but gives
 * ISO 8859-1 controls for them.
 */
const UPPER_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Every byte of the code page as one character, 0x80 to 0xFF. */
const UPPER: Readonly<Record<SingleByte, string>> = {
  "windows-1252": UPPER_1252 + Array.from({ length: 96 }, (_, i) => String.fromCharCode(0xa0 + i)).join(""),
  "windows-1256": new TextDecoder("windows-1256").decode(Uint8Array.from({ length: 128 }, (_, i) => 128 + i)),
};

/** The character that `byte` (0x80 to 0xFF) is in the code page. */
export function upperCharacter(page: SingleByte, byte: number): string {
  return UPPER[page][byte - 0x80] as string;
}

/** Decodes the whole of the bytes; every byte has a character in both pages, so this never fails. */
export function decodeSingleByte(bytes: Uint8Array, page: SingleByte): string {
  const latin = new TextDecoder(page).decode(bytes);
  if (page === "windows-1256") return latin;
  return latin.replace(/[\u0080-\u009f]/g, (control) => UPPER_1252[control.charCodeAt(0) - 0x80] as string);
}
