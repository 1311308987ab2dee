import type { Claim } from "../record/claim.ts";
import type { Decision } from "../record/decision.ts";
import type { Derived, IncidentKey } from "../record/derived.ts";
import type { Coded } from "../record/draft.ts";
import type { Filter } from "../record/filter.ts";
import type { Incident } from "../record/incident.ts";
import type { Report } from "../record/report.ts";
import type { Assessment, StandingFigure, Tally } from "../record/statement.ts";
import type { GivenReport } from "./append-reports.ts";
import { Asker } from "./ask.ts";
import { byReading } from "./by-reading.ts";
import type { Database, Tx } from "./database.ts";
import { deriveAndKeep, isBehind, type Weigh } from "./deriving.ts";
import { type Erasure, scrub } from "./erase.ts";
import { EvidenceWriter, type KeyWanted, readKeys } from "./evidence-writer.ts";
import { idRange } from "./id-range.ts";
import type { Ledger, ReportRow, Standing } from "./ledger.ts";
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
  TextPage,
} from "./questions.ts";
import { saveSome, saveWhole } from "./save-derived.ts";
import { wanted } from "./search-columns.ts";
import { type Batch, batchesFrom, lastBatch } from "./statements/audit.ts";
import { claimsById, claimsOf, newestClaims } from "./statements/claim.ts";
import { listDecisions } from "./statements/decision.ts";
import {
  evidenceBehind,
  incidentByLabel,
  incidentHolding,
  incidentsBetween,
  listIncidents,
  listStatements,
} from "./statements/derived.ts";
import { isErased } from "./statements/erasure.ts";
import { keysNamed } from "./statements/incident-key.ts";
import { type KeptRow, keptRows } from "./statements/kept-rows.ts";
import { draftsOf, isRead, newestReadings } from "./statements/reading.ts";
import { reportDatesAt, reportsBetween } from "./statements/report.ts";
import { listReports } from "./statements/report-list.ts";
import { storable } from "./storable.ts";
import { type Verification, verifyChain } from "./verify-chain.ts";

/** A ledger that can prove that its evidence is as it was written. */
export interface AuditedLedger extends Ledger {
  /** Seals what is not sealed yet and returns the last batch; null while the ledger is empty. */
  head(): Promise<Batch | null>;
  /** The batch of that number; null where there is none. */
  batch(number: number): Promise<Batch | null>;
  /** Seals what is not sealed yet, then recomputes the audit chain. */
  verify(): Promise<Verification>;
}

/** What a ledger is made of. */
export interface Parts {
  sample: boolean;
  now: () => Date;
  newId: () => string;
  /** Called after the last connection is closed. */
  leave: () => Promise<void>;
}

export class PostgresLedger implements AuditedLedger {
  readonly sample: boolean;
  readonly #db: Database;
  readonly #evidence: EvidenceWriter;
  readonly #asker: Asker;
  readonly #leave: () => Promise<void>;
  #closing: Promise<void> | null = null;
  #saving: Promise<unknown> = Promise.resolve();

  constructor(db: Database, { sample, now, newId, leave }: Parts) {
    this.sample = sample;
    this.#db = db;
    this.#evidence = new EvidenceWriter(db, now, newId);
    this.#asker = new Asker(db);
    this.#leave = leave;
  }

  addReport(report: Report, bytes: Uint8Array): Promise<"added" | "known" | "redescribed" | "erased"> {
    return this.#evidence.addReport(report, bytes);
  }

  addReports(many: readonly GivenReport[]): Promise<("added" | "known" | "redescribed" | "erased")[]> {
    return this.#evidence.addReports(many);
  }

  addReadings(many: readonly Coded[]): Promise<boolean[]> {
    return this.#evidence.addReadings(many);
  }

  hasReading(report: string, readerVersion: string): Promise<boolean> {
    return this.#db.read(async (tx) => (await isRead(tx, report, readerVersion)) || (await isErased(tx, report)));
  }

  addReading(coded: Coded): Promise<boolean> {
    return this.#evidence.addReading(coded);
  }

  newest(): Promise<Coded[]> {
    return this.#db.read((tx) => newestCoded(tx, null));
  }

  standing(asOf?: Date): Promise<Standing> {
    return this.#db.read((tx) => standingAt(tx, asOf ?? null));
  }

  async decisions(): Promise<Decision[]> {
    const rows = await this.#db.read((tx) => listDecisions(tx, null));
    return rows.map(({ decision }) => decision);
  }

  addDecision(decision: Decision): Promise<void> {
    return this.#evidence.addDecision(decision);
  }

  erase(erasure: Erasure): Promise<boolean> {
    return this.#evidence.erase(erasure);
  }

