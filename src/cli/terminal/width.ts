const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const WIDE =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const NONE = /^[\p{M}\p{Cf}\p{Cc}]+$/u;

/** How many columns of a terminal the text takes: wide characters take two, marks and joiners none. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += NONE.test(segment) ? 0 : WIDE.test(segment) ? 2 : 1;
  return width;
}

/** The text with spaces after it (or before it) up to `width` columns. */
export function pad(text: string, width: number, side: "left" | "right" = "left"): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return side === "left" ? text + space : space + text;
}

/** The text in lines of at most `width` columns, broken at spaces; a word that is longer is broken inside. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (widthOf(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (widthOf(line) > width) {
      const head = headOf(line, width);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  lines.push(line);
  return lines;
}

/** As many whole characters of the text as fit, at least one. */
function headOf(text: string, width: number): string {
  let head = "";
  for (const { segment } of graphemes.segment(text)) {
    if (head !== "" && widthOf(head + segment) > width) break;
    head += segment;
  }
  return head;
}
