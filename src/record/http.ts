import { z } from "zod";
import { Claim } from "./claim.ts";
import { ActType, Incident } from "./incident.ts";
import { Report } from "./report.ts";
import { Assessment, StandingFigure, Tally } from "./statement.ts";

/**
 * What the server answers under `/api`, all with GET. Trouble is a `Problem` with status 400 (bad question), 403 (foreign
 * host), 404 (nothing there), 405 (not GET or HEAD) or 503 (the ledger cannot be reached).
 *
 * - `/api/ledgers`: `LedgersAnswer`
 * - `/api/:ledger/incidents`: `IncidentsAnswer`; `/api/:ledger/incidents/:ref` (id, label or prefix): `IncidentAnswer`
 * - `/api/:ledger/reports`: `ReportsAnswer`; `/api/:ledger/reports/:id` (id or prefix): `ReportAnswer`
 * - `/api/:ledger/tallies`, `/figures`, `/assessments`: `TalliesAnswer`, `FiguresAnswer`, `AssessmentsAnswer`
 * - `/api/:ledger/claims`: `ClaimsAnswer`
 *
 * Lists take the keys of `IncidentsQuery`, `ListQuery` or `ClaimsQuery`; an unknown key is a bad question.
 */
export const LEDGER_NAMES = ["main", "samples"] as const;
export const LedgerName = z.enum(LEDGER_NAMES);
export type LedgerName = z.infer<typeof LedgerName>;

const day = z.iso.date("an ISO 8601 day such as 2019-03-27 is needed");
const words = z.string().trim().min(1, "it is empty").max(200, "it is longer than 200 characters");
const filter = {
  from: day.optional(),
  to: day.optional(),
  place: words.optional(),
  actor: words.optional(),
  type: words.optional(),
  /** Decimal digits, at least 1. */
  limit: z
    .string()
    .regex(/^[1-9]\d{0,6}$/, "a whole number from 1 to 9999999 is needed")
    .transform(Number)
    .optional(),
};
const inOrder = (query: { from?: string | undefined; to?: string | undefined }) =>
  !query.from || !query.to || query.from <= query.to;
const disorder = { path: ["from"], message: "it lies after `to`" };

/** A filter of incidents as it stands in a query string: the type is one of ours. */
export const IncidentsQuery = z.strictObject({ ...filter, type: ActType.optional() }).refine(inOrder, disorder);
export type IncidentsQuery = z.infer<typeof IncidentsQuery>;

/** A filter of anything else: the type is what a tally counts, a figure's role. */
export const ListQuery = z.strictObject(filter).refine(inOrder, disorder);
export type ListQuery = z.infer<typeof ListQuery>;

export const ClaimsQuery = z
  .strictObject({
    ...filter,
    report: z.uuid().optional(),
    /** Claim ids, separated by commas. */
    ids: z
      .string()
      .transform((ids) => ids.split(","))
      .pipe(z.array(z.uuid()))
      .optional(),
  })
  .refine(inOrder, disorder);
export type ClaimsQuery = z.infer<typeof ClaimsQuery>;

/** A ledger that this server has, with how much is in it. */
export const LedgerSummary = z.object({
  name: LedgerName,
  sample: z.boolean(),
  reports: z.int(),
  claims: z.int(),
  incidents: z.int(),
  tallies: z.int(),
  figures: z.int(),
  assessments: z.int(),
});
export type LedgerSummary = z.infer<typeof LedgerSummary>;
export const LedgersAnswer = z.array(LedgerSummary);
export type LedgersAnswer = z.infer<typeof LedgersAnswer>;

/** What a report is called, for links to it. */
export const ReportName = Report.pick({
  id: true,
  name: true,
  title: true,
  publisher: true,
  date: true,
  language: true,
  sample: true,
});
export type ReportName = z.infer<typeof ReportName>;

/** A report as lists show it: without its text, with what its newest reading gave. */
export const ReportSummary = Report.omit({ text: true, regions: true, offsets: true }).extend({
  characters: z.int(),
  readerVersion: z.string().nullable(),
  claims: z.int(),
});
export type ReportSummary = z.infer<typeof ReportSummary>;

export const IncidentsAnswer = z.array(Incident);
export type IncidentsAnswer = z.infer<typeof IncidentsAnswer>;

export const IncidentAnswer = z.object({
  incident: Incident,
  /** All its claims, in text order by report. */
  claims: z.array(Claim),
  reports: z.array(ReportName),
});
export type IncidentAnswer = z.infer<typeof IncidentAnswer>;

export const ReportsAnswer = z.array(ReportSummary);
export type ReportsAnswer = z.infer<typeof ReportsAnswer>;

/** Something the record derives from a report's claims: which of them it rests on. */
export const Use = z.object({
  kind: z.enum(["incident", "tally", "figure", "assessment"]),
  id: z.uuid(),
  /** An incident's label; the others have none. */
  label: z.string().nullable(),
  claims: z.array(z.uuid()),
});
export type Use = z.infer<typeof Use>;

export const ReportAnswer = z.object({
  report: Report.omit({ offsets: true }),
  /** Of its newest reading, in text order. */
  claims: z.array(Claim),
  uses: z.array(Use),
});
export type ReportAnswer = z.infer<typeof ReportAnswer>;

const evidence = { claims: z.array(Claim), reports: z.array(ReportName) };
/** Rows with the claims they rest on and the names of the reports those stand in. */
export const TalliesAnswer = z.object({ rows: z.array(Tally), ...evidence });
export type TalliesAnswer = z.infer<typeof TalliesAnswer>;
export const FiguresAnswer = z.object({ rows: z.array(StandingFigure), ...evidence });
export type FiguresAnswer = z.infer<typeof FiguresAnswer>;
export const AssessmentsAnswer = z.object({ rows: z.array(Assessment), ...evidence });
export type AssessmentsAnswer = z.infer<typeof AssessmentsAnswer>;

export const ClaimsAnswer = z.array(Claim);
export type ClaimsAnswer = z.infer<typeof ClaimsAnswer>;
