import type { Act, Author, Certainty, Stage } from "../../../../src/reading/scenes/perpetrators/labels.ts";

/** MUC-4's words for what the reader tells of an act and those behind it. */
export const TYPE_WORDS: Readonly<Record<Act, string>> = {
  attack: "ATTACK",
  bombing: "BOMBING",
  kidnapping: "KIDNAPPING",
  arson: "ARSON",
  robbery: "ROBBERY",
  "work stoppage": "FORCED WORK STOPPAGE",
};

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  accomplished: "ACCOMPLISHED",
  attempted: "ATTEMPTED",
  threatened: "THREATENED",
};

/** An unknown author has no word: the slot stays empty. */
export const AUTHOR_WORDS: Readonly<Record<Author, string | null>> = {
  "non-state": "TERRORIST ACT",
  state: "STATE-SPONSORED VIOLENCE",
  unknown: null,
};

export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  "reported as fact": "REPORTED AS FACT",
  accused: "SUSPECTED OR ACCUSED",
  "accused by authorities": "SUSPECTED OR ACCUSED BY AUTHORITIES",
  claimed: "CLAIMED OR ADMITTED",
  possible: "POSSIBLE",
};
