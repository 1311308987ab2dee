import { decisionCommand } from "../decide.ts";

export const command = decisionCommand(
  "split",
  "What one report says is an incident of its own (`annalist show` lists the drafts). The label stays with the draft it was made from.",
);
