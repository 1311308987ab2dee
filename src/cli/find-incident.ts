import type { Ledger } from "../ledger/ledger.ts";
import type { Derived, IncidentKey } from "../record/derived.ts";
import type { Incident } from "../record/incident.ts";
import { beginning } from "./beginning.ts";

/** An incident that was asked for. */
export interface Found {
  incident: Incident;
  /** What was asked for, where it is part of that incident now. */
  part: Pick<IncidentKey, "id" | "label"> | null;
}

/**
 * The incident of that id, label, or prefix of an id of at least 6 characters that no other has; of one that was merged, the incident
 * that holds most of its drafts now. `derived` is what to look in, where that is not what the ledger keeps. Null where nothing is found.
 */
export async function findIncident(ledger: Ledger, ref: string, derived?: Derived): Promise<Found | null> {
  const incident = derived ? one(derived.incidents, ref) : await ledger.incident(ref);
  if (incident && one([incident], ref)) return { incident, part: null };
  const key = one(await ledger.keys(), ref);
  const holder = incident ?? (key && derived && (await holderOf(ledger, key, derived.incidents)));
  return holder && key ? { incident: holder, part: { id: key.id, label: key.label } } : null;
}

/** The incident with most claims about the drafts that were ever the key's; its claims may be of readings that newer ones replaced. */
async function holderOf(ledger: Ledger, key: IncidentKey, incidents: readonly Incident[]): Promise<Incident | null> {
  const drafts = new Set(key.anchors.map(({ draft }) => draft));
  const reports = new Set(key.anchors.map(({ report }) => report));
  const near = incidents.filter((incident) => incident.reports.some((id) => reports.has(id)));
  const said = await ledger.claims({ ids: near.flatMap(({ claims }) => claims) });
  const about = new Set(said.flatMap(({ id, subject }) => (drafts.has(subject.id) ? [id] : [])));
  const shares = near.map((incident) => ({ incident, share: incident.claims.filter((id) => about.has(id)).length }));
  shares.sort((a, b) => b.share - a.share || (a.incident.label < b.incident.label ? -1 : 1));
  const [best] = shares;
  return best && best.share > 0 ? best.incident : null;
}

function one<T extends { id: string; label: string }>(rows: readonly T[], ref: string): T | null {
  const label = ref.trim().toUpperCase();
  const labelled = rows.find((row) => row.label === label);
  if (labelled) return labelled;
  const alike = rows.filter(({ id }) => beginning(ref, 6)?.(id));
  return alike.length === 1 ? (alike[0] as T) : null;
}
