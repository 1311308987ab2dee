import type { Filter } from "../record/filter.ts";
import type { Incident } from "../record/incident.ts";
import type { NameKind } from "./incident-columns.ts";

/** What restricts a page: days, place, actor and type as everywhere, a country by its ISO 3166-1 alpha-3 code and an area by its name. */
export type PageFilter = Omit<Filter, "limit"> & { country?: string; admin1?: string };

/**
 * Orders of a page: by first day, by the best count of those killed, by label. What has no day or no such count comes last;
 * of equals the labels decide, in the same direction.
 */
export type PageSort = "newest" | "oldest" | "deadliest" | "label";

export interface IncidentPage {
  incidents: Incident[];
  /** What to give as `after` for the next page; null where there is none. */
  next: string | null;
}

/** What is counted by. An area is one of a country; a type is ours, folded. */
export type CountBy = "month" | "type" | "month and type" | "country" | "area";

/**
 * What restricts counts. Incidents are counted in the month they began in: `from` and `to` are months (`2019-06`), inclusive; one
 * of which only the year is known is counted where the whole year is asked for, one without a date where no time is.
 */
export interface CountFilter {
  from?: string;
  to?: string;
  type?: string;
  /** ISO 3166-1 alpha-3. */
  country?: string;
  place?: string;
  actor?: string;
}

/** A count with its sums. Null is what is not known, or not counted by; `month` is a year where no more is known. */
export interface Count {
  country: string | null;
  admin1: string | null;
  month: string | null;
  type: string | null;
  incidents: number;
  /** Incidents by what is known of the total killed; `inPart`: only of some groups of people, which no sum holds. */
  killed: { known: number; noneReported: number; inPart: number; unknown: number };
  /** Sums over the known ones, each with how many of them leave that number open and are not in it. */
  low: { sum: number; open: number };
  best: { sum: number; open: number };
  high: { sum: number; open: number };
}

/** WGS 84 degrees, the edges within; `west` is greater than `east` where the box crosses the 180th meridian. */
export interface Box {
  south: number;
  west: number;
  north: number;
  east: number;
}

/** An incident as a map shows it. Unknown is null. */
export interface Point {
  id: string;
  label: string;
  type: string;
  day: string | null;
  lat: number;
  lon: number;
  killed: number | null;
}

/** A report in whose title or quotes all words were found, with those quotes. */
export interface TextHit {
  report: string;
  title: string | null;
  publisher: string | null;
  date: string | null;
  /** Quotes of the newest reading that hold at least one of the words, those with most of them first, each once. */
  quotes: string[];
  /** Labels of incidents that rest on the report. */
  incidents: string[];
}

export interface TextPage {
  hits: TextHit[];
  next: string | null;
}

/** A name of an actor, place or facility that is like what was typed, with how many incidents have it. */
export interface NameHit {
  kind: NameKind;
  name: string;
  incidents: number;
  /** Groups of three letters in common, as a share of all groups of both: 1 for the same words. As pg_trgm's `similarity`. */
  likeness: number;
}

/** What the desk asks of kept incidents. Answers hold what was last derived. */
export interface Questions {
  /** Up to `limit` incidents in that order, from the beginning or after a page before. */
  page(filter: PageFilter, sort: PageSort, after: string | null, limit: number): Promise<IncidentPage>;
  /** Counts in the order of what is counted by. Quick without `place` and `actor`, which need the incidents themselves. */
  counts(by: CountBy, filter: CountFilter): Promise<Count[]>;
  /** Up to `limit` incidents with a position in the box, the newest first. */
  box(box: Box, filter: PageFilter, limit: number): Promise<Point[]>;
  /** Reports whose title and quotes hold all the words, however accented or in whatever capitals, the newest first. */
  searchText(words: string, after: string | null, limit: number): Promise<TextPage>;
  /** Names that are like what was typed, the likest first: slips of the keyboard and other spellings are found. */
  searchNames(typed: string, limit: number): Promise<NameHit[]>;
}
