import { stringCredit } from "../../bench/accuracy/muc4/score/string-credit.ts";
import type { Slot } from "../../bench/accuracy/muc4/templates.ts";
import type { Phrase } from "../../src/reading/scenes/scene-doc.ts";
import type { ThingRole } from "../../src/reading/scenes/things/same-thing.ts";
import { wordOf } from "./gold-perpetrators.ts";
import type { KeyedDoc, RawTemplate } from "./lesson.ts";

const SLOTS = { site: "phys-tgt-id", weapon: "inc-instr-id" } as const;

/** Chance of its role below which a phrase is no example: the reader would not come to it. */
export const LEAST = 0.05;

/** A thing of the key with its mentions; at least one. */
export interface GoldThing {
  /** Place among the fills of its slot. */
  index: number;
  all: Phrase[];
}

/** The things of a template that the text mentions. A phrase is of the one it names best. */
export function goldThings({ doc, templates, gold }: KeyedDoc, template: number, role: ThingRole): GoldThing[] {
  const things = new Map<number, Phrase[]>();
  for (const phrase of doc.phrases) {
    if (!gold.get(phrase)?.[role].includes(template) || phrase.chances[role] < LEAST) continue;
    const index = fillNamed(templates[template]!, role, phrase);
    if (index >= 0) things.set(index, [...(things.get(index) ?? []), phrase]);
  }
  return [...things].map(([index, all]) => ({ index, all }));
}

/** Index of the fill that a phrase names best; -1 for none. */
function fillNamed(template: RawTemplate, role: ThingRole, { text, long }: Phrase): number {
  let best = 0;
  let at = -1;
  (template.slots[SLOTS[role]] ?? []).forEach(({ alternatives }, i) => {
    for (const { value } of alternatives)
      for (const string of [text, long]) {
        const credit = stringCredit(SLOTS[role], wordOf(value), string);
        if (credit <= best) continue;
        best = credit;
        at = i;
      }
  });
  return at;
}

/** What a slot says of the thing that is fill `index` of its own slot; null for nothing. */
export function saidOf(template: RawTemplate, role: ThingRole, index: number, slot: Slot): string | null {
  const names = new Set(template.slots[SLOTS[role]]?.[index]?.alternatives.map(({ value }) => wordOf(value)));
  for (const { alternatives } of template.slots[slot] ?? [])
    for (const { value, ref } of alternatives) if (ref?.some((name) => names.has(name))) return wordOf(value);
  return null;
}

/** Best credit that a string gets as one of the templates' things: 0, 0.5 or 1. */
export function creditAs(role: ThingRole, templates: readonly RawTemplate[], text: string): number {
  const keys = templates.flatMap(({ slots }) => (slots[SLOTS[role]] ?? []).flatMap(({ alternatives }) => alternatives));
  return Math.max(0, ...keys.map(({ value }) => stringCredit(SLOTS[role], wordOf(value), text)));
}
