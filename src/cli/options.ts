import { RULE_NAMES } from "../record/rule.ts";
import { momentOf } from "./moment.ts";

/** How an option is written and what it means. `value` names what it takes; without it the option is a switch. */
interface Option {
  value?: string;
  about: string;
  /** What is wrong with a value, as the end of "--x y: ..."; null when nothing is. */
  check?: (value: string) => string | null;
}

const DAY = "give a day such as 2022-01-20";

const isDay = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true;
const day = (value: string) => (isDay(value) ? null : `no such day; ${DAY}`);
const filled = (value: string) => (value.trim() === "" ? "it is empty" : null);
const oneOf =
  (...choices: string[]) =>
  (value: string) =>
    choices.includes(value) ? null : `not one of ${choices.join(", ")}`;
const wholeNumber = (least: number, most: number) => (value: string) =>
  /^\d{1,7}$/.test(value) && Number(value) >= least && Number(value) <= most
    ? null
    : `give a whole number from ${least} to ${most}`;

/** Every option of every command; one name means one thing everywhere. */
export const OPTIONS = {
  json: { about: "one JSON document on standard output and nothing else" },
  explain: { about: "say of each field of each incident which words and which rule made it, and for learned ones why" },
  samples: { about: "the samples' ledger instead of your own" },
  from: { value: "DAY", about: "incidents on or after this day", check: day },
  to: { value: "DAY", about: "incidents on or before this day", check: day },
  place: { value: "NAME", about: "in this place, facility, area or country", check: filled },
  actor: { value: "NAME", about: "with this actor or target", check: filled },
  type: { value: "TYPE", about: "of this type (attack, bombing, kidnapping ...)", check: filled },
  limit: { value: "N", about: "no more than N rows", check: wholeNumber(1, 9_999_999) },
  publisher: { value: "NAME", about: "who published the reports", check: filled },
  date: {
    value: "DATE",
    about: "when the reports were published: 2022, 2022-01 or 2022-01-26",
    check: (value: string) =>
      /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(value) || isDay(value) ? null : "give 2022, 2022-01 or 2022-01-26",
  },
  language: {
    value: "TAG",
    about: "the reports' language: en, ar, fr ...",
    check: (value: string) =>
      /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value) ? null : "give a tag such as en or ar-SY",
  },
  url: {
    value: "URL",
    about: "where the report was published",
    check: (value: string) => (URL.canParse(value) ? null : "give a whole address such as https://example.org/report"),
  },
  title: { value: "TEXT", about: "the report's title", check: filled },
  format: { value: "json|csv", about: "the form of the export", check: oneOf("json", "csv") },
  rows: { value: "incidents|claims", about: "which rows, for CSV (incidents)", check: oneOf("incidents", "claims") },
  out: { value: "FILE", about: "write to this file instead of standard output", check: filled },
  "with-names": { about: "keep the names of victims and private persons" },
  report: { value: "ID", about: "of this report", check: filled },
  by: { value: "NAME", about: "who decides (by default ANNALIST_USER)", check: filled },
  because: { value: "TEXT", about: "for what reason", check: filled },
  "as-of": {
    value: "MOMENT",
    about: "as the ledger stood then: 2026-03-31 (the end of that day, UTC) or 2026-03-31T14:00Z",
    check: (value: string) =>
      momentOf(value) ? null : "give a day such as 2026-03-31 or an instant such as 2026-03-31T14:00Z",
  },
  rule: { value: "NAME", about: "answer by this rule of derivation; nothing is saved", check: oneOf(...RULE_NAMES) },
  port: { value: "N", about: "the port to serve on (8321); 0 takes any that is free", check: wholeNumber(0, 65_535) },
  help: { about: "say how the command is used" },
} satisfies Record<string, Option>;

export type OptionName = keyof typeof OPTIONS;

/** The flags given: switches are true, the rest are the strings given, checked. */
export type Flags = { readonly [name in OptionName]?: string | true };

/** Options that choose incidents. */
export const FILTERS = ["from", "to", "place", "actor", "type", "limit"] as const satisfies OptionName[];

/** The option's declaration. */
export function optionNamed(name: OptionName): Option {
  return OPTIONS[name];
}