  scrub(): Promise<void> {
    return scrub(this.#db);
  }

  keys(): Promise<IncidentKey[]> {
    return this.#db.read((tx) => readKeys(tx, null));
  }

  addKeys(keys: KeyWanted[]): Promise<IncidentKey[]> {
    return this.#evidence.addKeys(keys);
  }

  addAnchors(keys: Pick<IncidentKey, "id" | "anchors">[]): Promise<void> {
    return this.#evidence.addAnchors(keys);
  }

  derive(weigh: Weigh, how?: "afresh"): Promise<Derived> {
    return this.#inTurn(() => deriveAndKeep(this.#db, (tx) => standingAt(tx, null), weigh, how === "afresh"));
  }

  behind(): Promise<boolean> {
    return isBehind(this.#db);
  }

  keptRows(): Promise<KeptRow[]> {
    return this.#db.read(keptRows);
  }

  saveDerived(given: Derived): Promise<void> {
    const derived = storable(given);
    return this.#inTurn(() => this.#db.write((tx) => saveWhole(tx, derived, null)));
  }

  saveIncidents(given: readonly Incident[], gone: readonly string[]): Promise<void> {
    const changed = storable(given);
    return this.#inTurn(() => this.#db.write((tx) => saveSome(tx, changed, gone)));
  }

  /** One after the other: each holds a connection while it waits for others that derive, who need some themselves. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#saving.then(work);
    this.#saving = done.catch(() => undefined);
    return done;
  }

  incidents(filter: Filter): Promise<Incident[]> {
    return this.#db.read((tx) => listIncidents(tx, wanted(filter)));
  }

  incident(ref: string): Promise<Incident | null> {
    return this.#db.read(async (tx) => {
      const label = ref.trim().toUpperCase();
      const range = idRange(ref.trim(), 6);
      const found = (await incidentByLabel(tx, label)) ?? (range && only(await incidentsBetween(tx, ...range)));
      if (found) return found;
      const key = only(await keysNamed(tx, label, range));
      return key && incidentHolding(tx, key.id);
    });
  }

  tallies(filter: Filter): Promise<Tally[]> {
    return this.#db.read((tx) => listStatements<Tally>(tx, "tally", wanted(filter)));
  }

  figures(filter: Filter): Promise<StandingFigure[]> {
    return this.#db.read((tx) => listStatements<StandingFigure>(tx, "figure", wanted(filter)));
  }

  assessments(filter: Filter): Promise<Assessment[]> {
    return this.#db.read((tx) => listStatements<Assessment>(tx, "assessment", wanted(filter)));
  }

  /** With a date, place, actor or type: the claims that matching incidents and statements rest on. */
  claims(filter: Filter & { report?: string; ids?: string[] }): Promise<Claim[]> {
    return this.#db.read(async (tx) => {
      const looked = wanted(filter);
      const one = { report: filter.report ?? null, limit: looked.limit };
      const behind = restricts(filter) ? (await evidenceBehind(tx, looked)).claims : null;
      if (!filter.ids) return newestClaims(tx, { ...one, ids: behind });
      const among = behind && new Set(behind);
      return claimsById(tx, { ...one, ids: filter.ids.filter((id) => among?.has(id) ?? true) });
    });
  }

  /** The days are the report's own; with a place, actor or type: the reports that matching results rest on. */
  reports(filter: Filter): Promise<ReportRow[]> {
    return this.#db.read(async (tx) => {
      const { from, to, limit, ...looked } = wanted(filter);
      const { from: _from, to: _to, ...rest } = filter;
      const undated = { ...looked, from: null, to: null, limit: null };
      const ids = restricts(rest) ? (await evidenceBehind(tx, undated)).reports : null;
      return listReports(tx, { from, to, limit, ids });
    });
  }

  report(ref: string): Promise<Report | null> {
    const range = idRange(ref.trim(), 1);
    if (!range) return Promise.resolve(null);
    return this.#db.read(async (tx) => only(await reportsBetween(tx, ...range)));
  }

  async head(): Promise<Batch | null> {
    await this.#evidence.seal(true);
    return this.#db.read(async (tx) => {
      const last = await lastBatch(tx);
      return last && ((await batchesFrom(tx, last.number, 1))[0] ?? null);
    });
  }

  batch(number: number): Promise<Batch | null> {
    return this.#db.read(async (tx) => {
      const [found] = await batchesFrom(tx, number, 1);
      return found?.number === number ? found : null;
    });
  }

  page(filter: PageFilter, sort: PageSort, after: string | null, limit: number): Promise<IncidentPage> {
    return this.#asker.page(filter, sort, after, limit);
  }

  counts(by: CountBy, filter: CountFilter): Promise<Count[]> {
    return this.#asker.counts(by, filter);
  }

  box(box: Box, filter: PageFilter, limit: number): Promise<Point[]> {
    return this.#asker.box(box, filter, limit);
  }

  searchText(words: string, after: string | null, limit: number): Promise<TextPage> {
    return this.#asker.searchText(words, after, limit);
  }

  searchNames(typed: string, limit: number): Promise<NameHit[]> {
    return this.#asker.searchNames(typed, limit);
  }

  async verify(): Promise<Verification> {
    await this.#evidence.seal(true);
    return verifyChain(this.#db);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    try {
      await this.#evidence.seal();
    } finally {
      await this.#db.close();
      await this.#leave();
    }
  }
}

/** The evidence as it stood at that instant; null: as it stands. */
async function standingAt(tx: Tx, at: Date | null): Promise<Standing> {
  return {
    coded: await newestCoded(tx, at),
    decisions: (await listDecisions(tx, null, at)).map(({ decision }) => decision),
    keys: await readKeys(tx, null, at),
    reportDates: await reportDatesAt(tx, at),
  };
}

/** The newest reading of each report at that instant, whole. */
async function newestCoded(tx: Tx, at: Date | null): Promise<Coded[]> {
  const readings = await newestReadings(tx, at);
  const ids = readings.map(({ id }) => id);
  const drafts = byReading(await draftsOf(tx, ids));
  const claims = byReading(await claimsOf(tx, ids));
  return readings.map(({ id, report, readerVersion }) => ({
    report,
    readerVersion,
    drafts: (drafts.get(id) ?? []).map(({ draft }) => draft),
    claims: (claims.get(id) ?? []).map(({ claim }) => claim),
  }));
}

/** Whether the filter asks for more than a number of rows. */
function restricts({ from, to, place, actor, type }: Filter): boolean {
  return [from, to, place, actor, type].some((part) => part !== undefined);
}

function only<T>(found: T[]): T | null {
  return found.length === 1 ? (found[0] as T) : null;
}
