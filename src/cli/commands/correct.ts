import { decisionCommand } from "../decide.ts";

export const command = decisionCommand(
  "correct",
  'A field of an incident has this value, whatever is claimed: 12, 10-15, "dozens", none, 2022-01-20, a name. Of several corrections the last holds.',
);
