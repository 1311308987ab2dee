import { firstDay } from "../record/day-range.ts";
import { cursorOf, placeOf } from "./cursor.ts";
import type { Database, Tx } from "./database.ts";
import { cellOf, foldedWords, trigramsOf } from "./incident-columns.ts";
import type {
  Box,
  Count,
  CountBy,
  CountFilter,
  IncidentPage,
  NameHit,
  PageFilter,
  PageSort,
  Point,
  Questions,
  TextHit,
  TextPage,
} from "./questions.ts";
import { fillWords } from "./report-words.ts";
import { fillIncidents } from "./save-derived.ts";
import { ACTOR_WORD, PLACE_WORD, wanted } from "./search-columns.ts";
import { type CountsWanted, countsFromIncidents, countsFromRollups } from "./statements/count.ts";
import { type PageRow, type PageWanted, type Place, pageRows, pointsIn } from "./statements/page.ts";
import { type FoundReport, incidentsOn, namesLike, quotesOf, reportsWithWords } from "./statements/search.ts";

/** Squares of one degree above which a box is looked through by day instead. */
const MOST_CELLS = 300;
/** From this share of common groups of letters on, a name is like another: as pg_trgm has it. */
const LIKE = 0.3;
const QUOTES = 5;
const FILL = 500;

/** Answers the desk's questions from the kept results. Columns that an older program did not make are made first, once. */
export class Asker implements Questions {
  readonly #db: Database;
  #filled: Promise<void> | null = null;

  constructor(db: Database) {
    this.#db = db;
  }

