/** A message of one of the archive's text files. */
export interface Message {
  /** Upper case, as in `DEV-MUC3-0001`. */
  id: string;
  /** As in the file, without the id's line and the blank lines around; ends with a line break. */
  text: string;
}

/** A line that begins with an id begins a message; makers' names may follow in brackets. */
const ID_LINE = /^([A-Z][A-Z0-9]*-MUC\d-\d{1,5})(?:\s*\([^()]*\))?\s*$/iu;

/** Cuts a file of messages apart: any case, either kind of line break, however many blank lines. What stands before the first id is left out. */
export function readMessages(file: string): Message[] {
  const found: { id: string; lines: string[] }[] = [];
  for (const line of file.replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/u)) {
    const id = ID_LINE.exec(line)?.[1];
    if (id) found.push({ id: id.toUpperCase(), lines: [] });
    else found.at(-1)?.lines.push(line);
  }
  return found.map(({ id, lines }) => ({ id, text: withoutBlankEnds(lines) }));
}

function withoutBlankEnds(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line.trim() !== "");
  if (first < 0) return "";
  const last = lines.findLastIndex((line) => line.trim() !== "");
  return `${lines.slice(first, last + 1).join("\n")}\n`;
}
