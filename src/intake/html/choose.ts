import type { Block, Page } from "./page.ts";

/** A paragraph in earnest, not a label. */
const PARAGRAPH = 40;

/**
 * The blocks that are the report. Where the page marks an article that holds most of such text, that one; else what stands
 * in `<main>`; else the blocks around the element with the most paragraph text that is not links, in the manner of
 * readers' modes (a paragraph counts for its holder, half for the holder's holder).
 */
export function chooseBlocks({ blocks, parents }: Page): Block[] {
  const filled = blocks.filter(({ size }) => size > 0);
  const sure = filled.filter(({ doubtful }) => !doubtful);
  const read = sure.some(({ size }) => size >= PARAGRAPH) || sure.length === filled.length ? sure : filled;
  const chosen = marked(read, parents) ?? byText(read, parents);
  const first = chosen[0];
  const headline = read.find(({ kind }) => kind === "heading");
  const withTitle =
    headline && first && !chosen.includes(headline) && read.indexOf(headline) < read.indexOf(first)
      ? [headline, ...chosen]
      : chosen;
  return withTitle.filter((block) => !isLinkList(block));
}

function marked(blocks: readonly Block[], parents: readonly number[]): Block[] | null {
  const sizes = new Map<number, number>();
  let all = 0;
  for (const { article, size } of blocks) {
    if (article === 0) continue;
    sizes.set(article, (sizes.get(article) ?? 0) + size);
    all += size;
  }
  let best = 0;
  for (const [article, size] of sizes) if (best === 0 || size > (sizes.get(best) ?? 0)) best = article;
  if (best > 0 && (sizes.get(best) ?? 0) * 2 >= all) return inside(blocks, best, parents);
  const main = blocks.filter((block) => block.main);
  return main.some(({ size }) => size >= PARAGRAPH) ? main : null;
}

function byText(blocks: readonly Block[], parents: readonly number[]): Block[] {
  const scores = new Map<number, number>();
  const add = (element: number, score: number) => scores.set(element, (scores.get(element) ?? 0) + score);
  let all = 0;
  for (const { size, linked, container } of blocks) {
    const score = size - 2 * linked;
    if (size < PARAGRAPH || score <= 0) continue;
    const holder = parents[container] ?? 0;
    all += size;
    add(holder, score);
    add(parents[holder] ?? 0, score / 2);
  }
  let best = -1;
  for (const [element, score] of scores) if (best < 0 || score > (scores.get(best) ?? 0)) best = element;
  if (best < 0) return [...blocks];
  const chosen = inside(blocks, best, parents);
  const size = chosen.reduce((sum, block) => sum + block.size - block.linked, 0);
  return size * 2 >= all ? chosen : [...blocks];
}

/** The blocks that stand in the element. Numbers rise inwards, so one walk over the elements is enough. */
function inside(blocks: readonly Block[], outer: number, parents: readonly number[]): Block[] {
  const lies = parents.map(() => false);
  for (let i = outer; i < parents.length; i++) lies[i] = i === outer || (lies[parents[i] as number] ?? false);
  return blocks.filter(({ container }) => lies[container]);
}

/** A menu, a row of tags, a "related" link: all link and no sentence. */
function isLinkList({ size, linked, pieces, kind }: Block): boolean {
  if (kind === "heading" || kind === "caption" || linked < size * 0.8) return false;
  return (
    size < 200 &&
    !/[.!?؟]["'”’»)]?\s*$/u.test(
      pieces
        .map(({ text }) => text)
        .join("")
        .trim(),
    )
  );
}
