import { decisionCommand } from "../decide.ts";

export const command = decisionCommand(
  "merge",
  "Incidents are one. The one with the lowest label goes on; the other labels lead to it.",
);
