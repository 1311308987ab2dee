import type { Place } from "./knowledge.ts";
import { NameTable } from "./name-table.ts";
import { cellList } from "./read-table.ts";

/** A row of the gazetteer: the place, how likely it is meant before others of its name, and all its names. */
export interface PlaceRow {
  place: Place;
  weight: number;
  names: string[];
}

const TAB = 9;
const LINE_END = 10;
const AT = 64;
const EQUALS = 61;
const HASH = 35;
const BAR = 124;

/**
 * The places of a gazetteer file, kept as the bytes they came in and parsed row by row when asked for. Lines: `@ISO3`
 * begins a country, `=name` a first-level area; other lines are tab-separated id, sort (one letter), latitude and
 * longitude (degrees), population, names by `|`: the name to show, then others, folded unless plain ASCII.
 */
export class PlaceTable {
  readonly #bytes: Uint8Array;
  readonly #names: NameTable;
  readonly #countries = new Map<string, { start: number; end: number }>();
  readonly #sections: { start: number; country: string; admin1: string | null }[] = [];
  readonly #kept = new Map<number, PlaceRow>();
  #size = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#names = new NameTable(bytes, Math.ceil(bytes.length / 20));
    this.#scan();
  }

  get size(): number {
    return this.#size;
  }

  get countries(): Iterable<string> {
    return this.#countries.keys();
  }

  /** The places of exactly these folded words, and whether longer names may begin with them. */
  find(words: readonly string[]): { rows: PlaceRow[]; more: boolean } {
    const { at, more } = this.#names.find(words);
    const lines = new Set(at.map((offset) => this.#lineStart(offset)));
    return { rows: [...lines].map((line) => this.#row(line)), more };
  }

  byId(id: string): Place | undefined {
    return this.find([id]).rows.find((row) => row.place.id === id)?.place;
  }

  /** Where every row of a country begins, or only of those that weigh at least so much, with its names; nothing is kept. */
  *names(country: string, least = 0): Iterable<{ line: number; names: string[] }> {
    const range = this.#countries.get(country);
    if (!range) return;
    const bytes = this.#bytes;
    for (let at = range.start; at < range.end; ) {
      const end = bytes.indexOf(LINE_END, at);
      const first = bytes[at];
      if (first !== AT && first !== EQUALS && (least === 0 || this.#weighs(at, end, least))) {
        let from = at;
        for (let tabs = 0; tabs < 5 && from < end; from++) if (bytes[from] === TAB) tabs++;
        yield { line: at, names: cellList(this.#text(from, end)) };
      }
      at = end + 1;
    }
  }

  /** Every row of a country, or only those that weigh at least so much; nothing is kept. */
  *rows(country: string, least = 0): Iterable<PlaceRow> {
    for (const { line } of this.names(country, least))
      yield this.#kept.get(line) ?? this.#parse(line, this.#bytes.indexOf(LINE_END, line));
  }

  /** The row that begins there. */
  rowAt(line: number): PlaceRow {
    return this.#row(line);
  }

  #scan(): void {
    const bytes = this.#bytes;
    let country = "";
    for (let at = 0; at < bytes.length; ) {
      const first = bytes[at] as number;
      if (first === AT || first === EQUALS || first === HASH) {
        const end = bytes.indexOf(LINE_END, at);
        if (first === AT) {
          const previous = this.#countries.get(country);
          if (previous) previous.end = at;
          country = this.#text(at + 1, end);
          this.#countries.set(country, { start: at, end: bytes.length });
        }
        if (first !== HASH) {
          const admin1 = first === AT ? "" : this.#text(at + 1, end);
          this.#sections.push({ start: at, country, admin1: admin1 === "" ? null : admin1 });
        }
        at = end + 1;
      } else at = this.#scanRow(at);
    }
  }

  /** Lists the row's id and names; returns where the next line starts. */
  #scanRow(start: number): number {
    const bytes = this.#bytes;
    this.#size++;
    let at = this.#names.add(start);
    for (let tabs = 0; tabs < 5; at++) if (bytes[at] === TAB) tabs++;
    for (let first = true; ; first = false) {
      at = this.#names.add(at, first);
      if (bytes[at] !== BAR) return at + 1;
      at++;
    }
  }

  #weighs(start: number, end: number, least: number): boolean {
    const [, code, , , people] = this.#cells(start, Math.min(end, start + 60));
    return weightOf(code as string, Number(people)) >= least;
  }

  #lineStart(offset: number): number {
    return this.#bytes.lastIndexOf(LINE_END, offset - 1) + 1;
  }

  #text(start: number, end: number): string {
    return Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset + start, end - start).toString("utf8");
  }

  #cells(start: number, end: number): string[] {
    return this.#text(start, end).split("\t");
  }

  #row(line: number): PlaceRow {
    const kept = this.#kept.get(line);
    if (kept) return kept;
    const row = this.#parse(line, this.#bytes.indexOf(LINE_END, line));
    this.#kept.set(line, row);
    return row;
  }

  #parse(start: number, end: number): PlaceRow {
    const cells = this.#cells(start, end);
    const [id, code, lat, lon, people] = cells as [string, string, string, string, string];
    const names = cellList(cells[5]);
    const { country, admin1 } = this.#section(start);
    const population = Number(people);
    return {
      place: {
        id,
        name: names[0] as string,
        sort: PLACE_SORTS[code]?.sort ?? "other",
        country,
        admin1,
        lat: Number(lat),
        lon: Number(lon),
        population,
        ambiguous: false,
      },
      weight: weightOf(code, population),
      names,
    };
  }

  #section(offset: number): { country: string; admin1: string | null } {
    let low = 0;
    let high = this.#sections.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#sections[middle] as { start: number }).start <= offset) low = middle;
      else high = middle;
    }
    return this.#sections[low] as { country: string; admin1: string | null };
  }
}

/**
 * Letters for sorts of places in the gazetteer file. `least`: as many inhabitants it weighs at least when several places
 * share a name (own scale: a capital before a province, that before a town that is no seat; an area's own people do not count).
 */
export const PLACE_SORTS: Readonly<Record<string, { sort: string; least: number; fixed?: true }>> = {
  "1": { sort: "admin1", least: 100_000, fixed: true },
  "2": { sort: "admin2", least: 6_000, fixed: true },
  C: { sort: "settlement", least: 1_000_000 },
  T: { sort: "settlement", least: 150_000 },
  t: { sort: "settlement", least: 8_000 },
  s: { sort: "settlement", least: 100 },
  n: { sort: "neighbourhood", least: 500 },
  o: { sort: "other", least: 50 },
};

function weightOf(code: string, population: number): number {
  const sort = PLACE_SORTS[code];
  if (!sort) return population;
  return sort.fixed ? sort.least : Math.max(population, sort.least);
}
