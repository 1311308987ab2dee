import { decisionCommand } from "../decide.ts";

export const command = decisionCommand(
  "undo",
  "An earlier decision no longer holds (`annalist decisions` lists them). An undoing can itself be undone.",
);
