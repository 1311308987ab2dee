/**
 * Templates of the fourth Message Understanding Conference (1992): what an answer key says of a message and what a system
 * answers. A slot without fills is absent or an empty list; the two mean the same.
 */

/** S string from the text, E one of a set list, D date, L location, N number. */
export type SlotKind = "S" | "E" | "D" | "L" | "N";

/** Slots 2 to 24 in the order of the file format; `label` is what stands in the files after the slot's number. */
const SLOT_LIST = [
  ["inc-date", 2, "D", "INCIDENT: DATE"],
  ["inc-loc", 3, "L", "INCIDENT: LOCATION"],
  ["inc-type", 4, "E", "INCIDENT: TYPE"],
  ["inc-stage", 5, "E", "INCIDENT: STAGE OF EXECUTION"],
  ["inc-instr-id", 6, "S", "INCIDENT: INSTRUMENT ID"],
  ["inc-instr-type", 7, "E", "INCIDENT: INSTRUMENT TYPE"],
  ["perp-inc-cat", 8, "E", "PERP: INCIDENT CATEGORY"],
  ["perp-ind-id", 9, "S", "PERP: INDIVIDUAL ID"],
  ["perp-org-id", 10, "S", "PERP: ORGANIZATION ID"],
  ["perp-org-conf", 11, "E", "PERP: ORGANIZATION CONFIDENCE"],
  ["phys-tgt-id", 12, "S", "PHYS TGT: ID"],
  ["phys-tgt-type", 13, "E", "PHYS TGT: TYPE"],
  ["phys-tgt-num", 14, "N", "PHYS TGT: NUMBER"],
  ["phys-tgt-nation", 15, "E", "PHYS TGT: FOREIGN NATION"],
  ["phys-tgt-effect", 16, "E", "PHYS TGT: EFFECT OF INCIDENT"],
  ["phys-tgt-total-num", 17, "N", "PHYS TGT: TOTAL NUMBER"],
  ["hum-tgt-name", 18, "S", "HUM TGT: NAME"],
  ["hum-tgt-desc", 19, "S", "HUM TGT: DESCRIPTION"],
  ["hum-tgt-type", 20, "E", "HUM TGT: TYPE"],
  ["hum-tgt-num", 21, "N", "HUM TGT: NUMBER"],
  ["hum-tgt-nation", 22, "E", "HUM TGT: FOREIGN NATION"],
  ["hum-tgt-effect", 23, "E", "HUM TGT: EFFECT OF INCIDENT"],
  ["hum-tgt-total-num", 24, "N", "HUM TGT: TOTAL NUMBER"],
] as const satisfies readonly (readonly [string, number, SlotKind, string])[];

export type Slot = (typeof SLOT_LIST)[number][0];

export interface SlotShape {
  slot: Slot;
  number: number;
  kind: SlotKind;
  label: string;
  /** Fills may name the entity they speak of: `VALUE: "TAG"`. */
  tagged: boolean;
}

const TAGGED: ReadonlySet<Slot> = new Set<Slot>([
  "inc-instr-type",
  "perp-org-conf",
  "phys-tgt-type",
  "phys-tgt-num",
  "phys-tgt-nation",
  "phys-tgt-effect",
  "hum-tgt-desc",
  "hum-tgt-type",
  "hum-tgt-num",
  "hum-tgt-nation",
  "hum-tgt-effect",
]);

export const SLOT_SHAPES: readonly SlotShape[] = SLOT_LIST.map(([slot, number, kind, label]) => ({
  slot,
  number,
  kind,
  label,
  tagged: TAGGED.has(slot),
}));

/** The slots in file order. */
export const SLOTS: readonly Slot[] = SLOT_SHAPES.map(({ slot }) => slot);

const BY_SLOT = new Map(SLOT_SHAPES.map((shape) => [shape.slot, shape]));

export function shapeOf(slot: Slot): SlotShape {
  return BY_SLOT.get(slot) as SlotShape;
}

export function isSlot(name: string): name is Slot {
  return BY_SLOT.has(name as Slot);
}

/**
 * One way to be right: the value without quotes (dates `30 DEC 89`, `- 03 JAN 90`, `A - B`; locations
 * `COUNTRY: PLACE (TYPE)`), and the strings any of which is the right tag; null where the key has no tag, `["-"]` for the dummy tag.
 */
export interface KeyAlternative {
  value: string;
  tag: readonly string[] | null;
}

/** Exactly one fill is expected; any of the alternatives is right. An optional fill may be left out at no cost. */
export interface KeyFill {
  optional: boolean;
  alternatives: readonly KeyAlternative[];
}

export interface KeyTemplate {
  optional: boolean;
  slots: Partial<Record<Slot, readonly KeyFill[]>>;
}

/** `value` as in `KeyAlternative`; `tag` is a string of the text, or `-` for the dummy tag. */
export interface ResponseFill {
  value: string;
  tag?: string;
}

export interface ResponseTemplate {
  slots: Partial<Record<Slot, readonly ResponseFill[]>>;
}

/** Templates by message id; a message without incident has an empty list. */
export type Keys = ReadonlyMap<string, readonly KeyTemplate[]>;
export type Responses = ReadonlyMap<string, readonly ResponseTemplate[]>;
