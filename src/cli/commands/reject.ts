import { decisionCommand } from "../decide.ts";

export const command = decisionCommand(
  "reject",
  "A claim counts for nothing: the record is derived as if nobody had said it (`annalist show` lists claims).",
);
