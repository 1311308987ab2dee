import { firstDay, lastDay } from "../record/day-range.ts";
import type { Decision } from "../record/decision.ts";
import type { IncidentKey } from "../record/derived.ts";
import type { Coded } from "../record/draft.ts";
import type { Report } from "../record/report.ts";
import { appendReadings } from "./append-readings.ts";
import { appendReports, type GivenReport } from "./append-reports.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Database, Tx } from "./database.ts";
import { type Erasure, eraseReport } from "./erase.ts";
import {
  anchorsEvidence,
  decisionEvidence,
  detailsEvidence,
  type Evidence,
  hash,
  keyEvidence,
  readingEvidence,
  reportEvidence,
  sourceEvidence,
} from "./evidence.ts";
import { keepWords } from "./report-words.ts";
import { seal } from "./seal.ts";
import { sourcesOf } from "./sources.ts";
import { hasEntry, insertEntries } from "./statements/audit.ts";
import { insertClaims } from "./statements/claim.ts";
import { insertDecision, listDecisions } from "./statements/decision.ts";
import { isErased } from "./statements/erasure.ts";
import { insertAnchors, insertKeys, listAnchors, listKeys, takeNumbers } from "./statements/incident-key.ts";
import { beforeErasures } from "./statements/migration.ts";
import { insertDrafts, insertReading, isRead, nextReading } from "./statements/reading.ts";
import { type Description, insertDescription, insertReport, newestDescription } from "./statements/report.ts";
import { insertSources } from "./statements/source.ts";
import { storable } from "./storable.ts";

const SEAL_ENTRIES = 100;
const SEAL_MILLISECONDS = 2000;

/** A key as it is asked for: its label comes from the country and the year. */
export type KeyWanted = Omit<IncidentKey, "label"> & { country: string | null; year: string | null };

/**
 * Adds evidence, each piece in one transaction together with its line of the audit chain. A transaction whose end was
 * lost with the connection is tried again under the same ids, and then found done.
 */
export class EvidenceWriter {
  readonly #db: Database;
  readonly #now: () => Date;
  readonly #newId: () => string;
  #unsealed: string[] = [];
  #sealedAt = Date.now();
  #sealing: Promise<void> | null = null;

  constructor(db: Database, now: () => Date, newId: () => string) {
    this.#db = db;
    this.#now = now;
    this.#newId = newId;
  }

