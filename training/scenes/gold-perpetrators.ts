import { CERTAINTY_WORDS } from "../../bench/accuracy/muc4/adapter/act-words.ts";
import { stringCredit } from "../../bench/accuracy/muc4/score/string-credit.ts";
import { CERTAINTIES, type Certainty } from "../../src/reading/scenes/perpetrators/labels.ts";
import type { Behind } from "../../src/reading/scenes/perpetrators/wordings.ts";
import { type Phrase, type SceneDoc, tidy } from "../../src/reading/scenes/scene-doc.ts";
import type { KeyedDoc, RawFill, RawTemplate } from "./lesson.ts";

const SLOTS = { perpetrator: "perp-ind-id", group: "perp-org-id" } as const;

/** A perpetrator of the key with its mentions, likeliest first; at least one. */
export interface GoldPerpetrator {
  fill: RawFill;
  all: Phrase[];
}

/** The perpetrators of a template that the text mentions. */
export function goldPerpetrators(
  { doc, templates, gold }: KeyedDoc,
  template: number,
  role: Behind,
): GoldPerpetrator[] {
  const fills = templates[template]?.slots[SLOTS[role]] ?? [];
  return fills.flatMap((fill) => {
    const all = doc.phrases.filter((phrase) => {
      if (!gold.get(phrase)?.[role].includes(template)) return false;
      return stringsOf(doc, phrase).some((text) => creditOf(fill, role, text) >= 0.5);
    });
    return all.length > 0 ? [{ fill, all: all.sort((a, b) => b.chances[role] - a.chances[role]) }] : [];
  });
}

/** Credit for calling a perpetrator of the key so: 0, 0.5 or 1. */
export function creditOf(fill: RawFill, role: Behind, text: string): number {
  return Math.max(0, ...fill.alternatives.map(({ value }) => stringCredit(SLOTS[role], value, text)));
}

function stringsOf(doc: SceneDoc, phrase: Phrase): string[] {
  return [phrase.text, ...phrase.names.map((name) => tidy(doc.text.slice(name.start, name.end)))];
}

/** How surely a template's key lays the act to a group of it: all alternatives that the key allows. */
export function goldCertainties(template: RawTemplate, group: RawFill): Certainty[] {
  const fills = template.slots["perp-org-conf"] ?? [];
  const about = fills.filter(({ alternatives }) =>
    alternatives.some(({ ref }) =>
      (ref ?? []).some((text) => group.alternatives.some(({ value }) => stringCredit(SLOTS.group, text, value) === 1)),
    ),
  );
  return about.flatMap(({ alternatives }) =>
    alternatives.flatMap(({ value }) => CERTAINTIES.filter((one) => CERTAINTY_WORDS[one] === wordOf(value))),
  );
}

/** The word of a set-list answer, as the keyed sets hold it: alone, or as `text`. */
export function wordOf(value: unknown): string {
  const inner = typeof value === "object" && value !== null && "text" in value ? value.text : value;
  return String(inner);
}
