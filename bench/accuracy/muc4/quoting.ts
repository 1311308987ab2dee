/** A string as the archive writes it: in double quotes, with those inside it escaped. */
export function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/gu, (mark) => `\\${mark}`)}"`;
}

/** What stands at the start of a line in quotes and what comes after it; null if there is no whole quoted string. */
export function unquote(line: string): { text: string; rest: string } | null {
  const found = /^"((?:\\.|[^"\\])*)"/u.exec(line);
  if (!found) return null;
  return { text: (found[1] ?? "").replaceAll(/\\(["\\])/gu, "$1"), rest: line.slice(found[0].length) };
}
