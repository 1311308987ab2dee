import type { Region } from "../../record/report.ts";
import type { Span } from "../../record/span.ts";
import { findBoilerplate } from "./boilerplate.ts";
import { findCaptions } from "./caption.ts";
import { findDateline } from "./dateline.ts";
import { findDuplicates } from "./duplicate.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { findSubheadings, findTitle } from "./title.ts";

export interface FoundRegions {
  /** In text order; none overlaps another. */
  regions: Region[];
  dateline: { date: string | null; publisher: string | null };
  title: string | null;
}

/** Which kind holds where two kinds claim a stretch: the later. */
const STRENGTH: readonly Region["kind"][] = ["title", "caption", "dateline", "boilerplate", "duplicate"];

/** The stretches of a clean text that are not plain body text. `marked`: what the page's own markup says. */
export function findRegions(text: string, marked: readonly Region[]): FoundRegions {
  const paragraphs = paragraphsOf(text);
  const dateline = findDateline(paragraphs);
  const boilerplate = findBoilerplate(text, paragraphs);
  const captions = [...findCaptions(paragraphs), ...marked.filter(({ kind }) => kind === "caption")];
  const taken: Span[] = [...captions, ...boilerplate, ...(dateline ? [dateline] : [])];
  const headline = findTitle(paragraphs, taken);
  const headings = marked.filter(({ kind }) => kind === "title");
  const titles: Span[] = [...headings, ...(headline ? [headline] : []), ...findSubheadings(paragraphs, taken)];
  const regions = disjoint([
    ...titles.map((span) => region(span, "title")),
    ...captions.map((span) => region(span, "caption")),
    ...(dateline ? [region(dateline, "dateline")] : []),
    ...boilerplate.map((span) => region(span, "boilerplate")),
  ]);
  const duplicates = findDuplicates(text, paragraphs, regions).map((span) => region(span, "duplicate"));
  return {
    regions: disjoint([...regions, ...duplicates]).flatMap((found) => trimmed(text, found)),
    dateline: { date: dateline?.date ?? null, publisher: dateline?.agency ?? null },
    title: headline?.text ?? null,
  };
}

const region = ({ start, end }: Span, kind: Region["kind"]): Region => ({ start, end, kind });

/** Without the white space at its ends; nothing where that is all there is. */
function trimmed(text: string, { start, end, kind }: Region): Region[] {
  const raw = text.slice(start, end);
  if (raw.trim() === "") return [];
  return [{ start: end - raw.trimStart().length, end: start + raw.trimEnd().length, kind }];
}

/** Cuts the weaker region where two overlap, joins what touches and is of one kind. One sweep over all borders. */
function disjoint(regions: readonly Region[]): Region[] {
  const borders = regions
    .filter(({ start, end }) => start < end)
    .flatMap(({ start, end, kind }) => [
      { at: start, step: 1, kind },
      { at: end, step: -1, kind },
    ])
    .sort((a, b) => a.at - b.at);
  const open = new Map<Region["kind"], number>();
  const out: Region[] = [];
  let from = 0;
  for (const { at, step, kind } of borders) {
    const strongest = STRENGTH.findLast((candidate) => (open.get(candidate) ?? 0) > 0);
    const last = out[out.length - 1];
    if (strongest && at > from) {
      if (last?.kind === strongest && last.end === from) last.end = at;
      else out.push({ start: from, end: at, kind: strongest });
    }
    open.set(kind, (open.get(kind) ?? 0) + step);
    from = at;
  }
  return out;
}
