/** Bytes in which a page has to name its charset (the HTML standard looks at 1,024; pages are less careful). */
const HEAD_BYTES = 8_192;

/**
 * The charset an HTML page or XML prologue names for itself, in lower case; null when it names none. Where it names
 * UTF-16 in bytes that can be read as ASCII, UTF-8 is meant (HTML standard, "prescan a byte stream").
 */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("iso-8859-1").decode(bytes.subarray(0, HEAD_BYTES));
  const found =
    /<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})/iu.exec(head) ??
    /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})/iu.exec(head);
  const label = found?.[1]?.toLowerCase() ?? null;
  return label?.startsWith("utf-16") ? "utf-8" : label;
}

/** The name under which TextDecoder knows a label ("latin1" is windows-1252); null when it knows it not. */
export function knownCharset(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
