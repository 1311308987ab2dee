import type { Derived } from "../record/derived.ts";
import type { Incident } from "../record/incident.ts";
import type { Tx } from "./database.ts";
import { trigramsOf } from "./incident-columns.ts";
import { fillWords } from "./report-words.ts";
import { rollupChanges } from "./rollups.ts";
import {
  assessmentRow,
  figureRow,
  type IncidentRow,
  incidentRow,
  type StatementRow,
  tallyRow,
} from "./search-columns.ts";
import { type Basis, putBasis } from "./statements/derivation.ts";
import {
  countedOf,
  deleteIncidents,
  deleteStatements,
  emptyDerived,
  incidentHashes,
  insertIncidents,
  insertStatements,
  statementHashes,
  unfilledIncidents,
} from "./statements/derived.ts";
import { lockLedger } from "./statements/migration.ts";
import { addToNames, addToRollups, insertNames, knownNames } from "./statements/rollup.ts";
import { listWords } from "./statements/search.ts";

/** Reports whose words are made in one step. */
const FILL = 500;

/** Makes the kept results those given, which rest on so much evidence (null: nobody knows): rows that are the same stay as they are. */
export async function saveWhole(tx: Tx, derived: Derived, basis: Basis | null): Promise<void> {
  await lockLedger(tx, "derive");
  const { incidents } = derived;
  const kept = await incidentHashes(tx);
  const rows = incidents.map(incidentRow);
  const changed = rows.filter((row) => kept.get(row.incident_id) !== row.document_sha256);
  for (const { incident_id } of rows) kept.delete(incident_id);
  await replaceIncidents(tx, changed, [...kept.keys()]);
  await saveStatements(tx, statementRows(derived));
  await putBasis(tx, basis);
}

/** Throws away all that is kept of derivation, whatever it is, and writes those results, and what searches find of reports, anew. */
export async function saveAfresh(tx: Tx, derived: Derived, basis: Basis): Promise<void> {
  await lockLedger(tx, "derive");
  await emptyDerived(tx);
  await replaceIncidents(tx, derived.incidents.map(incidentRow), []);
  await insertStatements(tx, statementRows(derived));
  await listWords(tx);
  while ((await fillWords(tx, FILL)) === FILL);
  await putBasis(tx, basis);
}

function statementRows({ tallies, figures, assessments }: Derived): StatementRow[] {
  return [...tallies.map(tallyRow), ...figures.map(figureRow), ...assessments.map(assessmentRow)];
}

/** Adds those incidents, in place of what is kept under their ids, and takes out those ids; all others stay as they are. */
export async function saveSome(tx: Tx, changed: readonly Incident[], gone: readonly string[]): Promise<void> {
  await lockLedger(tx, "derive");
  await replaceIncidents(tx, changed.map(incidentRow), gone);
}

/** Makes the columns of up to that many incidents that have none, and says how many these were. */
export async function fillIncidents(tx: Tx, limit: number): Promise<number> {
  // Without waiting for others where there is nothing to do, which is nearly always.
  if ((await unfilledIncidents(tx, 1)).length === 0) return 0;
  await lockLedger(tx, "derive");
  const found = await unfilledIncidents(tx, limit);
  await replaceIncidents(tx, found.map(incidentRow), []);
  return found.length;
}

/** With the counts and names that hang on them. */
async function replaceIncidents(tx: Tx, rows: readonly IncidentRow[], gone: readonly string[]): Promise<void> {
  const ids = [...rows.map(({ incident_id }) => incident_id), ...gone];
  if (ids.length === 0) return;
  const before = await countedOf(tx, ids);
  await deleteIncidents(tx, ids);
  await insertIncidents(tx, rows);
  await addToRollups(tx, rollupChanges(rows, before));
  await countNames(tx, rows, before);
}

async function countNames(tx: Tx, rows: readonly IncidentRow[], before: readonly { name_ids: string[] }[]) {
  const changes = new Map<string, number>();
  const count = (id: string, by: number) => changes.set(id, (changes.get(id) ?? 0) + by);
  for (const { name_ids } of rows) for (const id of name_ids) count(id, 1);
  for (const { name_ids } of before) for (const id of name_ids) count(id, -1);
  const names = new Map(rows.flatMap((row) => row.names).map((name) => [name.name_id, name]));
  const moved = [...changes].filter(([, by]) => by !== 0);
  const known = await knownNames(
    tx,
    moved.map(([id]) => id),
  );
  const fresh = moved.flatMap(([id, incidents]) => {
    const name = names.get(id);
    return name && !known.has(id) ? [{ ...name, incidents, trigrams: trigramsOf(name.name) }] : [];
  });
  await insertNames(tx, fresh);
  await addToNames(
    tx,
    moved.flatMap(([name_id, incidents]) => (known.has(name_id) ? [{ name_id, incidents }] : [])),
  );
}

async function saveStatements(tx: Tx, rows: readonly StatementRow[]): Promise<void> {
  const kept = await statementHashes(tx);
  const keyOf = ({ kind, report_id, statement_id }: StatementRow) => `${kind} ${report_id} ${statement_id}`;
  const changed = rows.filter((row) => kept.get(keyOf(row)) !== `${row.position} ${row.document_sha256}`);
  const written = new Set(changed);
  for (const row of rows) if (!written.has(row)) kept.delete(keyOf(row));
  await deleteStatements(tx, [...kept.keys()]);
  await insertStatements(tx, changed);
}
