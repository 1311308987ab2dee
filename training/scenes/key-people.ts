import { TYPE_WORDS } from "../../bench/accuracy/muc4/adapter/act-words.ts";
import { stringCredit } from "../../bench/accuracy/muc4/score/string-credit.ts";
import { ACTS, type Act } from "../../src/reading/scenes/perpetrators/labels.ts";
import { keep, type Phrase, tidy } from "../../src/reading/scenes/scene-doc.ts";
import type { KeyedDoc, RawFill, RawTemplate } from "./lesson.ts";

/** A person or group of people of a key template: the strings of its name and description. */
export interface KeyPerson {
  template: RawTemplate;
  /** Which of the document's templates that is. */
  at: number;
  names: string[];
  descriptions: string[];
}

/** Chance from which a phrase that fills a slot is learned from: those below are never asked about. */
const SEEN = 0.05;

/** The phrases of a document that fill a slot of victims and that the role models saw. */
export function victimPhrases({ doc, gold }: KeyedDoc): Phrase[] {
  return doc.phrases.filter((phrase) => gold.get(phrase)!.victim.length > 0 && phrase.chances.victim > SEEN);
}

/** The persons of the key templates of a document: descriptions tagged with a name belong to it, others stand alone. */
export function keyPersons({ doc, templates }: KeyedDoc): KeyPerson[] {
  return keep(doc, "key persons", () => templates.flatMap(personsOfTemplate));
}

function personsOfTemplate(template: RawTemplate, at: number): KeyPerson[] {
  const strings = ({ alternatives }: RawFill): string[] => alternatives.map(({ value }) => value);
  const named = template.slots["hum-tgt-name"] ?? [];
  const persons: KeyPerson[] = named.map((fill) => ({ template, at, names: strings(fill), descriptions: [] }));
  for (const fill of template.slots["hum-tgt-desc"] ?? []) {
    const tags = fill.alternatives.flatMap(({ ref }) => ref ?? []);
    const owner = persons.find(({ names }) =>
      tags.some((tag) => names.some((name) => stringCredit("hum-tgt-name", name, tag) >= 0.5)),
    );
    if (owner) owner.descriptions.push(...strings(fill));
    else persons.push({ template, at, names: [], descriptions: strings(fill) });
  }
  return persons;
}

/** Which of `keyPersons` a mention speaks of (indices): by its name, or by a description with the same head. */
export function personsOf(keyed: KeyedDoc, phrase: Phrase): number[] {
  const { doc } = keyed;
  const known = keep(doc, "persons of phrases", () => new Map<Phrase, number[]>());
  let found = known.get(phrase);
  if (!found) {
    const names = phrase.names.flatMap(({ kind, start, end }) =>
      kind === "person" ? [tidy(doc.text.slice(start, end))] : [],
    );
    found = keyPersons(keyed).flatMap((person, i) => {
      const is = bearsName(person, [...names, phrase.text]) || (names.length === 0 && isDescribedBy(person, phrase));
      return is ? [i] : [];
    });
    known.set(phrase, found);
  }
  return found;
}

function bearsName(person: KeyPerson, strings: readonly string[]): boolean {
  return person.names.some((name) => strings.some((each) => stringCredit("hum-tgt-name", name, each) >= 0.5));
}

function isDescribedBy(person: KeyPerson, phrase: Phrase): boolean {
  const credit = (a: string, b: string) => stringCredit("hum-tgt-desc", a, b);
  return person.descriptions.some((key) =>
    [phrase.text, phrase.long].some(
      (said) => credit(key, said) === 1 || (credit(key, said) === 0.5 && credit(said, key) === 1),
    ),
  );
}

/** Values of a slot for a key person: of fills one of whose tags names it. */
export function valuesFor(person: KeyPerson, slot: string): string[] {
  const own = new Set([...person.names, ...person.descriptions]);
  return (person.template.slots[slot] ?? []).flatMap(({ alternatives }) => {
    const found = alternatives.find(({ ref }) => ref?.some((tag) => own.has(tag)));
    return found ? [found.value] : [];
  });
}

/** Whether any alternative of the slot's fills for this person is the value. */
export function allows(person: KeyPerson, slot: string, wanted: string): boolean {
  const own = new Set([...person.names, ...person.descriptions]);
  return (person.template.slots[slot] ?? []).some(({ alternatives }) =>
    alternatives.some(({ value, ref }) => value === wanted && ref?.some((tag) => own.has(tag))),
  );
}

/** Mentions of the document by key person. */
export function mentionsByPerson(keyed: KeyedDoc): Map<KeyPerson, Phrase[]> {
  return keep(keyed.doc, "mentions of persons", () => {
    const found = new Map<KeyPerson, Phrase[]>();
    for (const phrase of victimPhrases(keyed))
      for (const i of personsOf(keyed, phrase)) {
        const person = keyPersons(keyed)[i]!;
        const mentions = found.get(person);
        if (mentions) mentions.push(phrase);
        else found.set(person, [phrase]);
      }
    return found;
  });
}

/** The sort of act of a key template; `attack` for a type without one of its own. */
export function actOfKey(template: RawTemplate): Act {
  const type = template.slots["inc-type"]?.[0]?.alternatives[0]?.value;
  return ACTS.find((act) => TYPE_WORDS[act] === type) ?? "attack";
}
