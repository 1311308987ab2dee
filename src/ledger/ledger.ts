import type { Claim } from "../record/claim.ts";
import type { Decision } from "../record/decision.ts";
import type { Derived, IncidentKey } from "../record/derived.ts";
import type { Coded } from "../record/draft.ts";
import type { Filter } from "../record/filter.ts";
import type { Incident } from "../record/incident.ts";
import type { Report } from "../record/report.ts";
import type { Assessment, StandingFigure, Tally } from "../record/statement.ts";

import type { GivenReport } from "./append-reports.ts";
import type { Erasure } from "./erase.ts";
import type { Questions } from "./questions.ts";
import type { KeptRow } from "./statements/kept-rows.ts";

export type { KeptRow } from "./statements/kept-rows.ts";

/** A report as lists show it: everything but its text, with what its newest reading gave. */
export type ReportRow = Omit<Report, "text" | "regions" | "offsets"> & {
  characters: number;
  readerVersion: string | null;
  claims: number;
};

/** What derivation starts from, all of one instant. */
export interface Standing {
  /** Of each report the newest reading, in the order of the reports' ids. */
  coded: Coded[];
  decisions: Decision[];
  keys: IncidentKey[];
  /** ISO 8601, by report. */
  reportDates: Map<string, string | null>;
}

/** The record on disk. Lists are complete unless `filter.limit` says otherwise, and in a stable order. */
export interface Ledger extends Questions {
  /** Whether this is the ledger of the sample reports. */
  readonly sample: boolean;
  /**
   * Adds a report with its original bytes. `redescribed`: the same bytes are there, with other details; the newer hold. `erased`: they
   * were there and were erased for good; nothing is added.
   */
  addReport(report: Report, bytes: Uint8Array): Promise<"added" | "known" | "redescribed" | "erased">;
  /** Adds reports, those that are new in one transaction: as `addReport` of each, many times faster. Answers in their order. */
  addReports(many: readonly GivenReport[]): Promise<("added" | "known" | "redescribed" | "erased")[]>;
  /** Whether the newest details of the report have been read by this version; of an erased report nothing is left to read. */
  hasReading(report: string, readerVersion: string): Promise<boolean>;
  /** Adds a reading with its drafts and claims in one transaction; adds nothing where that version has read it. */
  addReading(coded: Coded): Promise<boolean>;
  /** Adds readings in one transaction: as `addReading` of each, many times faster. Answers in their order. */
  addReadings(many: readonly Coded[]): Promise<boolean[]>;
  /** The evidence as it stands, or as it stood at that instant; words erased since are gone from it too. */
  standing(asOf?: Date): Promise<Standing>;
  /** Of each report the newest reading, in the order of the reports' ids. */
  newest(): Promise<Coded[]>;
  decisions(): Promise<Decision[]>;
  addDecision(decision: Decision): Promise<void>;
  /** Removes a report's words for good; false where that was done before. Derive anew, then `scrub`. */
  erase(erasure: Erasure): Promise<boolean>;
  /** Writes the tables anew, so that nothing erased is left in the database's files. */
  scrub(): Promise<void>;
  keys(): Promise<IncidentKey[]>;
  /** Hands out labels: each call takes the next free number of that country and year. */
  addKeys(
    keys: (Omit<IncidentKey, "label"> & { country: string | null; year: string | null })[],
  ): Promise<IncidentKey[]>;
  addAnchors(keys: Pick<IncidentKey, "id" | "anchors">[]): Promise<void>;
  /**
   * Derives from the evidence as it stands and keeps the result, one program at a time. `weigh` may add keys and anchors; it is asked
   * again where words were erased meanwhile. `afresh`: nothing is left of what was kept; else what is the same is not written again.
   */
  derive(weigh: (standing: Standing) => Promise<Derived>, how?: "afresh"): Promise<Derived>;
  /** Whether evidence came since the kept results were derived. */
  behind(): Promise<boolean>;
  /** Makes the kept results these, of which nobody knows what they rest on; what is kept already in the same form is not written again. */
  saveDerived(derived: Derived): Promise<void>;
  /** A hash of each row that is kept of derivation beside the documents: of what filters, counts and searches look at. */
  keptRows(): Promise<KeptRow[]>;
  /** Keeps these incidents in place of those under their ids, and no longer those that are `gone`; all others stay, and so do statements. */
  saveIncidents(changed: readonly Incident[], gone: readonly string[]): Promise<void>;
  incidents(filter: Filter): Promise<Incident[]>;
  /**
   * By id, label, or a prefix of the id of at least 6 characters that only one incident has; of one that was merged, the incident that
   * holds most of it now.
   */
  incident(ref: string): Promise<Incident | null>;
  tallies(filter: Filter): Promise<Tally[]>;
  figures(filter: Filter): Promise<StandingFigure[]>;
  assessments(filter: Filter): Promise<Assessment[]>;
  /** Of the newest readings, in text order by report. `ids` restricts to those claims, whichever reading they are of. */
  claims(filter: Filter & { report?: string; ids?: string[] }): Promise<Claim[]>;
  reports(filter: Filter): Promise<ReportRow[]>;
  /** By id or unambiguous prefix, with its text. */
  report(ref: string): Promise<Report | null>;
  close(): Promise<void>;
}
