import type { Commands } from "./command.ts";

/** Every command; its file is loaded when somebody asks for it. */
export const COMMANDS: Commands = {
  start: {
    summary: "read the samples, list their incidents, serve the desk",
    load: () => import("./commands/start.ts"),
  },
  read: { summary: "read reports and print what they gave", load: () => import("./commands/read.ts") },
  incidents: { summary: "list incidents", load: () => import("./commands/incidents.ts") },
  show: { summary: "show an incident with its claims side by side", load: () => import("./commands/show.ts") },
  claims: { summary: "list claims: who says what, with the quote", load: () => import("./commands/claims.ts") },
  tallies: { summary: "list other people's counts of incidents", load: () => import("./commands/tallies.ts") },
  figures: {
    summary: "list standing figures: held, deployed, facilities",
    load: () => import("./commands/figures.ts"),
  },
  assessments: { summary: "list judgements and warnings", load: () => import("./commands/assessments.ts") },
  reports: { summary: "list the reports in the ledger", load: () => import("./commands/reports.ts") },
  export: { summary: "write the record as JSON or CSV, names withheld", load: () => import("./commands/export.ts") },
  accept: { summary: "decide that a claim counts before others", load: () => import("./commands/accept.ts") },
  reject: { summary: "decide that a claim counts for nothing", load: () => import("./commands/reject.ts") },
  correct: { summary: "decide what a field of an incident is", load: () => import("./commands/correct.ts") },
  merge: { summary: "decide that incidents are one", load: () => import("./commands/merge.ts") },
  split: {
    summary: "decide that what a report says is an incident of its own",
    load: () => import("./commands/split.ts"),
  },
  undo: { summary: "take a decision back", load: () => import("./commands/undo.ts") },
  decisions: { summary: "list what people decided, and why", load: () => import("./commands/decisions.ts") },
  rule: { summary: "say or set the rule that incidents are derived by", load: () => import("./commands/rule.ts") },
  rebuild: { summary: "derive everything again from the evidence", load: () => import("./commands/rebuild.ts") },
  reread: { summary: "read every stored report with the present reader", load: () => import("./commands/reread.ts") },
  verify: { summary: "check that the ledger's evidence is unaltered", load: () => import("./commands/verify.ts") },
  diff: { summary: "list what changed in the record between two moments", load: () => import("./commands/diff.ts") },
  erase: {
    summary: "remove a report's words for good (a witness in danger)",
    load: () => import("./commands/erase.ts"),
  },
  seal: {
    summary: "print the head of the chain of hashes, or check an earlier one",
    load: () => import("./commands/seal.ts"),
  },
  backup: { summary: "write the whole ledger into one file", load: () => import("./commands/backup.ts") },
  restore: { summary: "make a ledger from a backup", load: () => import("./commands/restore.ts") },
  database: {
    summary: "print the database's address, or move to a server",
    load: () => import("./commands/database.ts"),
  },
  serve: { summary: "serve the desk to this machine's browsers", load: () => import("./commands/serve.ts") },
  help: { summary: "say how a command is used", load: () => import("./commands/help.ts") },
};
