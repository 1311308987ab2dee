import type { Claim } from "../record/claim.ts";
import type { Incident } from "../record/incident.ts";
import type { Report } from "../record/report.ts";
import type { Assessment, StandingFigure, Tally } from "../record/statement.ts";

/** A report in an export: what is known of it, without its text. */
export type PublishedReport = Omit<Report, "text" | "regions" | "offsets">;
/** A claim in an export, which says itself whether it comes from a sample. */
export type PublishedClaim = Claim & { sample: boolean };

/** What an export holds: lists in the ledger's order. */
export interface Published {
  reports: PublishedReport[];
  incidents: Incident[];
  tallies: Tally[];
  figures: StandingFigure[];
  assessments: Assessment[];
  claims: PublishedClaim[];
}