  page(filter: PageFilter, sort: PageSort, after: string | null, limit: number): Promise<IncidentPage> {
    const place = placeOf(after, 2) as Place | null;
    return this.#ask(async (tx) => {
      const looked = pageWanted(filter);
      const more = limit + 1;
      // Those without a day or a count come after all others.
      const within = sort === "label" || place === null || place[0] !== null;
      const rows = within ? await pageRows(tx, looked, sort, true, place, more) : [];
      if (sort !== "label" && rows.length < more)
        rows.push(...(await pageRows(tx, looked, sort, false, within ? null : place, more - rows.length)));
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? (shown.at(-1) as PageRow) : null;
      const value = sort === "label" ? "" : (last?.value ?? null);
      return { incidents: shown.map(({ document }) => document), next: last && cursorOf([value, last.label]) };
    });
  }

  counts(by: CountBy, filter: CountFilter): Promise<Count[]> {
    return this.#ask(async (tx) => {
      const asked = countsWanted(by, filter);
      const { places, actors, words } = pageWanted(onlyNames(filter));
      const kind = places || actors ? null : rollupFor(by, asked);
      return kind ? countsFromRollups(tx, asked, kind) : countsFromIncidents(tx, asked, { places, actors, words });
    });
  }

  box(box: Box, filter: PageFilter, limit: number): Promise<Point[]> {
    return this.#ask(async (tx) => {
      const looked = pageWanted(filter);
      const cells = cellsOf(box);
      const points = await pointsIn(tx, box, cells, looked, true, limit);
      const room = limit - points.length;
      return room > 0 ? [...points, ...(await pointsIn(tx, box, cells, looked, false, room))] : points;
    });
  }

  searchText(words: string, after: string | null, limit: number): Promise<TextPage> {
    const asked = [...new Set(foldedWords(words))];
    if (asked.length === 0) return Promise.resolve({ hits: [], next: null });
    const query = asked.map((word) => `'${word}'`).join(" & ");
    const place = placeOf(after, 2);
    const ended = place && { day: place[0] as string | null, report: String(place[1]) };
    return this.#ask(async (tx) => {
      const within = ended === null || ended.day !== null;
      const found = within ? await reportsWithWords(tx, query, true, ended, limit + 1) : [];
      if (found.length <= limit)
        found.push(...(await reportsWithWords(tx, query, false, within ? null : ended, limit + 1 - found.length)));
      const shown = found.slice(0, limit);
      const last = found.length > limit ? (shown.at(-1) as FoundReport) : null;
      return { hits: await hitsOf(tx, shown, asked), next: last && cursorOf([last.day, last.report]) };
    });
  }

  searchNames(typed: string, limit: number): Promise<NameHit[]> {
    const trigrams = trigramsOf(typed);
    return trigrams.length === 0 ? Promise.resolve([]) : this.#ask((tx) => namesLike(tx, trigrams, LIKE, limit));
  }

  async #ask<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    this.#filled ??= this.#fill().catch((error: unknown) => {
      this.#filled = null;
      throw error;
    });
    await this.#filled;
    return this.#db.read(work);
  }

  async #fill(): Promise<void> {
    while ((await this.#db.write((tx) => fillIncidents(tx, FILL))) === FILL);
    while ((await this.#db.write((tx) => fillWords(tx, FILL))) === FILL);
  }
}

function pageWanted({ country, admin1, ...filter }: PageFilter): PageWanted {
  const { limit: _, ...looked } = wanted(filter);
  const begun = (typed: string | undefined, mark: string, whole: boolean) => {
    const words = foldedWords(typed ?? "");
    return words.map((word, i) => `'${mark}${word}'${whole || i < words.length - 1 ? "" : ":*"}`);
  };
  const whole = looked.actors?.[0]?.endsWith(" ") ?? false;
  const words = [...begun(filter.place, PLACE_WORD, false), ...begun(filter.actor, ACTOR_WORD, whole)];
  return {
    ...looked,
    words: words.length > 0 ? words.join(" & ") : null,
    country: country?.toUpperCase() ?? null,
    admin1: admin1 ?? null,
  };
}

function onlyNames({ place, actor }: CountFilter): PageFilter {
  return { ...(place !== undefined && { place }), ...(actor !== undefined && { actor }) };
}

const GROUPS: Record<CountBy, CountsWanted["columns"]> = {
  month: ["month"],
  type: ["type"],
  "month and type": ["month", "type"],
  country: ["country"],
  area: ["country", "admin1"],
};

function countsWanted(by: CountBy, { from, to, type, country }: CountFilter): CountsWanted {
  // A day or a year is taken for its month or its first or last one.
  const month = (text: string | undefined, end: string) =>
    text === undefined || firstDay(text) === null ? null : text.length < 7 ? `${text}-${end}` : text.slice(0, 7);
  return {
    ...{ columns: GROUPS[by], from: month(from, "01"), to: month(to, "12") },
    type: type === undefined ? null : foldedWords(type).join(" "),
    country: country?.toUpperCase() ?? null,
  };
}

/** Which kind of kept count answers; null where none does. */
function rollupFor(by: CountBy, { from, to, type, country }: CountsWanted) {
  const always = from === null && to === null && type === null;
  const years = (from === null || from.endsWith("-01")) && (to === null || to.endsWith("-12")) && type === null;
  if (by === "area") return years ? { country: true, admin1: true, month: !always, type: false } : null;
  if (by === "country" && always) return { country: true, admin1: true, month: false, type: false };
  return { country: by === "country" || country !== null, admin1: false, month: true, type: true };
}

/** The squares that a box touches; null where they are too many to be of use. */
function cellsOf({ south, west, north, east }: Box): number[] | null {
  const [down, up] = [Math.max(-90, Math.floor(south)), Math.min(90, Math.floor(north))];
  const spans: [number, number][] =
    west <= east
      ? [[west, east]]
      : [
          [west, 180],
          [-180, east],
        ];
  const wide = spans.reduce((sum, [from, to]) => sum + Math.floor(to) - Math.floor(from) + 1, 0);
  if (wide * (up - down + 1) > MOST_CELLS) return null;
  const cells: number[] = [];
  for (let lat = down; lat <= up; lat++)
    for (const [from, to] of spans) for (let lon = Math.floor(from); lon <= to; lon++) cells.push(cellOf(lat, lon));
  return cells;
}

async function hitsOf(tx: Tx, found: readonly FoundReport[], asked: readonly string[]): Promise<TextHit[]> {
  const ids = found.map(({ report }) => report);
  if (ids.length === 0) return [];
  const told = new Map((await quotesOf(tx, ids)).map((one) => [one.report, one]));
  const resting = await incidentsOn(tx, ids);
  return ids.flatMap((report) => {
    const one = told.get(report);
    if (!one) return [];
    const { title, publisher, date } = one;
    const incidents = resting.filter(({ reports }) => reports.includes(report)).map(({ label }) => label);
    return [{ report, title, publisher, date, quotes: best(one.quotes ?? [], asked), incidents }];
  });
}

/** Those quotes that hold most of the words. */
function best(quotes: readonly string[], asked: readonly string[]): string[] {
  const scored = quotes.map((quote) => {
    const words = new Set(foldedWords(quote));
    return { quote, score: asked.filter((word) => words.has(word)).length };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.quote < b.quote ? -1 : 1))
    .slice(0, QUOTES)
    .map(({ quote }) => quote);
}
