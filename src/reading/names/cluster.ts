import type { NameMention } from "../../record/mention.ts";
import type { Doc } from "../doc.ts";
import { clusterPlaces, likeliest } from "./cluster-places.ts";
import { at, type Finds, type Found } from "./found.ts";
import { joinPlaceNamed } from "./join-place-named.ts";
import { joinShortNames } from "./join-short-names.ts";
import { nameKeys, sounds } from "./name-keys.ts";
import { refer } from "./refer.ts";
import { Union } from "./union.ts";

const LETTER: Record<Found["kind"], string> = {
  actor: "a",
  person: "p",
  organisation: "o",
  facility: "f",
  place: "l",
  people: "g",
  weapon: "w",
};

/** Turns what the finders saw into mentions in text order, one cluster for one thing, the same id all through it. */
export function cluster(doc: Doc, finds: Finds): NameMention[] {
  const all = [...finds.values()].flat().sort(inText);
  const union = new Union<Found>();
  clusterPlaces(all, union);
  persons(all, union);
  for (const mention of all)
    for (const key of [...mention.keys, ...nameKeys(doc, mention)]) union.key(mention, `${mention.kind}:${key}`);
  joinShortNames(doc, all, union);
  refer(doc, all, union);
  joinPlaceNamed(doc, all, union);
  const mentions = new Map<Found, NameMention>();
  const counts = new Map<string, number>();
  for (const group of union.groups(all)) {
    const letter = LETTER[(group[0] as Found).kind];
    const number = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, number);
    const id = likeliest(group);
    const role = group.find(({ role }) => role !== null)?.role ?? null;
    for (const mention of group) mentions.set(mention, toMention(mention, `${letter}${number}`, id, role));
  }
  return all.map((mention) => mentions.get(mention) as NameMention);
}

function inText(a: Found, b: Found): number {
  return (
    at(a.sentence, a.first).start - at(b.sentence, b.first).start ||
    at(b.sentence, b.last).end - at(a.sentence, a.last).end
  );
}

function toMention(mention: Found, cluster: string, id: string | null, role: string | null): NameMention {
  const { sentence, first, last, head, kind, name, sort, form, confidence, rule } = mention;
  return {
    kind,
    start: at(sentence, first).start,
    end: at(sentence, last).end,
    head: { start: at(sentence, head).start, end: at(sentence, head).end },
    name,
    id: mention.sort === "part" ? mention.id : (id ?? mention.id),
    cluster,
    sort,
    role: mention.role ?? (kind === "weapon" || kind === "people" ? null : role),
    form,
    confidence,
    rule,
  };
}

/** Full names by sound; a surname alone is the last full name before it that ends so, else the first after. */
function persons(all: readonly Found[], union: Union<Found>): void {
  const people = all.filter(({ kind }) => kind === "person");
  const latest = new Map<string, Found>();
  for (const person of people)
    for (const key of person.keys) if (person.head > nameStart(person) && !latest.has(key)) latest.set(key, person);
  const before = new Map<string, Found>();
  for (const person of people) {
    const keys = person.keys;
    person.keys = [];
    const full = person.head > nameStart(person) && person.rule !== "person-surname";
    union.key(person, full ? `person:full:${sounds(person.name)}` : `person:${person.name}`);
    for (const key of keys) {
      if (full) before.set(key, person);
      else {
        const whole = before.get(key) ?? latest.get(key);
        if (whole) union.join(whole, person);
      }
    }
  }
}

const nameStart = ({ sentence, first }: Found) => (/^\p{P}/u.test(at(sentence, first).text) ? first + 1 : first);