  async addReport(given: Report, bytes: Uint8Array): Promise<"added" | "known" | "redescribed" | "erased"> {
    const { id, sha256, sample, ...description } = storable(given);
    const [entry, detailsEntry, at] = [this.#newId(), this.#newId(), this.#now()];
    const result = await this.#db.write(async (tx, attempt) => {
      await beforeErasures(tx);
      const done = attempt > 0 && (await hasEntry(tx, detailsEntry));
      const added = await insertReport(tx, { id, sha256, sample }, bytes, at);
      if (done) return (await hasEntry(tx, entry)) ? "added" : "redescribed";
      if (added) await enter(tx, at, [[entry, reportEvidence(id, sha256, sample, at)]]);
      if (!added && (await isErased(tx, id))) return "erased";
      const known = added ? null : await newestDescription(tx, id);
      if (known && sameDescription(known, description)) return "known";
      const number = Number(known?.number ?? 0) + 1;
      const days = { first: firstDay(description.date), last: lastDay(description.date) };
      await insertDescription(tx, id, number, description, days, at);
      await enter(tx, at, [[detailsEntry, detailsEvidence(id, number, description, at)]]);
      return added ? "added" : "redescribed";
    });
    if (result === "added") await this.#entered(entry, detailsEntry);
    if (result === "redescribed") await this.#entered(detailsEntry);
    return result;
  }

  async addReading(given: Coded): Promise<boolean> {
    const { report, readerVersion, drafts, claims } = storable(given);
    const [entry, id, at] = [this.#newId(), this.#newId(), this.#now()];
    const [draftHashes, claimHashes] = [drafts.map(hash), claims.map(hash)];
    const sources = sourcesOf(claims, at);
    const sourceEntries = sources.map(() => this.#newId());
    const added = await this.#db.write(async (tx, attempt) => {
      await beforeErasures(tx);
      if (attempt > 0 && (await hasEntry(tx, entry))) return true;
      if ((await isRead(tx, report, readerVersion)) || (await isErased(tx, report))) return false;
      const next = await nextReading(tx, report);
      if (!next) throw new Error(`report ${report} was read before it was added`);
      const reading = { report, id, ...next, readerVersion, claims: claims.length, at };
      await insertReading(tx, reading);
      await insertDrafts(tx, reading, drafts, draftHashes);
      await insertClaims(tx, reading, claims, claimHashes);
      await keepWords(tx, [report]);
      const fresh = await insertSources(tx, sources);
      await enter(tx, at, [
        [entry, readingEvidence(reading, draftHashes, claimHashes)],
        ...sources.flatMap((source, index): [string, Evidence][] =>
          fresh.has(source.id) ? [[sourceEntries[index] as string, sourceEvidence(source)]] : [],
        ),
      ]);
      return true;
    });
    if (added) await this.#entered(entry, ...sourceEntries);
    return added;
  }

  /** As `addReport` of each, the new ones in one transaction. */
  async addReports(many: readonly GivenReport[]): Promise<("added" | "known" | "redescribed" | "erased")[]> {
    const { added, entries } = await appendReports(this.#db, many, this.#now(), this.#newId);
    await this.#entered(...entries);
    const answers: ("added" | "known" | "redescribed" | "erased")[] = [];
    for (const { report, bytes } of many)
      answers.push(added.delete(report.id) ? "added" : await this.addReport(report, bytes));
    return answers;
  }

  /** As `addReading` of each, in one transaction; a second one of the same report after it. */
  async addReadings(many: readonly Coded[]): Promise<boolean[]> {
    const { added, entries } = await appendReadings(this.#db, many, this.#now(), this.#newId);
    await this.#entered(...entries);
    const answers: boolean[] = [];
    for (const coded of many) answers.push(added.has(coded) || (await this.addReading(coded)));
    return answers;
  }

  async addDecision(given: Decision): Promise<void> {
    const decision = storable(given);
    const [entry, at] = [this.#newId(), this.#now()];
    const added = await this.#db.write(async (tx) => {
      if (await insertDecision(tx, decision, at)) {
        await enter(tx, at, [[entry, decisionEvidence(decision, at)]]);
        return true;
      }
      const [there] = await listDecisions(tx, [decision.id]);
      if (canonicalJson(there?.decision) !== canonicalJson(decision))
        throw new Error(`another decision has the id ${decision.id}`);
      return false;
    });
    if (added) await this.#entered(entry);
  }

  async erase(erasure: Erasure): Promise<boolean> {
    const entry = this.#newId();
    const erased = await eraseReport(this.#db, erasure, entry, this.#now());
    if (erased) await this.#entered(entry);
    return erased;
  }

  async addKeys(keys: KeyWanted[]): Promise<IncidentKey[]> {
    if (keys.length === 0) return [];
    const entries = keys.map(() => this.#newId());
    const [set, setEntry] = [this.#newId(), this.#newId()];
    const at = this.#now();
    const ids = keys.map(({ id }) => id);
    const made = await this.#db.write(async (tx) => {
      const there = new Set((await listKeys(tx, ids)).map(({ id }) => id));
      const fresh = await labelled(
        tx,
        keys.filter(({ id }) => !there.has(id)),
      );
      if (fresh.length > 0) {
        await insertKeys(tx, fresh, at);
        const evidence = fresh.map(({ id, label }) => keyEvidence(id, label, at));
        await enter(
          tx,
          at,
          evidence.map((piece, index) => [entries[index] as string, piece]),
        );
      }
      const anchors = await insertAnchors(tx, keys, set, at);
      if (anchors.length > 0) await enter(tx, at, [[setEntry, anchorsEvidence(set, anchors, at)]]);
      return readKeys(tx, ids);
    });
    await this.#entered(...entries, setEntry);
    const byId = new Map(made.map((key) => [key.id, key]));
    return ids.map((id) => byId.get(id) as IncidentKey);
  }

  async addAnchors(keys: readonly Pick<IncidentKey, "id" | "anchors">[]): Promise<void> {
    if (keys.length === 0) return;
    const [set, entry, at] = [this.#newId(), this.#newId(), this.#now()];
    await this.#db.write(async (tx) => {
      const anchors = await insertAnchors(tx, keys, set, at);
      if (anchors.length > 0) await enter(tx, at, [[entry, anchorsEvidence(set, anchors, at)]]);
    });
    await this.#entered(entry);
  }

  /** Binds into the chain what this writer has added, or, with `all`, also what killed programs left. */
  async seal(all = false): Promise<void> {
    await this.#sealing?.catch(() => undefined);
    const ids = this.#unsealed;
    if (!all && ids.length === 0) return;
    this.#unsealed = [];
    this.#sealedAt = Date.now();
    try {
      await (this.#sealing = seal(this.#db, all ? null : ids, this.#now));
    } catch (error) {
      this.#unsealed.push(...ids);
      throw error;
    }
  }

  async #entered(...entries: string[]): Promise<void> {
    this.#unsealed.push(...entries);
    const due = this.#unsealed.length >= SEAL_ENTRIES || Date.now() - this.#sealedAt > SEAL_MILLISECONDS;
    // The evidence itself is safe: a failure to seal it must not read as one to write it. The next seal takes it in.
    if (due) await this.seal().catch(() => undefined);
  }
}

