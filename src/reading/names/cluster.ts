import type { NameMention } from "../../record/mention.ts";
import type { Doc } from "../doc.ts";
import { at, type Finds, type Found } from "./found.ts";
import { joinPlaceNamed } from "./join-place-named.ts";
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
  places(all, union);
  persons(all, union);
  for (const mention of all)
    for (const key of [...mention.keys, ...nameKeys(doc, mention)]) union.key(mention, `${mention.kind}:${key}`);
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

/** The id with the most confidence behind it. */
function likeliest(group: readonly Found[]): string | null {
  const weights = new Map<string, number>();
  for (const { id, confidence, rule } of group)
    if (id !== null) weights.set(id, (weights.get(id) ?? 0) + confidence * (rule === "place-spelling" ? 0.5 : 1));
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Whether the text says of a place that it is a province or the like, which its capital of the same name is not. */
const wide = ({ sort }: Found) =>
  /^(admin1|admin2|province|governorate|state|region|county|department)$/.test(sort ?? "");

/** Places by sound within a country, provinces apart from towns; then by id. An area "of X" is no X. */
function places(all: readonly Found[], union: Union<Found>): void {
  const groups = new Map<string, Found[]>();
  for (const mention of all) {
    if (mention.kind !== "place") continue;
    const area =
      mention.head - mention.first > 0 &&
      mention.sort !== "part" &&
      mention.name.includes(" ") &&
      /^\p{Ll}/u.test(mention.name);
    const key = `${sounds(mention.name)}:${area ? "area" : wide(mention) ? "wide" : "spot"}`;
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  for (const [key, group] of groups) {
    const countries = new Set(group.map(({ country }) => country).filter((country) => country !== null));
    const one = countries.size <= 1;
    if (one) {
      const id = likeliest(group);
      const country = [...countries][0] ?? null;
      for (const mention of group) {
        mention.id = id;
        mention.country = country;
      }
    }
    for (const mention of group) {
      union.key(mention, one ? `place:${key}` : `place:${key}:${mention.country}`);
      if (mention.id !== null && !key.endsWith(":area")) union.key(mention, `place:id:${mention.id}`);
    }
  }
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
