import { createHash } from "node:crypto";
import { v5 as uuidv5, v7 as uuidv7 } from "uuid";
import type { Claim } from "../../src/record/claim.ts";
import type { Coded, Draft } from "../../src/record/draft.ts";
import type { Incident } from "../../src/record/incident.ts";
import type { Report } from "../../src/record/report.ts";
import { REPORT_ITSELF } from "../../src/record/speaker.ts";
import type { Assessment, StandingFigure, Tally } from "../../src/record/statement.ts";

const NAMESPACE = "6f1c5b0e-2a57-4b7e-9b0f-0d6a4a1c7e11";
const TEXT = "Gunmen stopped a lorry near Kidal on Monday. The governor's office said four drivers were taken away.\n";

/** A report of that text, with its bytes. */
export function aReport(text = TEXT, more: Partial<Report> = {}): { report: Report; bytes: Uint8Array } {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const report: Report = {
    ...{ id: uuidv5(sha256, NAMESPACE), sha256, name: "kidal.txt", format: "text", encoding: "utf-8", sample: false },
    ...{ publisher: "a wire", date: "2019-06-03", dateFrom: "dateline", language: "en", url: null, title: null },
    ...{ text, regions: [{ start: 0, end: 6, kind: "title" }], offsets: [[0, 0]] },
    ...more,
  };
  return { report, bytes };
}

/** A reading of a report with that many claims, each of its own draft or all of one. */
export function aReading(report: Report, readerVersion = "reader-1", count = 2, draftCount = 1): Coded {
  const drafts = Array.from({ length: draftCount }, () => aDraft(report));
  const claims = Array.from({ length: count }, (_, n) => aClaim(report, drafts[n % draftCount] as Draft, n));
  return { report: report.id, readerVersion, drafts, claims };
}

function aDraft(report: Report): Draft {
  return { id: uuidv7(), report: report.id, kind: "incident", name: null, span: { start: 0, end: 44 } };
}

function aClaim(report: Report, draft: Draft, n = 0): Claim {
  return {
    ...{ id: uuidv7(), report: report.id, subject: { kind: draft.kind, id: draft.id, name: null } },
    ...{ field: "kidnapped", value: n, precision: "exact", basis: "said", unit: "drivers", group: null, at: null },
    speaker: {
      ...{ kind: "office", name: "the governor's office", role: null, party: null, private: false },
      span: { start: 45, end: 66 },
    },
    ...{ publisher: report.publisher, stance: "stated", span: { start: 45, end: 101 }, mark: { start: 72, end: 84 } },
    ...{ quote: report.text.slice(45, 101), rule: "figure", confidence: 0.9 },
  };
}

/** Changes to an incident, one level deep. */
type Changes = { [K in keyof Incident]?: Incident[K] extends unknown[] | null ? Incident[K] : Partial<Incident[K]> };

export function anIncident(changes: Changes = {}): Incident {
  const plain: Incident = {
    ...{ id: uuidv7(), label: "MLI-2019-0001", sample: false, rule: "default-1" },
    type: { value: "kidnapping", claims: [] },
    stage: { value: "accomplished", claims: [] },
    date: { from: "2019-06-03", to: "2019-06-03", precision: "day", basis: "said", words: [], claims: [] },
    place: {
      ...{ name: "Kidal", id: "g1", country: "MLI", admin1: "Kidal Region", lat: 18.44, lon: 1.4 },
      ...{ precision: "2", claims: [] },
    },
    facility: null,
    actors: [{ id: "ansar-al-example", name: "Ansar al-Example", stances: ["stated"], claims: [] }],
    targets: [{ id: null, name: "lorry drivers", stances: ["stated"], claims: [] }],
    ...{ weapons: [], figures: [], outcomes: [], conflicts: [], reports: [], claims: [] },
  };
  const changed = Object.entries(changes).map(([key, change]) => [key, merged(plain[key as keyof Incident], change)]);
  return { ...plain, ...Object.fromEntries(changed) };
}

function merged(old: unknown, change: unknown): unknown {
  const isPlain = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
  return isPlain(old) && isPlain(change) ? { ...(old as object), ...(change as object) } : change;
}

const said = () => ({
  ...{ id: uuidv7(), report: uuidv7(), sample: false },
  ...{ speaker: REPORT_ITSELF, stance: "stated" as const, claims: [uuidv7()] },
});

export function aTally(changes: Partial<Tally> = {}): Tally {
  return {
    ...{ ...said(), count: 31, precision: "about", unit: "ambushes", actor: "Ansar al-Example", target: "convoys" },
    ...{ area: "northern Mali", period: { from: "2018", to: null, basis: "said" }, share: null },
    ...changes,
  };
}

export function aFigure(changes: Partial<StandingFigure> = {}): StandingFigure {
  return {
    ...{ ...said(), subject: { kind: "facility", name: "Bamako central prison" }, role: "held", value: 2000 },
    ...{ precision: "about", unit: "inmates", group: null, at: "Bamako" },
    ...changes,
  };
}

export function anAssessment(changes: Partial<Assessment> = {}): Assessment {
  const area = { name: "Ménaka", id: null, country: "MLI", admin1: null, lat: null, lon: null };
  return { ...said(), words: "the roads to the east are likely to be next", areasAtRisk: [area], ...changes };
}