/**
 * Keys with their labels and anchors: all, or those with these ids. With `until`, anchors as they were held at that instant; keys
 * made later are there without any, since what an incident is called is no statement about it.
 */
export async function readKeys(tx: Tx, ids: string[] | null, until: Date | null = null): Promise<IncidentKey[]> {
  const anchors = new Map<string, IncidentKey["anchors"]>();
  for (const { incident, ...anchor } of await listAnchors(tx, ids, until)) {
    const of = anchors.get(incident);
    if (of) of.push(anchor);
    else anchors.set(incident, [anchor]);
  }
  return (await listKeys(tx, ids)).map(({ id, label }) => ({ id, label, anchors: anchors.get(id) ?? [] }));
}

/** Gives each key the next number of its country and year, in the order given. */
async function labelled(tx: Tx, keys: KeyWanted[]): Promise<{ id: string; label: string }[]> {
  const prefixes = keys.map(({ country, year }) => `${country ?? "XXX"}-${year ?? "0000"}`);
  const wanted = new Map<string, number>();
  for (const prefix of prefixes) wanted.set(prefix, (wanted.get(prefix) ?? 0) + 1);
  const last = await takeNumbers(tx, wanted);
  const next = new Map([...wanted].map(([prefix, n]) => [prefix, (last.get(prefix) ?? 0) - n + 1]));
  return keys.map(({ id }, index) => {
    const prefix = prefixes[index] as string;
    const number = next.get(prefix) as number;
    next.set(prefix, number + 1);
    return { id, label: `${prefix}-${String(number).padStart(4, "0")}` };
  });
}

function enter(tx: Tx, at: Date, pieces: [id: string, evidence: Evidence][]): Promise<void> {
  return insertEntries(
    tx,
    pieces.map(([id, evidence]) => ({ id, ...evidence, at })),
  );
}

/** Whether two descriptions say the same; the file's name says nothing of what it holds. */
function sameDescription(a: Description, b: Description): boolean {
  const told = ({ format, encoding, publisher, date, dateFrom, language, url, title, ...rest }: Description) =>
    canonicalJson([
      ...[format, encoding, publisher, date, dateFrom, language, url, title],
      ...[rest.text, rest.regions, rest.offsets],
    ]);
  return told(a) === told(b);
}
