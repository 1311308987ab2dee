import { createHash } from "node:crypto";
import type { Claim, Field, Precision, Subject } from "../../src/record/claim.ts";
import type { Derived } from "../../src/record/derived.ts";
import type { Coded, Draft } from "../../src/record/draft.ts";
import type { Figure, Incident } from "../../src/record/incident.ts";
import type { Region, Report } from "../../src/record/report.ts";
import type { Span } from "../../src/record/span.ts";
import { REPORT_ITSELF, type Speaker, type Stance } from "../../src/record/speaker.ts";
import type { Value } from "../../src/record/value.ts";

/** A record made by hand for the tests of the desk: invented reports, with the claims a reader would make of them. */
export interface Fixture {
  reports: Report[];
  coded: Coded[];
  derived: Derived;
}

/** The same id for the same words, in the form of a UUID. */
function idOf(words: string): string {
  const hex = createHash("sha256").update(words).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function report(
  details: Partial<Report> & { name: string; text: string },
  marked: [Region["kind"], string][] = [],
) {
  const { name, text } = details;
  const regions = marked.map(([kind, words]) => {
    const start = kind === "duplicate" ? text.lastIndexOf(words) : text.indexOf(words);
    if (start < 0) throw new Error(`The fixture's text does not hold: ${words}`);
    return { kind, start, end: start + words.length };
  });
  const made: Report = {
    id: idOf(`report ${name}`),
    sha256: createHash("sha256").update(text).digest("hex"),
    format: "text",
    encoding: "utf-8",
    sample: false,
    publisher: null,
    date: null,
    dateFrom: "unknown",
    language: "en",
    url: null,
    title: null,
    offsets: [[0, 0]],
    ...details,
    regions,
  };
  return made;
}

export const spoken = (kind: Speaker["kind"], name: string | null, role: string | null = null): Speaker => ({
  ...REPORT_ITSELF,
  kind,
  name,
  role,
});

/** Collects the drafts and claims of one report; a claim's words are given, its sentence is found around them. */
export class Reader {
  readonly coded: Coded;
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
    this.coded = { report: report.id, readerVersion: "fixture-1", drafts: [], claims: [] };
  }

  draft(kind: Subject["kind"], name: string | null, anchor: string): Draft {
    const id = idOf(`draft ${this.#report.name} ${anchor} ${kind} ${name}`);
    const made = { id, report: this.#report.id, kind, name, span: this.#span(anchor) };
    this.coded.drafts.push(made);
    return made;
  }

  claim(
    draft: Draft,
    field: Field,
    value: Value,
    words: string,
    rest: Partial<Pick<Claim, "unit" | "group" | "at" | "basis" | "speaker">> & {
      precision?: Precision;
      stance?: Stance;
    } = {},
  ): Claim {
    const mark = this.#span(words);
    const span = this.#sentence(mark);
    const made: Claim = {
      id: idOf(`claim ${this.#report.name} ${draft.id} ${field} ${JSON.stringify(value)} ${words} ${rest.group}`),
      report: this.#report.id,
      subject: { kind: draft.kind, id: draft.id, name: draft.name },
      field,
      value,
      precision: "exact",
      basis: "said",
      unit: null,
      group: null,
      at: null,
      speaker: REPORT_ITSELF,
      publisher: this.#report.publisher,
      stance: "stated",
      span,
      mark,
      quote: this.#report.text.slice(span.start, span.end),
      rule: `fixture/${field}`,
      confidence: 0.9,
      ...rest,
    };
    this.coded.claims.push(made);
    return made;
  }

  inTextOrder(): Coded {
    for (const list of [this.coded.drafts, this.coded.claims]) list.sort((a, b) => a.span.start - b.span.start);
    return this.coded;
  }

  #sentence(inside: Span): Span {
    const ends = [...this.#report.text.matchAll(/[.?!]["”]?(?=\s|$)|\n+/g)].map(
      (end) => end.index + end[0].trim().length,
    );
    const start = Math.max(0, ...ends.filter((end) => end <= inside.start));
    const end = Math.min(this.#report.text.length, ...ends.filter((end) => end >= inside.end));
    return { start: start + (/^\s*/.exec(this.#report.text.slice(start))?.[0].length ?? 0), end };
  }

  #span(words: string): Span {
    const start = this.#report.text.indexOf(words);
    if (start < 0) throw new Error(`The fixture's text does not hold: ${words}`);
    return { start, end: start + words.length };
  }
}

const ids = (claims: Claim[]) => claims.map((claim) => claim.id);

export function figure(
  role: Figure["role"],
  low: number | null,
  best: number | null,
  high: number | null,
  rest: Partial<Figure> = {},
): Figure {
  const state = rest.claims?.length ? "known" : "unknown";
  return { role, group: null, state, low, best, high, words: [], claims: [], ...rest };
}

/** An incident of these claims; what is not given is unknown. */
export function incident(label: string, claims: Claim[], rest: Partial<Incident>): Incident {
  const of = (field: Field) => ids(claims.filter((claim) => claim.field === field));
  return {
    id: idOf(`incident ${label}`),
    label,
    sample: false,
    rule: "newest-stated",
    type: { value: "attack", claims: of("type") },
    stage: { value: "accomplished", claims: of("stage") },
    date: { from: null, to: null, precision: null, basis: null, words: [], claims: of("date") },
    place: {
      name: null,
      id: null,
      country: null,
      admin1: null,
      lat: null,
      lon: null,
      precision: null,
      claims: of("place"),
    },
    facility: null,
    actors: [],
    targets: [],
    weapons: [],
    figures: [figure("killed", null, null, null), figure("wounded", null, null, null)],
    outcomes: [],
    conflicts: [],
    reports: [...new Set(claims.map((claim) => claim.report))],
    claims: ids(claims),
    ...rest,
  };
}
