import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Span } from "../record/span.ts";
import { hideIn, namePattern, WITHHELD } from "./names/hide.ts";
import { privateNames } from "./names/private-names.ts";
import type { Published, PublishedClaim } from "./published.ts";

/** What stands for a name that is left out of an export. */
interface Withheld {
  text: string;
  spans: Span[];
  /** Matches any of the names; null where there are none. */
  pattern: RegExp | null;
}

/**
 * The same record without the names of victims and other private persons, in quotes and every other text of its rows;
 * `texts` are the clean texts of its reports by id. Public officials, leaders of parties, spokesmen, and journalists and
 * researchers who speak stay. In doubt a name is left out.
 */
export function withholdNames(record: Published, texts: ReadonlyMap<string, string>, knowledge: Knowledge): Published {
  const withheld = new Map<string, Withheld>();
  for (const [report, text] of texts) withheld.set(report, withheldIn(report, text, record.claims, knowledge));
  const patternsOf = (reports: readonly string[]) => reports.flatMap((report) => withheld.get(report)?.pattern ?? []);
  return {
    reports: record.reports.map((row) => ({ ...hideIn(row, patternsOf([row.id])), id: row.id, sha256: row.sha256 })),
    incidents: record.incidents.map((row) => hideIn(row, patternsOf(row.reports))),
    tallies: record.tallies.map((row) => hideIn(row, patternsOf([row.report]))),
    figures: record.figures.map((row) => hideIn(row, patternsOf([row.report]))),
    assessments: record.assessments.map((row) => hideIn(row, patternsOf([row.report]))),
    claims: record.claims.map((claim) => hideInClaim(claim, withheld.get(claim.report))),
  };
}

function withheldIn(report: string, text: string, claims: readonly PublishedClaim[], knowledge: Knowledge): Withheld {
  const speakers = claims.flatMap((claim) => (claim.report === report ? [claim.speaker] : []));
  const named = (isPrivate: boolean) =>
    speakers.flatMap(({ name, private: own }) => (name && own === isPrivate ? [name] : []));
  const spans = privateNames(text, { public: named(false), private: named(true) }, knowledge);
  const names = spans.map((span) => text.slice(span.start, span.end));
  return { text, spans, pattern: namePattern([...names, ...named(true)]) };
}

function hideInClaim(claim: PublishedClaim, withheld: Withheld | undefined): PublishedClaim {
  const hidden = hideIn(claim, withheld?.pattern ? [withheld.pattern] : []);
  const speaker = { ...hidden.speaker };
  if (claim.speaker.private && claim.speaker.name !== null) speaker.name = WITHHELD;
  return { ...hidden, speaker, quote: withheld ? quoteWithout(claim, withheld) : hidden.quote };
}

/** A quote is cut by places, not by words: a name that is private here may be a place elsewhere. */
function quoteWithout({ span, quote }: PublishedClaim, { text, spans }: Withheld): string {
  // Of an erased report nothing is left to hide.
  if (text === "") return quote;
  if (text.slice(span.start, span.end) !== quote) throw new Error("a quote differs from its report's text");
  let out = "";
  let at = span.start;
  for (const { start, end } of spans) {
    if (end <= span.start || start >= span.end) continue;
    out += text.slice(at, Math.max(at, start)) + WITHHELD;
    at = Math.min(end, span.end);
  }
  return out + text.slice(at, span.end);
}
