import type { Region } from "../../record/report.ts";
import { CleanText } from "../clean-text.ts";
import { chooseBlocks } from "./choose.ts";
import type { PageDetails } from "./metadata.ts";
import { type Block, parsePage } from "./page.ts";

export interface HtmlText {
  text: CleanText;
  /** Headings and picture captions, as the page marks them. */
  regions: Region[];
  details: PageDetails;
}

/** The report's own text of a page: blocks parted by empty lines, list items and table rows by line ends. */
export function htmlText(source: string): HtmlText {
  const page = parsePage(source);
  const text = new CleanText();
  const regions: Region[] = [];
  let before: Block | null = null;
  const blocks = chooseBlocks(page);
  const headline = blocks.find(({ kind }) => kind === "heading");
  page.metadata.note("h1", headline?.pieces.map((piece) => piece.text).join(""));
  for (const block of blocks) {
    const pieces = collapse(block);
    const first = pieces[0];
    if (!first) continue;
    if (before) part(text, before, block, page.parents, first.at);
    const start = text.length;
    for (const { text: piece, at } of pieces) text.append(piece, at);
    if (block.kind === "heading") regions.push({ start, end: text.length, kind: "title" });
    if (block.kind === "caption") regions.push({ start, end: text.length, kind: "caption" });
    before = block;
  }
  return { text, regions, details: page.metadata.details() };
}

/** What stands between two blocks. */
function part(text: CleanText, before: Block, block: Block, parents: readonly number[], at: number): void {
  if (before.kind === "cell" && block.kind === "cell") {
    if (parents[before.container] === parents[block.container]) text.insert("\t", at);
    else text.insertBreak(1, at);
  } else text.insertBreak(before.kind === "item" && block.kind === "item" ? 1 : 2, at);
}

/** White space that is not a lone space between words. */
const FOLDED = /(?:[\t\r\n\f]| (?=[ \t\r\n\f]|$)|^ )[ \t\r\n\f]*/gu;

/** White space as a browser shows it: runs are one space, none at the ends of lines; verbatim blocks stay as they are. */
function collapse(block: Block): { text: string; at: number }[] {
  if (block.kind === "verbatim") return block.pieces;
  const out: { text: string; at: number }[] = [];
  let gap: { text: string; at: number } | null = null;
  for (const piece of block.pieces) {
    if (piece.text === "\n") {
      gap = { text: "\n", at: piece.at };
      continue;
    }
    const flush = (text: string, at: number): void => {
      if (text === "") return;
      if (gap && out.length > 0) out.push(gap);
      gap = null;
      out.push({ text, at });
    };
    let from = 0;
    for (const match of piece.text.matchAll(FOLDED)) {
      flush(piece.text.slice(from, match.index), piece.at + from);
      gap ??= { text: " ", at: piece.at + match.index };
      from = match.index + match[0].length;
    }
    flush(piece.text.slice(from), piece.at + from);
  }
  return out;
}
