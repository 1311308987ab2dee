import { firstDay, lastDay } from "../record/day-range.ts";
import type { Decision } from "../record/decision.ts";
import { byReading } from "./by-reading.ts";
import type { Database, Tx } from "./database.ts";
import { remainsOf } from "./erase.ts";
import {
  anchorsEvidence,
  batchHash,
  decisionEvidence,
  detailsEvidence,
  type Evidence,
  hash,
  keyEvidence,
  readingEvidence,
  reportEvidence,
  sourceEvidence,
  wholeReadingEvidence,
} from "./evidence.ts";
import { BEGINNING } from "./seal.ts";
import {
  type Batch,
  batchesFrom,
  countUnentered,
  countUnsealed,
  disagreements,
  type Entry,
  entriesOf,
} from "./statements/audit.ts";
import { claimsOf } from "./statements/claim.ts";
import { listDecisions } from "./statements/decision.ts";
import { anchorSets, listKeys } from "./statements/incident-key.ts";
import { draftsOf, readingsById } from "./statements/reading.ts";
import { descriptionsOf, storedReports } from "./statements/report.ts";
import { listSources } from "./statements/source.ts";

/** What a check of the audit chain came to. */
export interface Verification {
  /** Whether all evidence is as it was when it was written, and all of it is there. */
  ok: boolean;
  batches: number;
  entries: number;
  /** Evidence written but not sealed yet, because other programs are at work or one was killed. */
  unsealed: number;
  /** Hash of the last batch: who notes it down elsewhere can tell later that no batch was taken off the end. */
  head: string;
  /** Reports whose words were removed by a decision: their hashes are checked, their words cannot be. */
  erased: { report: string; who: string; when: string; why: string }[];
  /** What is wrong, in words, in the order of the chain. */
  trouble: string[];
}

/** Recomputes every hash of the audit chain from the evidence as it lies there now. */
export async function verifyChain(db: Database): Promise<Verification> {
  const found: Verification = {
    ok: true,
    batches: 0,
    entries: 0,
    unsealed: 0,
    head: BEGINNING,
    erased: [],
    trouble: [],
  };
  await db.read(async (tx) => {
    const gone = await erasures(tx, found);
    for (let batches: Batch[]; (batches = await batchesFrom(tx, found.batches + 1, 100)).length > 0; )
      for (const batch of batches) await checkBatch(tx, batch, gone, found);
    for (const { report, remains } of gone.decided)
      if ((await remainsOf(tx, report)) !== remains)
        found.trouble.push(`what was left of the erased report ${report} was changed`);
    found.unsealed = await countUnsealed(tx);
    found.trouble.push(...(await disagreements(tx)));
    for (const { kind, n } of await countUnentered(tx))
      if (n > 0) found.trouble.push(`${n} rows of kind ${kind} were put in past the chain`);
  });
  return { ...found, ok: found.trouble.length === 0 };
}

async function checkBatch(tx: Tx, batch: Batch, gone: Gone, found: Verification): Promise<void> {
  found.batches++;
  const name = `batch ${batch.number}`;
  if (batch.number !== found.batches) found.trouble.push(`batch ${found.batches} is missing before ${name}`);
  if (batch.previous !== found.head) found.trouble.push(`${name} does not follow from the one before it`);
  const entries = await entriesOf(tx, batch.number);
  if (entries.length !== batch.entries)
    found.trouble.push(`${name} was changed: it had ${batch.entries} entries and has ${entries.length}`);
  else if (batchHash(batch.number, batch.previous, batch.at, entries) !== batch.sha256)
    found.trouble.push(`${name} was changed: its hash does not follow from its entries`);
  found.batches = batch.number;
  found.head = batch.sha256;
  found.entries += entries.length;
  const now = await evidenceNow(tx, entries, gone, found.trouble);
  for (const entry of entries) {
    const sha256 = now.get(nameOf(entry));
    if (sha256 === undefined) found.trouble.push(`${describe(entry)} is gone (${name})`);
    else if (sha256 !== entry.sha256 && !gone.uncheckable(entry))
      found.trouble.push(`${describe(entry)} was changed (${name})`);
  }
}

/** What was erased by decision. */
interface Gone {
  decided: readonly Extract<Decision, { kind: "erase" }>[];
  reports: ReadonlySet<string>;
  /** Whether the words behind an entry are gone, so that only the chain still knows its hash. */
  uncheckable(entry: Entry): boolean;
}

