import { decisionCommand } from "../decide.ts";

export const command = decisionCommand(
  "accept",
  "A claim counts before all others of its field, under every rule (`annalist show` lists claims).",
);
