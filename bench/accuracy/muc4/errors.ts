import type { Message } from "./read-messages.ts";
import type { AlignedPair } from "./score/align.ts";
import { fillCredit } from "./score/fill-credit.ts";
import type { Score } from "./score/score.ts";
import { phraseOf } from "./score/words.ts";
import {
  type KeyFill,
  type Keys,
  type KeyTemplate,
  type ResponseFill,
  type Responses,
  type ResponseTemplate,
  SLOTS,
  type Slot,
  shapeOf,
} from "./templates.ts";

export type ErrorKind = "missed incident" | "spurious incident" | "wrong split" | "wrong slot";

/** One thing read wrongly; `key` and `response` are short forms of what stood there, `sentence` holds the string it is about. */
export interface ReadingError {
  kind: ErrorKind;
  message: string;
  slot: Slot | null;
  /** For slots: missing, spurious, incorrect (a fill on either side), or half right. */
  how: "missing" | "spurious" | "incorrect" | "partial";
  key: string;
  response: string;
  sentence: string;
}

const STRINGS = SLOTS.filter((slot) => shapeOf(slot).kind === "S");
/** Strings that tell one incident from another. */
const TELLING: readonly Slot[] = ["phys-tgt-id", "hum-tgt-name", "hum-tgt-desc"];

/** Everything a score counts against the responses, by message. */
export function* readingErrors(
  messages: Iterable<Message>,
  keys: Keys,
  responses: Responses,
  { alignments }: Pick<Score, "alignments">,
): Generator<ReadingError> {
  for (const { id, text } of messages) {
    const alignment = alignments.get(id);
    if (!alignment) continue;
    const [wanted, given] = [keys.get(id) ?? [], responses.get(id) ?? []];
    const sentence = (strings: readonly string[]) => sentenceWith(text, strings);
    for (const at of alignment.missing) {
      const key = wanted[at] as KeyTemplate;
      const shared = alignment.pairs.find((pair) => sharesTarget(key, given[pair.response]));
      const response = shared ? responseText(given[shared.response]) : "";
      const kind = shared ? "wrong split" : "missed incident";
      yield {
        kind,
        message: id,
        slot: null,
        how: "missing",
        key: keyText(key),
        response,
        sentence: sentence(keyStrings(key)),
      };
    }
    for (const at of alignment.spurious) {
      const response = given[at] as ResponseTemplate;
      const shared = alignment.pairs.find((pair) => sharesTarget(wanted[pair.key], response));
      const key = shared ? keyText(wanted[shared.key]) : "";
      const kind = shared ? "wrong split" : "spurious incident";
      const strings = responseStrings(response);
      yield {
        kind,
        message: id,
        slot: null,
        how: "spurious",
        key,
        response: responseText(response),
        sentence: sentence(strings),
      };
    }
    for (const pair of alignment.pairs) yield* slotErrors(id, pair, wanted[pair.key], given[pair.response], sentence);
  }
}

/** Writes the errors grouped by kind, with counts; `write` takes a line at a time. */
export function writeErrors(errors: Iterable<ReadingError>, write: (line: string) => void): void {
  const byKind = new Map<string, ReadingError[]>();
  for (const error of errors) {
    const kind = error.slot === null ? error.kind : `${error.kind}: ${error.slot}, ${error.how}`;
    const all = byKind.get(kind) ?? [];
    all.push(error);
    byKind.set(kind, all);
  }
  for (const [kind, all] of [...byKind].sort((a, b) => b[1].length - a[1].length)) {
    write(`== ${kind} (${all.length})`);
    for (const { message, key, response, sentence } of all) {
      write(`${message}  key: ${key || "-"}  response: ${response || "-"}`);
      if (sentence !== "") write(`    ${sentence}`);
    }
  }
}

