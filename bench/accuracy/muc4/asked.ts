import type { OptionValues, OwnOptions } from "../../main.ts";

/** Sets of keyed messages: one to work with, two to confirm on. */
export const SETS = ["dev", "tst1", "tst2"] as const;
export type SetName = (typeof SETS)[number];

/** Those of `muc4-roles`. */
export const ROLE_OPTIONS = { set: { type: "string" } } as const satisfies OwnOptions;

/** Those of `muc4`. */
export const MUC4_OPTIONS = {
  ...ROLE_OPTIONS,
  texts: { type: "string" },
  response: { type: "string" },
  errors: { type: "boolean" },
  "save-errors": { type: "boolean" },
  check: { type: "boolean" },
} as const satisfies OwnOptions;

/** One of the things `muc4` does. */
export type Asked =
  | { what: "score"; set: SetName; showErrors: boolean; saveErrors: boolean }
  | { what: "answer"; texts: string; response: string }
  | { what: "check" };

/** What the options ask for; `stop` is told what is missing or does not go together, and what to write instead. */
export function askedOf(values: OptionValues, stop: (why: string) => never): Asked {
  const { set, texts, response, errors = false, "save-errors": save = false, check = false } = values;
  const doors = [set !== undefined && "--set", texts !== undefined && "--texts", check && "--check"].filter(Boolean);
  if (doors.length > 1) stop(`${doors.join(" and ")} do not go together: ask for one at a time.`);
  if (response !== undefined && texts === undefined)
    stop("--response FILE says where answers go, but --texts FILE, which messages to answer, is missing.");
  if ((errors || save) && set === undefined)
    stop("--errors and --save-errors list what was read wrongly in a set: add --set dev.");
  if (check) return { what: "check" };
  if (texts !== undefined) {
    if (texts === "") stop("--texts is empty: name a file of messages.");
    if (response === undefined || response === "")
      stop("--response FILE is missing: name the file that the answers shall be written to.");
    return { what: "answer", texts: String(texts), response: String(response) };
  }
  return { what: "score", set: setOf(values, stop), showErrors: errors === true, saveErrors: save === true };
}

/** The set asked for. */
export function setOf({ set }: OptionValues, stop: (why: string) => never): SetName {
  if (set === undefined) return stop(`--set is missing: one of ${SETS.join(", ")}.`);
  return SETS.find((name) => name === set) ?? stop(`There is no set "${set}": one of ${SETS.join(", ")}.`);
}