async function erasures(tx: Tx, found: Verification): Promise<Gone> {
  const decided = (await listDecisions(tx, null)).flatMap(({ decision }) =>
    decision.kind === "erase" ? [decision] : [],
  );
  found.erased = decided.map(({ report, who, when, why }) => ({ report, who, when, why }));
  const reports = new Set(decided.map(({ report }) => report));
  const sources = new Set(decided.flatMap((decision) => decision.sources));
  const uncheckable = ({ kind, key }: Entry) =>
    (kind === "details" && reports.has(key)) || (kind === "source" && sources.has(key));
  return { decided, reports, uncheckable };
}

/** The hash that each of those entries would get today; of rows changed on their own, `trouble` says which. */
async function evidenceNow(tx: Tx, entries: Entry[], gone: Gone, trouble: string[]): Promise<Map<string, string>> {
  const of = (kind: Entry["kind"], part: "key" | "part" = "key") =>
    entries.filter((entry) => entry.kind === kind).map((entry) => entry[part]);
  const now: Evidence[] = [];
  for (const { id, sha256, sample, at, bytesSha256 } of await storedReports(tx, of("report")))
    now.push(
      reportEvidence(
        id,
        bytesSha256 === sha256 || gone.reports.has(id) ? sha256 : `${sha256} but ${bytesSha256}`,
        sample,
        at,
      ),
    );
  for (const row of await descriptionsOf(tx, of("details"))) {
    const { report, number, at, first, last, characters, ...description } = row;
    now.push(detailsEvidence(report, Number(number), description, at));
    const { date, text } = description;
    if (first !== firstDay(date) || last !== lastDay(date) || Number(characters) !== text.length)
      trouble.push(`description ${number} of report ${report} was changed: its day or length is not that of its text`);
  }
  now.push(...(await readingsNow(tx, of("reading", "part"), gone, trouble)));
  for (const { decision, at } of await listDecisions(tx, of("decision"))) now.push(decisionEvidence(decision, at));
  for (const { id, label, at } of await listKeys(tx, of("key"))) now.push(keyEvidence(id, label, at));
  for (const [set, { anchors, at }] of await anchorSets(tx, of("anchors"))) now.push(anchorsEvidence(set, anchors, at));
  for (const source of await listSources(tx, of("source"))) now.push(sourceEvidence(source));
  return new Map(now.map((evidence) => [nameOf(evidence), evidence.sha256]));
}

async function readingsNow(tx: Tx, ids: string[], gone: Gone, trouble: string[]): Promise<Evidence[]> {
  const drafts = byReading(await draftsOf(tx, ids));
  const claims = byReading(await claimsOf(tx, ids));
  return (await readingsById(tx, ids)).map((reading) => {
    const [ownDrafts, ownClaims] = [drafts.get(reading.id) ?? [], claims.get(reading.id) ?? []];
    const rows = [...ownDrafts, ...ownClaims];
    if (rows.some((row) => row.hash === null))
      return wholeReadingEvidence(
        reading,
        ownDrafts.map(({ draft }) => draft),
        ownClaims.map(({ claim }) => claim),
      );
    const where = `(reading ${reading.id} of report ${reading.report})`;
    if (ownClaims.length !== reading.claims)
      trouble.push(`of ${reading.claims} claims ${ownClaims.length} are there ${where}`);
    const told = !gone.reports.has(reading.report);
    for (const { draft, hash: written } of ownDrafts)
      if (told && hash(draft) !== written) trouble.push(`draft ${draft.id} was changed ${where}`);
    for (const { claim, hash: written, agrees } of ownClaims)
      if (!agrees || (told && hash(claim) !== written)) trouble.push(`claim ${claim.id} was changed ${where}`);
    return readingEvidence(
      reading,
      ownDrafts.map((row) => row.hash as string),
      ownClaims.map((row) => row.hash as string),
    );
  });
}

function nameOf({ kind, key, part }: Pick<Entry, "kind" | "key" | "part">): string {
  return `${kind} ${key} ${part}`;
}

function describe({ kind, key, part }: Entry): string {
  if (kind === "details") return `description ${part} of report ${key}`;
  return kind === "reading" ? `reading ${part} of report ${key}` : `${kind} ${key}`;
}
