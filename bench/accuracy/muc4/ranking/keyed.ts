import { readFileSync } from "node:fs";
import type { Evidence } from "./evidence.ts";

interface Filler {
  raw: string;
  alternatives: { value: unknown }[];
}

/** One template of a keyed message with the evidence its own strings give: what a perfect reader would hand over. */
export interface Keyed {
  /** Of the message, counting from 0 over the file; five folds are blocks of such numbers. */
  message: number;
  text: string;
  evidence: Evidence[];
  /** Slot 2 and slot 3 as the key has them, each alternative in the form of a response; empty where it is null. */
  dates: string[];
  locations: string[];
}

const TARGETS = ["hum-tgt-name", "hum-tgt-desc", "phys-tgt-id"];
const OTHERS = ["perp-ind-id", "perp-org-id", "inc-instr-id"];

/** Templates of a keyed file (`dev.jsonl`), those without evidence in the text among them. */
export function readKeyed(file: string): Keyed[] {
  const all: Keyed[] = [];
  for (const [message, line] of readFileSync(file, "utf8").trim().split("\n").entries()) {
    const { text, templates } = JSON.parse(line) as {
      text: string;
      templates: { slots: Record<string, Filler[] | undefined> }[];
    };
    for (const { slots } of templates) {
      const spans = (names: string[], weight: number) =>
        names.flatMap((name) => (slots[name] ?? []).flatMap((filler) => positions(text, filler, weight)));
      // Perpetrators and means stand in many sentences that speak of something else: only where no target is named.
      const targets = spans(TARGETS, 1);
      const evidence = (targets.length > 0 ? targets : spans(OTHERS, 0.3)).sort((a, b) => a.start - b.start);
      const values = (name: string) =>
        (slots[name] ?? []).flatMap(({ alternatives }) => alternatives.map(({ value }) => value));
      all.push({
        message,
        text,
        evidence,
        dates: values("inc-date").map(writtenDate),
        locations: values("inc-loc").map(writtenLocation),
      });
    }
  }
  return all;
}

function positions(text: string, filler: Filler, weight: number): Evidence[] {
  return filler.alternatives.flatMap(({ value }) => {
    if (typeof value !== "string") return [];
    const words = value.toUpperCase().match(/[A-Z0-9]+/g);
    if (!words) return [];
    const pattern = new RegExp(`(?<![A-Z0-9])${words.join("[^A-Z0-9]+")}(?![A-Z0-9])`, "gi");
    return [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      weight,
    }));
  });
}

/** Day of the form `3 JAN 90`, as a response has it: two digits. */
function day(value: string): string {
  return value
    .trim()
    .toUpperCase()
    .replace(/^(\d) /, "0$1 ");
}

function writtenDate(value: unknown): string {
  if (typeof value === "string") return value;
  const { from, to } = value as { from: string | null; to: string | null };
  if (!from) return `- ${day(to ?? "")}`;
  return from === to ? day(from) : `${day(from)} - ${day(to ?? "")}`;
}

interface Place {
  name?: string;
  type?: string | null;
  between?: Place[];
}

function writtenLocation(value: unknown): string {
  const { country, places } = value as { country: string; places: Place[] };
  const one = ({ name, type }: Place) => `${name} (${type ?? ""})`;
  const parts = places.map((place) => (place.between ? place.between.map(one).join(" - ") : one(place)));
  return [country, ...parts].join(": ");
}

/** Splits by blocks of consecutive messages: `folds` times what to learn from and what to measure. */
export function blocks<T extends { message: number }>(all: readonly T[], messages: number, folds = 5) {
  return Array.from({ length: folds }, (_, fold) => {
    const inside = ({ message }: T) => Math.floor((message * folds) / messages) === fold;
    return { learn: all.filter((each) => !inside(each)), measure: all.filter(inside) };
  });
}