function* slotErrors(
  message: string,
  pair: AlignedPair,
  key: KeyTemplate | undefined,
  response: ResponseTemplate | undefined,
  sentence: (strings: readonly string[]) => string,
): Generator<ReadingError> {
  for (const slot of SLOTS) {
    const { pairs } = pair.slots[slot];
    const wanted = key?.slots[slot] ?? [];
    const given = response?.slots[slot] ?? [];
    const error = (how: ReadingError["how"], keyFills: readonly KeyFill[], fills: readonly ResponseFill[]) => ({
      kind: "wrong slot" as const,
      message,
      slot,
      how,
      key: keyFills.map(keyFillText).join("; "),
      response: fills.map(responseFillText).join("; "),
      sentence: sentence([...keyFills.flatMap(stringsOfKeyFill), ...fills.flatMap(stringsOfFill)]),
    });
    for (const found of pairs)
      if (found.credit < 1)
        yield error("partial", [wanted[found.key] as KeyFill], [given[found.response] as ResponseFill]);
    const missed = wanted.filter(({ optional }, at) => !optional && !pairs.some((found) => found.key === at));
    const added = given.filter((_, at) => !pairs.some((found) => found.response === at));
    if (missed.length > 0 && added.length > 0) yield error("incorrect", missed, added);
    else if (missed.length > 0) yield error("missing", missed, []);
    else if (added.length > 0) yield error("spurious", [], added);
  }
}

/** Whether a target of the key stands in the response. */
function sharesTarget(key: KeyTemplate | undefined, response: ResponseTemplate | undefined): boolean {
  return TELLING.some((slot) =>
    (key?.slots[slot] ?? []).some((fill) =>
      (response?.slots[slot] ?? []).some((other) => fillCredit(slot, fill, other) > 0),
    ),
  );
}

/** The first sentence that holds one of the strings, by the order of the strings; empty if none does. */
export function sentenceWith(text: string, strings: readonly string[]): string {
  const sentences = text
    .split(/\n\s*\n|(?<=[.?!]["')\]]*)\s+(?=["'([]?[\p{Lu}\d])/u)
    .map((sentence) => sentence.replace(/\s+/gu, " ").trim());
  const plain = sentences.map((sentence) => ` ${phraseOf(sentence).text} `);
  for (const wanted of strings) {
    const { text: form } = phraseOf(wanted);
    const at = form === "" || form === "-" ? -1 : plain.findIndex((sentence) => sentence.includes(form));
    if (at >= 0) return sentences[at] as string;
  }
  return "";
}

function keyStrings(key: KeyTemplate): string[] {
  return [...TELLING, ...STRINGS].flatMap((slot) => (key.slots[slot] ?? []).flatMap(stringsOfKeyFill));
}

function responseStrings(response: ResponseTemplate): string[] {
  return [...TELLING, ...STRINGS].flatMap((slot) => (response.slots[slot] ?? []).flatMap(stringsOfFill));
}

function stringsOfKeyFill({ alternatives }: KeyFill): string[] {
  return alternatives.flatMap(({ value, tag }) => [value, ...(tag ?? [])]);
}

function stringsOfFill({ value, tag }: ResponseFill): string[] {
  return tag === undefined ? [value] : [value, tag];
}

function keyText(key: KeyTemplate | undefined): string {
  return shortText((slot) => (key?.slots[slot] ?? []).map(keyFillText));
}

function responseText(response: ResponseTemplate | undefined): string {
  return shortText((slot) => (response?.slots[slot] ?? []).map(responseFillText));
}

function shortText(fills: (slot: Slot) => readonly string[]): string {
  const shown: readonly Slot[] = [
    "inc-type",
    "inc-stage",
    "inc-date",
    "inc-loc",
    "perp-ind-id",
    "perp-org-id",
    ...TELLING,
  ];
  return shown
    .map((slot) => fills(slot).join("; "))
    .filter((part) => part !== "")
    .join(" | ");
}

function keyFillText({ optional, alternatives }: KeyFill): string {
  const texts = alternatives.map(({ value, tag }) => (tag === null ? value : `${value} (${tag.join(" / ")})`));
  return `${optional ? "?" : ""}${texts.join(" / ")}`;
}

function responseFillText({ value, tag }: ResponseFill): string {
  return tag === undefined ? value : `${value} (${tag})`;
}
