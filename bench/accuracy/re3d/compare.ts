import { createRequire } from "node:module";
import { join } from "node:path";
import { conventional } from "./conventions.ts";
import type { Entity, Reader } from "./data-set.ts";

/**
 * Readers of names in npm, from a folder where they were installed (`npm i --no-save compromise wink-nlp
 * wink-eng-lite-web-model`); those that are missing are left out. Named with their versions. Each stands once with the
 * conventions that we get too, and once plain, as it comes.
 */
export async function otherReaders(folder: string): Promise<[string, Reader][]> {
  const load = createRequire(join(folder, "index.js"));
  const readers: [string, Reader][] = [];
  const has = (name: string): boolean => {
    try {
      load.resolve(name);
      return true;
    } catch {
      return false;
    }
  };
  const version = (name: string) =>
    (load(join(folder, "node_modules", name, "package.json")) as { version: string }).version;
  if (has("compromise")) {
    const nlp = load("compromise") as Compromise;
    readers.push([`compromise ${version("compromise")}`, compromise(nlp, conventional)]);
    readers.push([`compromise ${version("compromise")} plain`, compromise(nlp, (_, found) => [...found])]);
  }
  if (has("wink-nlp") && has("wink-eng-lite-web-model")) {
    const nlp = (load("wink-nlp") as (model: unknown) => Wink)(load("wink-eng-lite-web-model"));
    readers.push([`wink-nlp ${version("wink-nlp")}`, wink(nlp, conventional)]);
    readers.push([`wink-nlp ${version("wink-nlp")} plain`, wink(nlp, (_, found) => [...found])]);
  }
  return readers;
}

interface Matches {
  json(options: object): { offset: { start: number; length: number } }[];
}
type Compromise = (text: string) => Record<"people" | "places" | "organizations" | "numbers", () => Matches> & {
  match(pattern: string): Matches;
};

/** compromise's own finders: people, places, organizations, its date and number tags. */
function compromise(nlp: Compromise, convene: typeof conventional): Reader {
  return (_, text) => {
    const doc = nlp(text);
    const found: Entity[] = [];
    const take = (matches: Matches, type: string) => {
      for (const { offset } of matches.json({ offset: true, terms: false }))
        found.push(trimmed(text, { start: offset.start, end: offset.start + offset.length, type }));
    };
    take(doc.people(), "Person");
    take(doc.places(), "Location");
    take(doc.organizations(), "Organisation");
    take(doc.match("#Date+"), "Temporal");
    take(doc.match("#Money+"), "Money");
    take(doc.match("#Value+"), "Quantity");
    return { entities: convene(text, found), relations: [] };
  };
}

/** Its matches carry the punctuation and spaces around them. */
function trimmed(text: string, { start, end, type }: Entity): Entity {
  const words = text.slice(start, end);
  const lead = /^[^\p{L}\p{N}]*/u.exec(words)?.[0].length ?? 0;
  const trail = /[^\p{L}\p{N}]*$/u.exec(words)?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - trail), type };
}

interface Wink {
  readDoc(text: string): {
    tokens(): { each(visit: (token: { out(what?: unknown): string }) => void): void };
    entities(): { each(visit: (entity: { out(what?: unknown): unknown }) => void): void };
  };
  its: Record<string, unknown>;
}

const WINK_TYPES: Record<string, string> = {
  DATE: "Temporal",
  TIME: "Temporal",
  DURATION: "Temporal",
  MONEY: "Money",
  CARDINAL: "Quantity",
  PERCENT: "Quantity",
  EMAIL: "CommsIdentifier",
  URL: "Url",
};

/**
 * wink-nlp's web model has only entities of form (dates, numbers, money); runs of what it tags as proper nouns are taken
 * for organisations, the commonest type, so that it has names at all.
 */
function wink(nlp: Wink, convene: typeof conventional): Reader {
  const { its } = nlp;
  return (_, text) => {
    const doc = nlp.readDoc(text);
    // Where each token starts in the text: tokens with the spaces before them make it up again.
    const starts: number[] = [];
    const ends: number[] = [];
    let at = 0;
    const proper: boolean[] = [];
    doc.tokens().each((token) => {
      proper.push(token.out(its.pos) === "PROPN");
      at = text.indexOf(token.out(), at);
      starts.push(at);
      at += token.out().length;
      ends.push(at);
    });
    const found: Entity[] = [];
    doc.entities().each((entity) => {
      const type = WINK_TYPES[String(entity.out(its.type))];
      const [first, last] = entity.out(its.span) as [number, number];
      if (type) found.push({ start: starts[first] ?? 0, end: ends[last] ?? 0, type });
    });
    for (let i = 0; i < proper.length; i++) {
      const first = i;
      while (proper[i]) i++;
      if (i > first) found.push({ start: starts[first] ?? 0, end: ends[i - 1] ?? 0, type: "Organisation" });
    }
    return { entities: convene(text, found), relations: [] };
  };
}
