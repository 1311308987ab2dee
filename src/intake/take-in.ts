import { createHash } from "node:crypto";
import { v5 } from "uuid";
import type { Problem } from "../record/problem.ts";
import { REPORT_NAMESPACE, type Region, type Report } from "../record/report.ts";
import { CleanText } from "./clean-text.ts";
import { decode } from "./decode/decode.ts";
import { checkGiven, type GivenDetails, settleDetails } from "./details.ts";
import { htmlText } from "./html/html-text.ts";
import type { PageDetails } from "./html/metadata.ts";
import { findRegions } from "./regions/find-regions.ts";
import { readSidecar } from "./sidecar.ts";

/** One document as it came: its name without folders (`-` for standard input), its path where it has one, its bytes. */
export interface Source {
  name: string;
  path: string | null;
  bytes: Uint8Array;
}

export type TakenIn = { ok: true; report: Report } | { ok: false; problem: Problem };

/** The most a report may have: 20 MB. */
export const MAX_BYTES = 20_000_000;

/** Bytes to a report: decoded, stripped of markup, cleaned with the way back kept, its regions and details found. Pure. */
export function takeIn(
  source: Source,
  given: GivenDetails,
  sidecar: string | null,
  { sample }: { sample: boolean },
): TakenIn {
  const where = source.path ?? source.name;
  const fail = (code: Problem["code"], found: string, remedy: string): TakenIn => ({
    ok: false,
    problem: { code, where, found, remedy },
  });
  const misgiven = checkGiven(given);
  if (misgiven) return { ok: false, problem: misgiven };
  if (source.bytes.length > MAX_BYTES) return fail("too-large", tooLarge(source.bytes.length), TOO_LARGE_REMEDY);
  if (source.bytes.length === 0) return fail("empty", "an empty file", "Give a file with text in it.");
  const aside = sidecar === null ? { ok: true as const, sidecar: {} } : readSidecar(sidecar, `the sidecar of ${where}`);
  if (!aside.ok) return aside;
  const decoded = decode(source.bytes, where, looksLikeHtml(source.name, source.bytes));
  if (!decoded.ok) return decoded;

  const html = isHtml(source.name, decoded.text);
  const content = html ? htmlText(decoded.text) : plainText(decoded.text);
  const text = content.text.toString();
  if (!/[\p{L}\p{N}]/u.test(text)) {
    const found = html ? "a page without text of its own" : "a file without words";
    return fail(
      "empty",
      found,
      html ? "Save the article's text, or the page as a browser shows it." : "Give a file with text in it.",
    );
  }
  const { regions, dateline, title } = findRegions(text, content.regions);
  const sha256 = createHash("sha256").update(source.bytes).digest("hex");
  return {
    ok: true,
    report: {
      id: v5(sha256, REPORT_NAMESPACE),
      sha256,
      name: source.name,
      format: html ? "html" : "text",
      encoding: decoded.encoding,
      sample,
      ...settleDetails(given, aside.sidecar, { dateline, page: content.details, title }),
      text,
      regions,
      offsets: content.text.offsets,
    },
  };
}

/** What is said of a file over the limit. */
export function tooLarge(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB; the limit is ${MAX_BYTES / 1_000_000} MB`;
}
export const TOO_LARGE_REMEDY = "Split it into single reports.";

function plainText(decoded: string): { text: CleanText; regions: Region[]; details: PageDetails | null } {
  const text = new CleanText();
  text.append(decoded, 0);
  return { text, regions: [], details: null };
}

/** By the bytes alone, before anything is decoded: only asks whether a charset may be declared inside. */
function looksLikeHtml(name: string, bytes: Uint8Array): boolean {
  return isHtml(name, new TextDecoder("iso-8859-1").decode(bytes.subarray(0, 2_048)));
}

function isHtml(name: string, text: string): boolean {
  if (/\.(?:x?html?|xht|shtml)$/iu.test(name)) return true;
  const start = text.slice(0, 2_048).replace(/^(?:\ufeff|ï»¿)?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*/u, "");
  return /^<(?:!doctype\s+html|html|head|body|article)\b/iu.test(start);
}
