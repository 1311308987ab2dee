/** What a file that is no text says of itself in its first bytes. */
const SIGNATURES: readonly { kind: string; remedy: string; at?: number; bytes: string }[] = [
  { kind: "a PDF", bytes: "%PDF-", remedy: "Save its text as .txt or .html and read that." },
  {
    kind: "a ZIP archive (also the form of .docx, .odt and .epub files)",
    bytes: "PK\u0003\u0004",
    remedy: "Unpack it, or save the document as plain text or HTML.",
  },
  { kind: "an RTF document", bytes: "{\\rtf", remedy: "Save it as plain text or HTML." },
  {
    kind: "an older Office document",
    bytes: "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1",
    remedy: "Save it as plain text or HTML.",
  },
  { kind: "a gzip archive", bytes: "\u001f\u008b", remedy: "Unpack it first (gunzip)." },
  { kind: "a bzip2 archive", bytes: "BZh", remedy: "Unpack it first (bunzip2)." },
  { kind: "an xz archive", bytes: "\u00fd7zXZ", remedy: "Unpack it first (unxz)." },
  { kind: "a 7-Zip archive", bytes: "7z\u00bc\u00af", remedy: "Unpack it first." },
  { kind: "a RAR archive", bytes: "Rar!\u001a", remedy: "Unpack it first." },
  { kind: "a Zstandard archive", bytes: "(\u00b5/\u00fd", remedy: "Unpack it first (unzstd)." },
  { kind: "a tar archive", bytes: "ustar", at: 257, remedy: "Unpack it first." },
  { kind: "a PNG picture", bytes: "\u0089PNG", remedy: "Type out or recognise its text first." },
  { kind: "a JPEG picture", bytes: "\u00ff\u00d8\u00ff", remedy: "Type out or recognise its text first." },
  { kind: "a GIF picture", bytes: "GIF8", remedy: "Type out or recognise its text first." },
  { kind: "a TIFF picture", bytes: "II*\u0000", remedy: "Type out or recognise its text first." },
  { kind: "a TIFF picture", bytes: "MM\u0000*", remedy: "Type out or recognise its text first." },
  { kind: "a WebP picture", bytes: "WEBP", at: 8, remedy: "Type out or recognise its text first." },
  { kind: "a video or sound recording", bytes: "ftyp", at: 4, remedy: "Transcribe it first." },
  { kind: "a sound recording", bytes: "ID3", remedy: "Transcribe it first." },
  { kind: "a sound recording", bytes: "OggS", remedy: "Transcribe it first." },
  { kind: "a sound recording", bytes: "WAVE", at: 8, remedy: "Transcribe it first." },
  { kind: "a database file", bytes: "SQLite format 3", remedy: "Export its texts first." },
  { kind: "a program", bytes: "\u007fELF", remedy: "Give the report itself." },
];

/** The kind of binary file these bytes are, with what to do about it; null when no signature is known. */
export function binaryKind(bytes: Uint8Array): { kind: string; remedy: string } | null {
  for (const { kind, remedy, at = 0, bytes: signature } of SIGNATURES) {
    let same = bytes.length >= at + signature.length;
    for (let i = 0; same && i < signature.length; i++) same = bytes[at + i] === signature.charCodeAt(i);
    if (same) return { kind, remedy };
  }
  return null;
}
