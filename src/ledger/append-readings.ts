import type { Coded } from "../record/draft.ts";
import type { CopyTx, Database, Tx } from "./database.ts";
import { readingEvidence, sourceEvidence } from "./evidence.ts";
import { hashesOf, inOrder } from "./many.ts";
import { wordsOf } from "./report-words.ts";
import { sourcesOf } from "./sources.ts";
import { copyClaims, copyDrafts, copyReadings, entriesAmong, headsOf, nextReadings } from "./statements/append-many.ts";
import { insertEntries } from "./statements/audit.ts";
import { erasedAmong } from "./statements/erasure.ts";
import { beforeErasures } from "./statements/migration.ts";
import type { ReadingRow } from "./statements/reading.ts";
import { putWords } from "./statements/search.ts";
import { insertSources } from "./statements/source.ts";
import { storable } from "./storable.ts";

/** A reading to be added, with its ids and the hashes of its rows. */
interface Wanted {
  given: Coded;
  coded: Coded;
  id: string;
  entry: string;
  drafts: string[];
  claims: string[];
}
/** One that its version has not made before, with where it stands. */
type Fresh = Wanted & { reading: ReadingRow };

/**
 * Adds the readings that their versions have not made before, in one transaction with their lines of the audit chain: of each
 * report the first given. Returns those added and the ids of the lines. Throws where a report is not there.
 */
export async function appendReadings(
  db: Database,
  given: readonly Coded[],
  at: Date,
  newId: () => string,
): Promise<{ added: Set<Coded>; entries: string[] }> {
  const firsts = new Map([...given].reverse().map((coded) => [coded.report, coded]));
  const many = inOrder([...firsts.values()], ({ report }) => report).map((one) => wantedOf(one, newId));
  const claims = many.flatMap(({ coded }) => coded.claims);
  const sources = sourcesOf(claims, at).map((source) => ({ source, entry: newId() }));
  const added = await db.write(async (tx, attempt) => {
    await beforeErasures(tx);
    if (attempt > 0) {
      const entries = many.map(({ entry }) => entry);
      const done = await entriesAmong(tx, entries);
      if (done.size > 0) return many.filter(({ entry }) => done.has(entry));
    }
    const fresh = await freshOf(tx, many, at);
    await copyRows(tx, fresh);
    await putFreshWords(tx, fresh);
    const rows = sources.map(({ source }) => source);
    const freshSources = await insertSources(tx, rows);
    await insertEntries(tx, [
      ...fresh.map((one) => ({ id: one.entry, ...readingEvidence(one.reading, one.drafts, one.claims), at })),
      ...sources.flatMap(({ source, entry }) =>
        freshSources.has(source.id) ? [{ id: entry, ...sourceEvidence(source), at }] : [],
      ),
    ]);
    return fresh;
  });
  const entries = added.map(({ entry }) => entry);
  if (added.length > 0) entries.push(...sources.map(({ entry }) => entry));
  return { added: new Set(added.map((one) => one.given)), entries };
}

function wantedOf(given: Coded, newId: () => string): Wanted {
  const asGiven = [hashesOf(given.drafts), hashesOf(given.claims)] as const;
  const clean = asGiven.every((one) => one.storable);
  const coded = clean ? given : storable(given);
  const [drafts, claims] = clean ? asGiven : ([hashesOf(coded.drafts), hashesOf(coded.claims)] as const);
  return { given, coded, id: newId(), entry: newId(), drafts: drafts.hashes, claims: claims.hashes };
}

async function freshOf(tx: Tx, many: readonly Wanted[], at: Date): Promise<Fresh[]> {
  const codings = many.map(({ coded }) => coded);
  const next = await nextReadings(tx, codings);
  const erased = await erasedAmong(
    tx,
    codings.map(({ report }) => report),
  );
  return many.flatMap((one) => {
    const { report, readerVersion, claims } = one.coded;
    const found = next.get(report);
    if (!found) throw new Error(`report ${report} was read before it was added`);
    const { number, details } = found;
    const reading = { report, id: one.id, number, details, readerVersion, claims: claims.length, at };
    return found.read || erased.has(report) ? [] : [{ ...one, reading }];
  });
}

async function copyRows(tx: CopyTx, fresh: readonly Fresh[]): Promise<void> {
  const readings = fresh.map(({ reading }) => reading);
  await copyReadings(tx, readings);
  const drafts = fresh.flatMap(({ reading, coded, drafts: hashes }) =>
    coded.drafts.map((item, position) => ({ reading, position, item, hash: hashes[position] as string })),
  );
  await copyDrafts(tx, drafts);
  const claims = fresh.flatMap(({ reading, coded, claims: hashes }) =>
    coded.claims.map((item, position) => ({ reading, position, item, hash: hashes[position] as string })),
  );
  await copyClaims(tx, claims);
}

async function putFreshWords(tx: Tx, fresh: readonly Fresh[]): Promise<void> {
  const reports = fresh.map(({ coded }) => coded.report);
  const heads = await headsOf(tx, reports);
  const rows = fresh.map(({ coded: { report, claims } }) => {
    const { date, title } = heads.get(report) ?? { date: null, title: null };
    const quotes = claims.map(({ quote }) => quote);
    return wordsOf(report, date, title, quotes);
  });
  await putWords(tx, rows);
}
