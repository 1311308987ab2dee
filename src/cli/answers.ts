import { z } from "zod";
import { Claim } from "../record/claim.ts";
import { Decision, DecisionState } from "../record/decision.ts";
import { Difference } from "../record/difference.ts";
import { Explanation, Gathering } from "../record/explanation.ts";
import { ReportName, ReportSummary } from "../record/http.ts";
import { Incident } from "../record/incident.ts";
import { Problem } from "../record/problem.ts";
import { RuleName } from "../record/rule.ts";
import { Assessment, StandingFigure, Tally } from "../record/statement.ts";

/** A claim as a row of its own: it says itself whether it comes from a sample. */
export const ClaimRow = z.object({ ...Claim.shape, sample: z.boolean() });
export type ClaimRow = z.infer<typeof ClaimRow>;

/** A report as the command line lists it. */
export const ReportRow = ReportSummary;

const lists = {
  reports: z.array(ReportRow),
  incidents: z.array(Incident),
  tallies: z.array(Tally),
  figures: z.array(StandingFigure),
  assessments: z.array(Assessment),
  claims: z.array(ClaimRow),
};

/** What the reports read gave, and which inputs failed. */
export const ReadAnswer = z.object({
  ...lists,
  problems: z.array(Problem),
  /** With `--explain`: by incident and field, the words and the rule behind each claim. */
  explanations: z.array(Explanation).optional(),
  /** With `--explain`: by incident and report, why its accounts are one incident and others are not of it. */
  gatherings: z.array(Gathering).optional(),
});
export const IncidentsAnswer = lists.incidents;
export const TalliesAnswer = lists.tallies;
export const FiguresAnswer = lists.figures;
export const AssessmentsAnswer = lists.assessments;
export const ClaimsAnswer = lists.claims;
export const ReportsAnswer = lists.reports;
/** An incident with all its claims, in text order by report, and the names of the reports they stand in. */
export const ShowAnswer = z.object({
  incident: Incident,
  claims: lists.claims,
  reports: z.array(ReportName),
  /** The incident that was asked for, where it is part of this one now; else null. */
  part: z.object({ id: z.uuid(), label: z.string() }).nullable(),
  /** What people decided about it, in the order they did. */
  decisions: z.array(DecisionState),
});
export const RereadAnswer = z.object({
  reports: z.int(),
  /** How many of them the present reader had not read. */
  reread: z.int(),
  incidents: z.int(),
  sample: z.boolean(),
});
/** The decision that was recorded, and how many incidents there are now. */
export const DecisionAnswer = z.object({ decision: z.uuid(), incidents: z.int(), sample: z.boolean() });
/** All decisions in the order they were made. */
export const DecisionsAnswer = z.array(DecisionState);
/** The rule that the record is derived by. */
export const RuleAnswer = z.object({
  rule: RuleName,
  /** By which it was set; null where nobody has. */
  decision: Decision.nullable(),
  /** All rules there are, with what each does. */
  rules: z.array(z.object({ name: RuleName, about: z.string() })),
  sample: z.boolean(),
});
/** What changed between two moments. */
export const DiffAnswer = z.object({
  from: z.string(),
  to: z.string(),
  differences: z.array(Difference),
  sample: z.boolean(),
});
/** What was erased: the report's hash stays. */
export const EraseAnswer = z.object({ decision: z.uuid(), report: z.uuid(), sha256: z.string(), sample: z.boolean() });
/** How much was derived anew. */
export const RebuildAnswer = z.object({
  incidents: z.int(),
  tallies: z.int(),
  figures: z.int(),
  assessments: z.int(),
  /** Over all documents derived (incidents, tallies, figures, assessments, each by id, a line of canonical JSON each) and the rows kept of them. */
  sha256: z.string(),
  /** The same of what was kept before. */
  was: z.string(),
  sample: z.boolean(),
});
/** What a check of the audit chain came to. */
export const VerifyAnswer = z.object({
  /** Whether all evidence is as it was written, and all of it is there. */
  ok: z.boolean(),
  batches: z.int(),
  entries: z.int(),
  /** Evidence written but not sealed yet. */
  unsealed: z.int(),
  /** Hash of the last batch. */
  head: z.string(),
  /** Reports whose words were removed by a decision: their hashes were checked, their words cannot be. */
  erased: z.array(z.object({ report: z.uuid(), who: z.string(), when: z.string(), why: z.string() })),
  /** What is wrong, in words, in the order of the chain: the first row that does not fit comes first. */
  trouble: z.array(z.string()),
  sample: z.boolean(),
});
/** The head of the audit chain, or what a check of an earlier one came to. */
export const SealAnswer = z.object({
  /** Number and hash of a batch; null for an empty ledger. */
  seal: z.string().nullable(),
  sealedAt: z.string().nullable(),
  /** Of a seal that was given: whether it and all else holds, and what was found. */
  checked: z.object({ holds: z.boolean(), found: z.string() }).nullable(),
  sample: z.boolean(),
});
const copied = {
  /** Each table and how many rows of it were copied. */
  tables: z.array(z.object({ table: z.string(), rows: z.int() })),
  sample: z.boolean(),
};
/** A backup that was written. */
export const BackupAnswer = z.object({
  /** Hash of the chain's last batch; null where nothing was sealed yet. */
  head: z.string().nullable(),
  ...copied,
  /** Size of the file. */
  bytes: z.int(),
});
/** A ledger that was restored, and what the check of its chain came to. */
export const RestoreAnswer = z.object({
  ...VerifyAnswer.pick({ ok: true, batches: true, entries: true, head: true, trouble: true }).shape,
  ...copied,
});
/** `database url`: the ledger's address; `database move`: what was copied, and what the check of the chain came to there. */
export const DatabaseAnswer = z.union([
  z.object({ url: z.string(), schema: z.string(), embedded: z.boolean(), sample: z.boolean() }),
  z.object({
    ...VerifyAnswer.pick({ ok: true, entries: true, head: true, trouble: true }).shape,
    ...copied,
    /** Whether the embedded ledger was written to meanwhile. */
    grew: z.boolean(),
  }),
]);
export const ExportAnswer = z.object({
  namesWithheld: z.boolean(),
  ...lists,
  reports: z.array(ReportRow.omit({ characters: true, readerVersion: true, claims: true })),
});

/** What each command prints with `--json` (`export`: with `--format json`). */
export const ANSWERS = {
  read: ReadAnswer,
  incidents: IncidentsAnswer,
  show: ShowAnswer,
  claims: ClaimsAnswer,
  tallies: TalliesAnswer,
  figures: FiguresAnswer,
  assessments: AssessmentsAnswer,
  reports: ReportsAnswer,
  export: ExportAnswer,
  accept: DecisionAnswer,
  reject: DecisionAnswer,
  correct: DecisionAnswer,
  merge: DecisionAnswer,
  split: DecisionAnswer,
  undo: DecisionAnswer,
  decisions: DecisionsAnswer,
  rule: RuleAnswer,
  rebuild: RebuildAnswer,
  reread: RereadAnswer,
  verify: VerifyAnswer,
  backup: BackupAnswer,
  restore: RestoreAnswer,
  database: DatabaseAnswer,
  seal: SealAnswer,
  diff: DiffAnswer,
  erase: EraseAnswer,
} as const;

/** One JSON document in the schema's order of keys, with a line feed at its end. */
export function jsonOf<T extends z.ZodType>(schema: T, answer: z.input<T>): string {
  return `${JSON.stringify(schema.parse(answer), null, 2)}\n`;
}
