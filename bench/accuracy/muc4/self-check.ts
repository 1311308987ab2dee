import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readArchiveKeys } from "./read-archive-keys.ts";
import { keysOf, readKeyedMessages } from "./read-keys.ts";
import { readMessages } from "./read-messages.ts";
import { readResponse } from "./read-response.ts";
import { type Score, score } from "./score/score.ts";
import { type Keys, type KeyTemplate, type ResponseTemplate, SLOTS } from "./templates.ts";
import { writeResponse } from "./write-response.ts";

/** One thing that must come out as the task's own programs have it. */
export interface Check {
  what: string;
  found: string;
  wanted: string;
}

/** Fills and templates of a set scored against itself, and against nothing. */
const KNOWN: Readonly<Record<string, { itself: string; nothing: string }>> = {
  tst1: { itself: "1240 1240 1240 909 85", nothing: "1151 1151 851 79 45" },
  tst2: { itself: "1672 1672 1672 1172 106", nothing: "1245 1245 893 81 57" },
};

/**
 * Scores each set against itself and against an empty response, reads its archive's files and compares them with the set, and
 * writes and reads back a response; `shared` is the folder of shared data. Empty where the sets are not there.
 */
export function selfCheck(shared: string): Check[] {
  return ["dev", "tst1", "tst2"].flatMap((set) => {
    const file = join(shared, "muc4", `${set}.jsonl`);
    return existsSync(file) ? checkSet(set, readFileSync(file, "utf8"), join(shared, "muc4/original", set)) : [];
  });
}

function checkSet(set: string, lines: string, folder: string): Check[] {
  const messages = readKeyedMessages(lines);
  const keys = keysOf(messages);
  const answers = firstAnswers(keys);
  const itself = score(keys, answers);
  const nothing = score(keys, new Map());
  const known = KNOWN[set];
  const published = known
    ? [
        { what: `${set} against itself: POS ACT COR NON templates`, found: perfect(itself), wanted: known.itself },
        {
          what: `${set}, nothing answered: POS MIS NON templates messages`,
          found: empty(nothing),
          wanted: known.nothing,
        },
      ]
    : [];
  const checks = [
    ...published,
    { what: `${set} against itself: F`, found: itself.f.exact.toFixed(2), wanted: "100.00" },
    {
      what: `${set}: a response written and read again`,
      found:
        JSON.stringify([...readResponse(writeResponse(answers))]) === JSON.stringify([...answers]) ? "same" : "other",
      wanted: "same",
    },
  ];
  return existsSync(folder) ? [...checks, ...checkArchive(set, folder, messages, keys, nothing, itself)] : checks;
}

function checkArchive(
  set: string,
  folder: string,
  messages: readonly { id: string; text: string }[],
  keys: Keys,
  nothing: Score,
  itself: Score,
): Check[] {
  const read = (wanted: boolean) =>
    readdirSync(folder)
      .filter((name) => name.startsWith("key") === wanted)
      .sort()
      .map((name) => readFileSync(join(folder, name), "latin1"));
  const archive = new Map(read(true).flatMap((file) => [...readArchiveKeys(file)]));
  const texts = new Map(read(false).flatMap((file) => readMessages(file).map(({ id, text }) => [id, text])));
  const same = messages.filter(({ id, text }) => texts.get(id)?.trim() === text.trim()).length;
  const perfectHere = score(archive, firstAnswers(archive));
  return [
    { what: `${set}: messages of the archive's files`, found: String(texts.size), wanted: String(keys.size) },
    { what: `${set}: messages with the same text`, found: String(same), wanted: String(keys.size) },
    { what: `${set}: the archive's keys against themselves`, found: perfect(perfectHere), wanted: perfect(itself) },
    {
      what: `${set}: the archive's keys, nothing answered`,
      found: empty(score(archive, new Map())),
      wanted: empty(nothing),
    },
  ];
}

function perfect({ totals, templates }: Score): string {
  return [totals.all.pos, totals.all.act, totals.all.cor, totals.all.non, templates.matched].join(" ");
}

function empty({ totals, templates, textFiltering }: Score): string {
  return [totals.all.pos, totals.all.mis, totals.all.non, templates.missing, textFiltering.key].join(" ");
}

/** A key as a response: the first alternative of every fill, optional ones too. */
export function firstAnswers(keys: Keys): Map<string, readonly ResponseTemplate[]> {
  return new Map([...keys].map(([id, templates]) => [id, templates.map(answer)]));
}

function answer({ slots }: KeyTemplate): ResponseTemplate {
  const filled = SLOTS.filter((slot) => (slots[slot]?.length ?? 0) > 0);
  return {
    slots: Object.fromEntries(
      filled.map((slot) => [
        slot,
        (slots[slot] ?? []).map(({ alternatives: [first] }) => {
          const tag = first?.tag?.[0];
          return tag === undefined ? { value: first?.value ?? "" } : { value: first?.value ?? "", tag };
        }),
      ]),
    ),
  };
}
