import { v5 } from "uuid";
import { differences, type Moment } from "./analysis/differences.ts";
import { code, explainIncidents, type Learned, learnedReasons } from "./coding/code.ts";
import { derive, labelParts } from "./deriving/derive.ts";
import type { Gathered } from "./intake/gather.ts";
import { takeIn } from "./intake/take-in.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import type { Ledger, Standing } from "./ledger/ledger.ts";
import { carryCorrections, carryDecisions } from "./linking/carry-decisions.ts";
import { decisionStates } from "./linking/decision-states.ts";
import { freshKeys, keepKeys } from "./linking/keep-keys.ts";
import { link } from "./linking/link.ts";
import { readMany, type Step, type Taken, type Way } from "./readers/read-many.ts";
import { read } from "./reading/read.ts";
import { type DecisionState, ruleInForce } from "./record/decision.ts";
import type { Derived, IncidentKey } from "./record/derived.ts";
import type { Difference } from "./record/difference.ts";
import type { Gathering } from "./record/explanation.ts";
import type { Details, Report } from "./record/report.ts";
import type { RuleName } from "./record/rule.ts";

/** Namespace of incidents' ids. Never changes. */
const INCIDENT_NAMESPACE = "8c0f6c0e-5d0b-4b7e-9a57-0d5a3b6f2e14";

/**
 * Reads inputs into the ledger: few one after the other, many in threads. Steps come in the order of inputs, each when it is safe;
 * an input that fails stops no other. The same bytes, described in the same way, are read once by each version of the reader.
 * Call `deriveAll` afterwards.
 */
export async function* readInto(
  way: Way,
  inputs: AsyncIterable<Gathered>,
  given: Partial<Omit<Details, "dateFrom">>,
): AsyncGenerator<Step> {
  yield* readMany(way, takeAllIn(inputs, given, way.ledger));
}

/** Bytes become reports: decoded, cleaned, described. */
async function* takeAllIn(
  inputs: AsyncIterable<Gathered>,
  given: Partial<Omit<Details, "dateFrom">>,
  { sample }: Ledger,
): AsyncGenerator<Taken> {
  for await (const input of inputs) {
    if (!input.ok) {
      yield input;
      continue;
    }
    const taken = takeIn(input.source, given, input.sidecar, { sample });
    yield taken.ok ? { ...taken, bytes: input.source.bytes } : taken;
  }
}

/** Reads every report of the ledger again that the present reader has not read. Call `deriveAll` afterwards. */
export async function* rereadAll(way: Way): AsyncGenerator<Step> {
  yield* readMany(way, stored(way.ledger));
}

async function* stored(ledger: Ledger): AsyncGenerator<Taken> {
  for (const { id } of await ledger.reports({})) {
    const report = await ledger.report(id);
    if (report) yield { ok: true, report, bytes: null };
  }
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

/** What a question asks for instead of the record as it stands: another rule than the record's own, an earlier moment. */
export interface Question {
  rule?: RuleName;
  /** The evidence as it stood then: readings and decisions recorded later do not count. */
  asOf?: Date;
}

/** Derives the record anew from the newest claims and the decisions, under the record's rule, and keeps the result. */
export async function deriveAll(ledger: Ledger): Promise<Derived> {
  return ledger.derive((standing) => derivedOf(ledger, standing));
}

/** Derives the record anew and writes all of it again: nothing is left of what was kept before. */
export async function rebuildAll(ledger: Ledger): Promise<Derived> {
  return ledger.derive((standing) => derivedOf(ledger, standing), "afresh");
}

async function derivedOf(ledger: Ledger, standing: Standing): Promise<Derived> {
  const weighed = await weigh(ledger, standing);
  // Incidents known before find their keys again, and the others get one.
  const grown = [...weighed.kept, ...weighed.merged].filter(({ newAnchors }) => newAnchors.length > 0);
  await ledger.addAnchors(grown.map(({ key, newAnchors }) => ({ id: key.id, anchors: newAnchors })));
  const made = await ledger.addKeys(weighed.wanted);
  return derivedFrom(ledger, weighed, made, {});
}

/** The record as a question has it; nothing is kept. Incidents that were never derived have labels that end in 0000. */
export async function derivedUnder(ledger: Ledger, question: Question): Promise<Derived> {
  const weighed = await weigh(ledger, await ledger.standing(question.asOf));
  // What an incident was named later is its name then, too.
  const labels = new Map(weighed.later.map(({ id, label }) => [id, label]));
  const named = weighed.wanted.map(({ country, year, ...key }) => ({
    ...key,
    label: labels.get(key.id) ?? `${country ?? "XXX"}-${year ?? "0000"}-0000`,
  }));
  return derivedFrom(ledger, weighed, named, question);
}

/** What changed in the record from one moment to another, under one rule (by default each moment's own). */
export async function differencesBetween(
  ledger: Ledger,
  [from, to]: readonly [Date, Date],
  question: Pick<Question, "rule"> = {},
): Promise<Difference[]> {
  const [before, after] = [await moment(ledger, from, question), await moment(ledger, to, question)];
  return differences(before, after);
}

async function moment(ledger: Ledger, asOf: Date, question: Pick<Question, "rule">): Promise<Moment> {
  const { incidents } = await derivedUnder(ledger, { ...question, asOf });
  const { coded, decisions } = await ledger.standing(asOf);
  return { incidents, claims: coded.flatMap(({ claims }) => claims), decisions };
}

/** Every decision, in the order they were made: whether it holds, which incident it is about, and whether that is still there. */
export async function decisionsNow(ledger: Ledger): Promise<DecisionState[]> {
  const { decided, decisions, past, coded, kept, merged } = await weigh(ledger, await ledger.standing());
  return decisionStates({ decided, carried: decisions, past, coded, kept, merged });
}

type Weighed = Awaited<ReturnType<typeof weigh>>;

/** The newest claims and the decisions as they hold for them; what of it is one incident, and which incident that is. */
async function weigh(ledger: Ledger, { coded, decisions: decided, keys: all, reportDates }: Standing) {
  const keys = all.filter(({ anchors }) => anchors.length > 0);
  const later = all.filter(({ anchors }) => anchors.length === 0);
  // What people decided about an older reading holds for the same words in the newest.
  const named = decided.flatMap((decision) => ("claim" in decision ? [decision.claim] : []));
  const past = { keys, claims: named.length > 0 ? await ledger.claims({ ids: named }) : [] };
  const carried = carryDecisions(decided, past, coded);
  // Drafts that are one incident; then their keys.
  const clusters = link(coded, carried);
  const drafts = coded.flatMap((one) => one.drafts);
  const { kept, fresh, merged } = keepKeys(clusters, drafts, keys, incidentId);
  const decisions = carryCorrections(carried, merged);
  const wanted = freshKeys(fresh, drafts, keys, labelParts(fresh, coded, decisions), incidentId);
  return { coded, decided, past, decisions, kept, fresh, merged, wanted, later, reportDates };
}

/** Incidents under a rule: all that lists and pages show. `made` are the keys of fresh clusters. */
function derivedFrom(
  ledger: Ledger,
  { coded, decisions, kept, fresh, reportDates }: Weighed,
  made: readonly IncidentKey[],
  { rule = ruleInForce(decisions) }: Question,
): Derived {
  const clusters = [...kept, ...fresh.map((cluster, i) => ({ key: made[i] as IncidentKey, cluster }))];
  return derive({ clusters, coded, decisions, sample: ledger.sample, reportDates }, rule);
}

function incidentId(name: string): string {
  return v5(name, INCIDENT_NAMESPACE);
}
