import type { Report } from "../record/report.ts";

/**
 * What cleaning changes, and nothing else: line ends, no-break spaces, and characters nobody sees (soft hyphens, zero-width
 * spaces, byte order marks, direction marks, zero characters). Joiners stay where scripts need them.
 */
const CHANGED =
  /\r\n?|[\f\v\u0085\u2028\u2029]|[\u00a0\u2007\u202f]|[\0\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|(?<![\u0600-\u{10ffff}])[\u200c\u200d]/gu;

/** Builds a clean text piece by piece, keeping the way back to the original. */
export class CleanText {
  #parts: string[] = [];
  #length = 0;
  #expected = 0;
  readonly offsets: Report["offsets"] = [[0, 0]];

  get length(): number {
    return this.#length;
  }

  /** Adds a piece that stands at `original`, cleaned. */
  append(piece: string, original: number): void {
    let from = 0;
    for (const match of piece.matchAll(CHANGED)) {
      this.insert(piece.slice(from, match.index), original + from);
      this.insert(replacement(match[0]), original + match.index);
      from = match.index + match[0].length;
    }
    this.insert(piece.slice(from), original + from);
  }

  /** Adds text that stands for what is at `original`: a decoded entity, a line break in place of a tag. */
  insert(text: string, original: number): void {
    if (text === "") return;
    if (original !== this.#expected) this.#breakAt(original);
    this.#parts.push(text);
    this.#length += text.length;
    this.#expected = original + text.length;
  }

  /** Adds line ends that have no counterpart of their own: each leads back to `original`. */
  insertBreak(lines: number, original: number): void {
    for (let i = 0; i < lines; i++) {
      this.insert("\n", original);
      this.#expected = -1;
    }
  }

  toString(): string {
    const text = this.#parts.join("");
    this.#parts = [text];
    return text;
  }

  #breakAt(original: number): void {
    const last = this.offsets[this.offsets.length - 1];
    if (last?.[0] === this.#length) last[1] = original;
    else this.offsets.push([this.#length, original]);
  }
}

function replacement(found: string): string {
  if (/^[\u00a0\u2007\u202f]$/u.test(found)) return " ";
  return /^[\r\f\v\u0085\u2028\u2029]/u.test(found) ? "\n" : "";
}
