/** A stretch of the text that speaks of the incident: its act words (`act`) or those in it; heavier counts more. */
export interface Evidence {
  start: number;
  end: number;
  weight: number;
}

/** A sentence, roughly: ends at a full stop before a blank, or at an empty line. Linear in the text. */
export interface Stretch {
  start: number;
  end: number;
  paragraph: number;
}

const ABBREVIATED =
  /(?:^|[\s(."])(?:U|S|[A-Z]|DR|MR|MRS|MS|GEN|COL|CAPT|LT|MAJ|SGT|ST|NO|JR|SR|INC|CO|CORP|FR|GOV|SEN|REP|KM)$/i;

/** The text's sentences, for telling what stands near what; the first is the dateline's. */
export function stretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  let paragraph = 0;
  let start = 0;
  const close = (end: number) => {
    if (/\S/.test(text.slice(start, end))) found.push({ start, end, paragraph });
    start = end;
  };
  for (const match of text.matchAll(/[.!?]["')\]]*(?=\s)|\n[ \t]*\n/g)) {
    if (match[0].startsWith("\n")) {
      close(match.index);
      paragraph++;
    } else if (!(match[0] === "." && ABBREVIATED.test(text.slice(Math.max(start, match.index - 8), match.index))))
      close(match.index + match[0].length);
  }
  close(text.length);
  return found;
}

/** Index of the stretch that holds `offset`; the last that begins before it. */
export function stretchAt(all: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = all.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((all[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A count as a word for a feature: 0, 1, 2, 3-4, 5-8, more. */
export function bin(count: number): string {
  const n = Math.floor(Math.abs(count));
  if (n <= 2) return String(n);
  return n <= 4 ? "3" : n <= 8 ? "5" : "9";
}
