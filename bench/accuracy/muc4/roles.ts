import { assign } from "./score/assign.ts";
import { fMeasure } from "./score/figures.ts";
import { isEmptyTemplate } from "./score/template-order.ts";
import { phraseOf } from "./score/words.ts";
import type { Keys, KeyTemplate, Responses, ResponseTemplate, Slot } from "./templates.ts";

/** The roles of template filling, and the type of the incident. */
export const ROLES = ["inc-type", "perp-ind-id", "perp-org-id", "phys-tgt-id", "hum-tgt", "inc-instr-id"] as const;
export type Role = (typeof ROLES)[number];

/** Entities the key has, the response has, and those that are the same. */
export interface RoleCounts {
  key: number;
  response: number;
  matched: number;
}

export interface RoleFigures extends RoleCounts {
  /** Shares of 1. */
  precision: number;
  recall: number;
  f: number;
}

export interface RoleScore {
  roles: Record<Role, RoleFigures>;
  /** Over all roles, with the type as one of them and without it. */
  withType: RoleFigures;
  withoutType: RoleFigures;
}

export interface RoleOptions {
  /** A response's string need only contain a mention of the key or lie within one. */
  lenient?: boolean;
  /** Whether what the key marks as optional is expected like the rest (as work after 1992 has it) or left out unless found. */
  optional?: "expected" | "free";
}

interface Entity {
  mentions: readonly string[];
  optional: boolean;
}

type Entities = Record<Role, readonly Entity[]>;

/**
 * The measure of template filling on MUC-4: a one-to-one alignment of templates of the same type that maximises matches, within
 * each role a one-to-one alignment of entities, an entity being right if its string is one of the key entity's mentions; summed
 * over messages. After Du, Rush and Cardie, Template Filling with Generative Transformers (NAACL 2021), and Chen et al.,
 * Iterative Document-level Information Extraction via Imitation Learning (EACL 2023), who call the entity part CEAF-REE. Named
 * and described victims are one role; a name and the description that refers to it are one entity. A response's entity stands
 * for itself by its name if it has one. Hijackings, which that work does not have, stay a type of their own.
 */
export function scoreRoles(keys: Keys, responses: Responses, options: RoleOptions = {}): RoleScore {
  const counts = Object.fromEntries(ROLES.map((role) => [role, { key: 0, response: 0, matched: 0 }])) as Record<
    Role,
    RoleCounts
  >;
  for (const [id, wanted] of keys) {
    const given = (responses.get(id) ?? []).filter((template) => !isEmptyTemplate(template)).map(entitiesOfResponse);
    scoreMessage(
      counts,
      wanted.filter((template) => !isEmptyTemplate(template)),
      given,
      options,
    );
  }
  const among = (roles: readonly Role[]) =>
    figuresOf({
      key: sum(roles.map((role) => counts[role].key)),
      response: sum(roles.map((role) => counts[role].response)),
      matched: sum(roles.map((role) => counts[role].matched)),
    });
  return {
    roles: Object.fromEntries(ROLES.map((role) => [role, figuresOf(counts[role])])) as Record<Role, RoleFigures>,
    withType: among(ROLES),
    withoutType: among(ROLES.filter((role) => role !== "inc-type")),
  };
}

function scoreMessage(
  counts: Record<Role, RoleCounts>,
  templates: readonly KeyTemplate[],
  given: readonly Entities[],
  options: RoleOptions,
): void {
  const keys = templates.map(entitiesOfKey);
  const matches = keys.map((key) => given.map((response) => matchTemplates(key, response, options)));
  const weights = matches.map((row) => row.map((found) => (found ? sum(ROLES.map((role) => found[role].length)) : 0)));
  const aligned = assign(weights, given.length);
  for (const role of ROLES) {
    for (const response of given) counts[role].response += response[role].length;
    for (const [at, key] of keys.entries()) {
      const found = matches[at]?.[aligned[at] ?? -1]?.[role] ?? [];
      const free = (entity: Entity) =>
        options.optional === "free" && (entity.optional || templates[at]?.optional === true);
      counts[role].matched += found.length;
      counts[role].key += key[role].filter((entity, place) => !free(entity) || found.includes(place)).length;
    }
  }
}

/** Which of the key's entities the response has, by role; null if the types differ. */
function matchTemplates(key: Entities, response: Entities, options: RoleOptions): Record<Role, number[]> | null {
  const found = Object.fromEntries(
    ROLES.map((role) => {
      const weights = key[role].map((one) =>
        response[role].map((other) => (isSame(role, one, other, options) ? 1 : 0)),
      );
      const at = assign(weights, response[role].length);
      return [role, at.flatMap((column, row) => (column < 0 ? [] : [row]))];
    }),
  ) as Record<Role, number[]>;
  return found["inc-type"].length > 0 ? found : null;
}

function isSame(role: Role, key: Entity, response: Entity, { lenient = false }: RoleOptions): boolean {
  const said = plain(response.mentions[0] ?? "");
  return key.mentions.some((mention) => {
    const known = plain(mention);
    if (known === said) return true;
    return lenient && role !== "inc-type" && (` ${known} `.includes(` ${said} `) || ` ${said} `.includes(` ${known} `));
  });
}

function plain(text: string): string {
  return phraseOf(text).text.replace(/^(?:THE|AN?) /u, "");
}

function entitiesOfKey({ slots }: KeyTemplate): Entities {
  const of = (slot: Slot): Entity[] =>
    (slots[slot] ?? []).map(({ optional, alternatives }) => ({
      optional,
      mentions: alternatives.map(({ value }) => value),
    }));
  const people = of("hum-tgt-name");
  for (const { optional, alternatives } of slots["hum-tgt-desc"] ?? []) {
    const tags = new Set(alternatives.flatMap(({ tag }) => tag ?? []).map(plain));
    const at = people.findIndex(({ mentions }) => mentions.some((mention) => tags.has(plain(mention))));
    const mentions = alternatives.map(({ value }) => value);
    const person = people[at];
    if (person) people[at] = { optional: person.optional, mentions: [...person.mentions, ...mentions] };
    else people.push({ optional, mentions });
  }
  return entities(of, people);
}

function entitiesOfResponse({ slots }: ResponseTemplate): Entities {
  const of = (slot: Slot): Entity[] => (slots[slot] ?? []).map(({ value }) => ({ optional: false, mentions: [value] }));
  const people = of("hum-tgt-name");
  const names = new Set(people.flatMap(({ mentions }) => mentions.map(plain)));
  for (const { value, tag } of slots["hum-tgt-desc"] ?? [])
    if (tag === undefined || !names.has(plain(tag))) people.push({ optional: false, mentions: [value] });
  return entities(of, people);
}

function entities(of: (slot: Slot) => Entity[], people: readonly Entity[]): Entities {
  return {
    "inc-type": of("inc-type"),
    "perp-ind-id": of("perp-ind-id"),
    "perp-org-id": of("perp-org-id"),
    "phys-tgt-id": of("phys-tgt-id"),
    "hum-tgt": people,
    "inc-instr-id": of("inc-instr-id"),
  };
}

function figuresOf(counts: RoleCounts): RoleFigures {
  const precision = counts.response > 0 ? counts.matched / counts.response : 0;
  const recall = counts.key > 0 ? counts.matched / counts.key : 0;
  return { ...counts, precision, recall, f: fMeasure(precision, recall) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
