import type { Doc } from "../doc.ts";
import { GROUP, MEN } from "./find-described-actors.ts";
import { at, type Found } from "./found.ts";
import type { Union } from "./union.ts";

/**
 * Joins definite descriptions ("the prison", "the group", "the agency") to the named thing of that sort that is meant: the
 * last one spoken of in the paragraph or the one before, else the one the report names most.
 */
export function refer(doc: Doc, all: readonly Found[], union: Union<Found>): void {
  const named = all.filter(({ form, kind }) => form === "named" && /^(actor|facility|organisation)$/.test(kind));
  const often = new Map<Found, number>();
  for (const mention of named) often.set(union.find(mention), (often.get(union.find(mention)) ?? 0) + 1);
  const each = [...new Map(named.map((mention) => [union.find(mention), mention])).values()];
  const recent: Found[] = [];
  const unnamed: Found[] = [];
  for (const mention of all) {
    if (mention.form === "named") {
      if (often.has(union.find(mention)) && /^(actor|facility|organisation)$/.test(mention.kind))
        remember(recent, mention);
      continue;
    }
    if (!isDefinite(mention)) {
      if (!mention.rule.endsWith("plural")) remember(unnamed, mention);
      continue;
    }
    const fits = fitting(doc, mention);
    if (!fits) continue;
    const target =
      (mention.kind === "actor" && mention.rule !== "actor-force-word"
        ? likeliest(recent, mention, often, union, each, fits)
        : (last(recent, mention, fits) ?? most(each, often, union, fits))) ?? last(unnamed, mention, alike(mention));
    if (!target) {
      remember(unnamed, mention);
      continue;
    }
    union.join(target, mention);
    if (mention.kind === "facility" || mention.confidence < 0.7)
      mention.confidence = Math.min(0.75, mention.confidence + 0.1);
    remember(target.form === "named" ? recent : unnamed, mention, target);
  }
}

/** "a camp ... the camp", "insurgents ... the insurgents": the same word, where nothing is named. */
function alike(mention: Found): (other: Found) => boolean {
  const word = at(mention.sentence, mention.head).lemma;
  return (other) => other.kind === mention.kind && at(other.sentence, other.head).lemma === word;
}

/** Newest last; a description stands for what it refers to. */
function remember(recent: Found[], mention: Found, target: Found = mention): void {
  recent.push(
    target === mention ? mention : { ...target, sentence: mention.sentence, first: mention.first, head: mention.head },
  );
  originals.set(recent.at(-1) as Found, target);
  if (recent.length > 60) recent.shift();
}
const originals = new WeakMap<Found, Found>();

function last(recent: readonly Found[], mention: Found, fits: (other: Found) => boolean): Found | null {
  for (let i = recent.length - 1; i >= 0; i--) {
    const other = recent[i] as Found;
    if (mention.sentence.paragraph - other.sentence.paragraph > 1) return null;
    // Things are rarely spoken of by a description right after their name in the same phrase.
    if (fits(other)) return originals.get(other) ?? other;
  }
  return null;
}

/**
 * The group that "the group" or "the militants" mean: the more often named the likelier, those named lately before others;
 * an army or "Forces" is seldom called a group or an organization.
 */
function likeliest(
  recent: readonly Found[],
  mention: Found,
  often: ReadonlyMap<Found, number>,
  union: Union<Found>,
  named: readonly Found[],
  fits: (other: Found) => boolean,
): Found | null {
  let best: Found | null = null;
  let score = 0;
  const seen = new Set<Found>();
  for (const candidate of [...recent]
    .reverse()
    .map((other) => originals.get(other) ?? other)
    .concat(named)) {
    const root = union.find(candidate);
    if (seen.has(root)) continue;
    seen.add(root);
    if (!fits(candidate)) continue;
    const lately = recent.findLast((other) => union.find(originals.get(other) ?? other) === root);
    const gap = lately ? mention.sentence.paragraph - lately.sentence.paragraph : 9;
    const here = gap === 0 ? 1.2 : gap === 1 ? 0.6 : 0;
    const unlike = /force|army|police|guard|troops/i.test(candidate.name) ? 0.4 : 1;
    const points = (Math.log2(1 + (often.get(root) ?? 1)) + here) * unlike;
    if (points > score) {
      best = candidate;
      score = points;
    }
  }
  return best;
}

function most(
  named: readonly Found[],
  often: ReadonlyMap<Found, number>,
  union: Union<Found>,
  fits: (other: Found) => boolean,
): Found | null {
  let best: Found | null = null;
  let count = 0;
  for (const mention of named) {
    const times = often.get(union.find(mention)) ?? 0;
    if (times > count && fits(mention)) {
      best = mention;
      count = times;
    }
  }
  return best;
}

function isDefinite({ sentence, first, last, rule }: Found): boolean {
  if (rule.endsWith("plural") && !/^(the|these|those)$/.test(at(sentence, first).fold)) return false;
  return (
    sentence.tokens.slice(first, last + 1).some(({ fold }) => /^(the|this|that|these|those)$/.test(fold)) &&
    first <= last &&
    /^(the|this|that|these|those)$/.test(at(sentence, first).fold)
  );
}

/** What a description can mean, or null where it means nothing named. */
function fitting(doc: Doc, mention: Found): ((other: Found) => boolean) | null {
  const { sentence, first, head } = mention;
  const modifiers = sentence.tokens.slice(first + 1, head);
  const country = modifiers.map(({ fold }) => doc.knowledge.demonyms.get(fold)).find((iso) => iso !== undefined);
  const other = modifiers.some(({ fold }) =>
    /^(other|same|two|three|several|new|nearby|neighbou?ring|another|rival|local)$/.test(fold),
  );
  if (other) return null;
  const agrees = (thing: Found) => !country || thing.country === null || thing.country === country;
  if (mention.kind === "facility") {
    if (mention.rule.endsWith("plural")) return null;
    return (thing) => thing.kind === "facility" && thing.sort === mention.sort && agrees(thing);
  }
  if (mention.kind === "organisation") {
    // Public bodies are many: "the council" is only one whose name says so.
    const word = at(sentence, head).lemma;
    const many = /^(government|society)$/.test(mention.sort ?? "");
    return (thing) =>
      thing.kind === "organisation" &&
      thing.sort === mention.sort &&
      (!many || thing.name.toLowerCase().includes(word));
  }
  if (mention.kind !== "actor" || mention.id !== null) return null;
  const word = at(sentence, head);
  const bare =
    modifiers.every(({ tag }) => /^(DET|PUNCT)$/.test(tag)) ||
    country !== undefined ||
    modifiers.every(({ fold }) =>
      /^(armed|militant|rebel|extremist|terrorist|jihadist|terror|insurgent|islamist|guerrilla)$/.test(fold),
    );
  if (GROUP.test(word.lemma) || MEN.test(word.lemma))
    return bare ? (thing) => thing.kind === "actor" && thing.sort === "armed group" && agrees(thing) : null;
  if (/^(coalition|mission)$/.test(word.lemma))
    return (thing) => thing.kind === "actor" && thing.sort === "international force";
  return null;
}
