import { z } from "zod";
import { Incident } from "./incident.ts";
import { Assessment, StandingFigure, Tally } from "./statement.ts";

/** Why two drafts are, or are not, held to be one incident. */
export const LinkReason = z.object({
  drafts: z.tuple([z.uuid(), z.uuid()]),
  linked: z.boolean(),
  for: z.array(z.string()),
  against: z.array(z.string()),
});
export type LinkReason = z.infer<typeof LinkReason>;

/** Drafts that are one incident. */
export const Cluster = z.object({ drafts: z.array(z.uuid()).min(1), reasons: z.array(LinkReason) });
export type Cluster = z.infer<typeof Cluster>;

/** An incident's identity: recorded when first made, with the drafts that were its evidence then and since. */
export const IncidentKey = z.object({
  id: z.uuid(),
  label: z.string(),
  /** Report and stretch of each draft ever held under this key: how a newer reading finds its incident again. */
  anchors: z.array(z.object({ report: z.uuid(), draft: z.uuid(), start: z.int(), end: z.int() })),
});
export type IncidentKey = z.infer<typeof IncidentKey>;

/** All that derivation makes of the newest claims and the decisions, under one rule. */
export const Derived = z.object({
  rule: z.string(),
  incidents: z.array(Incident),
  tallies: z.array(Tally),
  figures: z.array(StandingFigure),
  assessments: z.array(Assessment),
});
export type Derived = z.infer<typeof Derived>;
