import { v5 } from "uuid";
import { derive } from "../../../src/deriving/derive.ts";
import type { Ledger } from "../../../src/ledger/ledger.ts";
import type { Cluster, IncidentKey } from "../../../src/record/derived.ts";
import { makeReport } from "./make-report.ts";
import { ownSeconds } from "./processor-time.ts";
import type { EventRow } from "./rows.ts";

/** Reports and readings in one transaction. */
const BATCH = 500;
/** Incidents in one transaction. */
const INCIDENTS_AT_ONCE = 5_000;
/** Batches on their way at once. */
const WRITERS = 2;
/** Reports made before any of them is written, so that making them is not timed. */
const CHUNK = 10_000;
/** Namespace of the benchmark's incidents. */
const INCIDENTS = "4f6f7a2e-6d0b-4f0e-8d55-7f4f4f1c2b10";

type Made = ReturnType<typeof makeReport>;

/** Seconds spent on each step, and what was written. */
export interface Loaded {
  reports: number;
  claims: number;
  incidents: number;
  /** Writing reports and readings. */
  evidenceSeconds: number;
  /** Handing out keys and labels. */
  keySeconds: number;
  deriveSeconds: number;
  /** Keeping incidents, with counts and names. */
  incidentSeconds: number;
  /** Processor time of writing evidence, in this process and in the server. */
  evidenceProcessor: { own: number; server: number };
}

export function nothingLoaded(): Loaded {
  return {
    ...{ reports: 0, claims: 0, incidents: 0, evidenceSeconds: 0, keySeconds: 0, deriveSeconds: 0, incidentSeconds: 0 },
    evidenceProcessor: { own: 0, server: 0 },
  };
}

/** Takes events in through the ledger's own functions: a report, its reading and an incident for each. Adds to what `loaded` says. */
export async function load(
  ledger: Ledger,
  events: readonly EventRow[],
  loaded: Loaded,
  tell: (loaded: Loaded) => void,
  server: () => number | null = () => null,
): Promise<void> {
  for (let from = 0; from < events.length; from += CHUNK) {
    const made = events.slice(from, from + CHUNK).map(makeReport);
    const batches = batchesOf(made, BATCH);
    const before = { own: ownSeconds(), server: server() ?? 0 };
    loaded.evidenceSeconds += await timed(() => atOnce(batches, (batch) => writeEvidence(ledger, batch)));
    loaded.evidenceProcessor.own += ownSeconds() - before.own;
    loaded.evidenceProcessor.server += (server() ?? 0) - before.server;
    loaded.reports += made.length;
    for (const { coded } of made) loaded.claims += coded.claims.length;
    for (const batch of batchesOf(made, INCIDENTS_AT_ONCE)) await writeIncidents(ledger, batch, loaded);
    tell(loaded);
  }
}

async function writeEvidence(ledger: Ledger, batch: readonly Made[]): Promise<void> {
  const reports = await ledger.addReports(batch);
  const readings = await ledger.addReadings(batch.map(({ coded }) => coded));
  if (reports.some((answer) => answer !== "added") || readings.some((added) => !added))
    throw new Error("what was to be loaded was there already");
}

async function writeIncidents(ledger: Ledger, batch: readonly Made[], loaded: Loaded): Promise<void> {
  let keys: IncidentKey[] = [];
  loaded.keySeconds += await timed(async () => {
    keys = await ledger.addKeys(batch.map(keyWanted));
  });
  const began = performance.now();
  const incidents = incidentsOf(keys, batch);
  loaded.deriveSeconds += (performance.now() - began) / 1000;
  loaded.incidentSeconds += await timed(() => ledger.saveIncidents(incidents, []));
  loaded.incidents += incidents.length;
}

/** The key that the only draft of a report asks for. */
export function keyWanted({ coded }: Made) {
  const [draft] = coded.drafts;
  const place = coded.claims.find(({ field }) => field === "place")?.value as { country: string | null };
  const day = coded.claims.find(({ field }) => field === "date")?.value as string;
  const { id = "", span = { start: 0, end: 0 } } = draft ?? {};
  const anchors = [{ report: coded.report, draft: id, ...span }];
  return { id: v5(id, INCIDENTS), anchors, country: place.country, year: day.slice(0, 4) };
}

/** One incident of each report, under the product's own rule. */
export function incidentsOf(keys: readonly IncidentKey[], batch: readonly Made[]) {
  const clusters = batch.map(({ coded }, i) => {
    const cluster: Cluster = { drafts: coded.drafts.map(({ id }) => id), reasons: [] };
    return { key: keys[i] as IncidentKey, cluster };
  });
  const coded = batch.map((one) => one.coded);
  return derive({ clusters, coded, decisions: [], sample: false }, "side-by-side").incidents;
}

async function atOnce<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const writer = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}

function batchesOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
