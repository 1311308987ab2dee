import type { Span } from "../../record/span.ts";

/** A paragraph without the white space around it. `alone`: empty lines (or the text's ends) on both sides. */
export interface Paragraph extends Span {
  text: string;
  alone: boolean;
}

/** A text's paragraphs: parted by empty lines, and by line ends where lines are not wrapped at a fixed width. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let block: { at: number; line: string }[] = [];
  const finish = (): void => {
    const lines = block.map(({ line }) => line);
    if (lines.length > 1 && !isWrapped(lines)) for (const { at, line } of block) add(at, line, false);
    else if (block[0]) add(block[0].at, lines.join("\n"), true);
    block = [];
  };
  for (let at = 0; at <= text.length; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, end);
    if (line.trim() === "") finish();
    else block.push({ at, line });
    at = end + 1;
  }
  finish();
  return paragraphs;

  function add(at: number, raw: string, alone: boolean): void {
    const start = at + raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    paragraphs.push({ start, end: start + trimmed.length, text: trimmed, alone });
  }
}

/** Whether the lines are one paragraph broken at 55 to 100 characters. */
function isWrapped(lines: readonly string[]): boolean {
  const full = lines.slice(0, -1);
  const long = full.filter((line) => line.trim().length >= 55 && line.length <= 100).length;
  const ended = full.filter((line) => /[.!?:]["”’)]?\s*$/u.test(line)).length;
  return long >= full.length * 0.9 && ended <= Math.max(1, full.length / 2);
}

/** Whether a paragraph ends the way running text does. */
export function endsAsSentence(text: string): boolean {
  return /[.!?؟…:;,]["'”’»)\]]*$/u.test(text);
}

export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
