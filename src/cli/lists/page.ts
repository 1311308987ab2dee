import { plain } from "../terminal/plain.ts";
import { columnsOf, type Style, styleFor } from "../terminal/style.ts";
import { wrap } from "../terminal/width.ts";
import { partyNames } from "../words/party-names.ts";
import type { World } from "../world.ts";

/** What lists are written on: how wide it is, how it emphasises, whether its rows are samples. */
export interface Page {
  width: number;
  style: Style;
  sample: boolean;
  /** What a party's registry key is called. */
  partyName(key: string): string;
}

export function pageFor(world: World, sample: boolean): Page {
  return { width: columnsOf(world), style: styleFor(world), sample, partyName: partyNames() };
}

/** A heading of a list with how many rows it has; rows of samples are called so. */
export function heading(page: Page, title: string, count: number): string {
  return page.style.bold(`${title} (${count}${page.sample ? ", SAMPLES" : ""})\n`);
}

/** Said above every output of the samples' ledger. */
export function sampleNotice({ sample, style, width }: Page): string {
  const notice = "SAMPLES: from the sample reports that come with Annalist, never counted with your own.";
  return sample ? `${wrap(notice, width).map(style.bold).join("\n")}\n\n` : "";
}

/** Text in lines of the page's width, every line indented. */
export function indented({ width }: Page, text: string, by: number): string {
  return wrap(plain(text), Math.max(20, width - by))
    .map((line) => `${" ".repeat(by)}${line}\n`)
    .join("");
}

/** A quotation in its marks, indented. */
export function quotation(page: Page, quote: string, by: number): string {
  const bare = plain(quote);
  return page.style.dim(indented(page, /^[“"«].*[”"»]$/u.test(bare) ? bare : `“${bare}”`, by));
}
