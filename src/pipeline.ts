import { v5 } from "uuid";
import { code, explainIncidents, type Learned, learnedReasons } from "./coding/code.ts";
import { derive, labelParts } from "./deriving/derive.ts";
import type { Gathered } from "./intake/gather.ts";
import { takeIn } from "./intake/take-in.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { carryDecisions } from "./linking/carry-decisions.ts";
import { anchorOf, keepKeys } from "./linking/keep-keys.ts";
import { link } from "./linking/link.ts";
import { read, readerVersion } from "./reading/read.ts";
import type { Cluster, Derived, IncidentKey } from "./record/derived.ts";
import type { Draft } from "./record/draft.ts";
import type { Gathering } from "./record/explanation.ts";
import type { Problem } from "./record/problem.ts";
import type { Details, Report } from "./record/report.ts";
import { DEFAULT_RULE } from "./record/rule.ts";

/** Namespace of incidents' ids. Never changes. */
const INCIDENT_NAMESPACE = "8c0f6c0e-5d0b-4b7e-9a57-0d5a3b6f2e14";

/** How far the way has come: a report read, or known in this form already; or an input that failed. */
export type Step =
  | { kind: "read"; report: Report; claims: number }
  | { kind: "known"; report: Report }
  | { kind: "problem"; problem: Problem };

export interface Way {
  ledger: Ledger;
  knowledge: Knowledge;
  /** Once aborted, what is being read is finished and nothing more is begun. */
  signal: AbortSignal;
}

/**
 * Reads inputs into the ledger, one after the other: each is safe before the next begins, and one that fails stops none.
 * The same bytes, described in the same way, are read once by each version of the reader. Call `deriveAll` afterwards.
 */
export async function* readInto(
  { ledger, knowledge, signal }: Way,
  inputs: AsyncIterable<Gathered>,
  given: Partial<Omit<Details, "dateFrom">>,
): AsyncGenerator<Step> {
  for await (const input of inputs) {
    if (signal.aborted) return;
    // Bytes become a report: decoded, cleaned, described.
    const taken = input.ok ? takeIn(input.source, given, input.sidecar, { sample: ledger.sample }) : input;
    if (!taken.ok) {
      yield { kind: "problem", problem: taken.problem };
      continue;
    }
    const { report } = taken;
    // The original is kept before anything is made of it.
    if (input.ok) await ledger.addReport(report, input.source.bytes);
    yield await readOne(ledger, knowledge, report);
  }
}

/** Reads every report of the ledger again that the present reader has not read. Call `deriveAll` afterwards. */
export async function* rereadAll({ ledger, knowledge, signal }: Way): AsyncGenerator<Step> {
  for (const { id } of await ledger.reports({})) {
    if (signal.aborted) return;
    const report = await ledger.report(id);
    if (report) yield await readOne(ledger, knowledge, report);
  }
}

async function readOne(ledger: Ledger, knowledge: Knowledge, report: Report): Promise<Step> {
  if (await ledger.hasReading(report.id, readerVersion(knowledge))) return { kind: "known", report };
  // What is named and who speaks; then what of it is claimed; then it is kept, whole or not at all.
  const reading = read(report, knowledge);
  const coded = code(report, reading, knowledge);
  await ledger.addReading(coded);
  return { kind: "read", report, claims: coded.claims.length };
}

/**
 * Why the learned claims of a report were made, by claim, and why its accounts are one incident or several, by draft: read again,
 * since the ledger keeps what is claimed and not why.
 */
export function whyIn(report: Report, knowledge: Knowledge): { learned: Map<string, Learned>; incidents: Gathering[] } {
  const reading = read(report, knowledge, { explain: true });
  const learned = learnedReasons(reading, code(report, reading, knowledge).claims);
  return { learned, incidents: explainIncidents(report, reading, knowledge) };
}

export type { Learned } from "./coding/code.ts";

/** Derives the record anew from the newest claims and the decisions, and keeps the result. */
export async function deriveAll(ledger: Ledger): Promise<Derived> {
  const coded = await ledger.newest();
  const keys = await ledger.keys();
  // What people decided about an older reading holds for the same words in the newest.
  const decided = await ledger.decisions();
  const named = decided.flatMap((decision) => ("claim" in decision ? [decision.claim] : []));
  const claims = named.length > 0 ? await ledger.claims({ ids: named }) : [];
  const decisions = carryDecisions(decided, { keys, claims }, coded);
  // Drafts that are one incident; then the incidents known before find their keys again, and the others get one.
  const clusters = link(coded, decisions);
  const drafts = coded.flatMap((one) => one.drafts);
  const { kept, fresh } = keepKeys(clusters, drafts, keys);
  const grown = kept.filter(({ newAnchors }) => newAnchors.length > 0);
  await ledger.addAnchors(grown.map(({ key, newAnchors }) => ({ id: key.id, anchors: newAnchors })));
  const made = await ledger.addKeys(freshKeys(fresh, drafts, keys, labelParts(fresh, coded, decisions)));
  // Incidents under a rule: all that lists and pages show.
  const keyed = [...kept, ...fresh.map((cluster, i) => ({ key: made[i] as IncidentKey, cluster }))];
  const reportDates = new Map((await ledger.reports({})).map(({ id, date }) => [id, date]));
  const derived = derive({ clusters: keyed, coded, decisions, sample: ledger.sample, reportDates }, DEFAULT_RULE);
  await ledger.saveDerived(derived);
  return derived;
}

/** Keys without labels: an id follows from the first draft, so that the same reports give the same ids everywhere. */
function freshKeys(
  clusters: readonly Cluster[],
  drafts: readonly Draft[],
  keys: readonly IncidentKey[],
  parts: readonly { country: string | null; year: string | null }[],
) {
  const draftById = new Map(drafts.map((draft) => [draft.id, draft]));
  const taken = new Set(keys.map(({ id }) => id));
  return clusters.map((cluster, i) => {
    const first = [...cluster.drafts].sort()[0] ?? "";
    let id = v5(first, INCIDENT_NAMESPACE);
    // A draft that was parted from the incident it began needs an id of its own.
    while (taken.has(id)) id = v5(id, INCIDENT_NAMESPACE);
    taken.add(id);
    const anchors = cluster.drafts.flatMap((draft) => {
      const one = draftById.get(draft);
      return one ? [anchorOf(one)] : [];
    });
    return { id, anchors, country: parts[i]?.country ?? null, year: parts[i]?.year ?? null };
  });
}
