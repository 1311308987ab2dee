import type { ActMention, NameMention } from "../record/mention.ts";
import type { Span } from "../record/span.ts";
import { bestName, type Context, type Sentence, touching } from "./context.ts";
import { isPlace } from "./nodes.ts";

/** What a standing figure belongs to; `key` is the same for all mentions of one thing in a report. */
export interface Holder {
  kind: "facility" | "actor" | "place";
  key: string;
  name: string;
}

export function namedHolder(context: Context, kind: Holder["kind"], mention: NameMention): Holder {
  const best = bestName(context, mention);
  return {
    kind,
    key: `${kind} ${mention.cluster}`,
    name: kind === "actor" ? (countryOf(context, best) ?? best.name) : best.name,
  };
}

/** "Washington keeps 700 men there": a capital or a country that acts is its country's government. */
function countryOf({ knowledge }: Context, mention: NameMention): string | null {
  if (mention.kind !== "place") return null;
  const name = mention.name.toLowerCase();
  const iso3 = knowledge.countryByName.get(name) ?? knowledge.countryByCapital.get(name);
  return iso3 ? (knowledge.countryNames.get(iso3) ?? null) : null;
}

/** Whose soldiers, fighters or facilities: the act's agent, else who is named in the counted phrase, else the subject. */
export function actorFor(context: Context, act: ActMention, sentence: Sentence, span: Span): Holder | null {
  const actors = sentence.names.filter((n) => n.kind === "actor");
  const agents = act.roles.filter((r) => r.role === "agent");
  const agent = agents.flatMap((r) => touching(actors, r))[0];
  const country = agents.flatMap((r) =>
    sentence.names.filter((n) => n.kind === "place" && n.start >= r.start && n.end <= r.end),
  )[0];
  const inside = actors.find((a) => touching([a], span).length > 0);
  const found = agent ?? country ?? inside;
  if (found) return namedHolder(context, "actor", found);
  const subject = subjectOf(context, sentence, Math.min(act.start, span.start));
  if (subject) return subject;
  const after = actors.filter((a) => a.start >= span.end && a.start - span.end < 60)[0];
  return after ? namedHolder(context, "actor", after) : null;
}

const OFFICES =
  "government|ministry|army|police|forces?|command|mission|authority|authorities|administration|state|movement|group|coalition|navy|service|department|council|agency|kingdom|republic|militia|alliance|brigade";
const OFFICE = new RegExp(
  `(?:^|[,;:]\\s+|\\s(?:and|but|while|as)\\s+)((?:the|its|their|an?)\\s+(?:[\\p{L}'’-]+\\s+){0,3}?(?:${OFFICES})(?:\\s+of\\s+(?:the\\s+)?(?:[\\p{L}-]+\\s?){1,3})?)[\\s,]*(?:itself|themselves|still|also|alone)?\\s*$`,
  "iu",
);
const OPENING = new RegExp(`^(?:the|its|their)\\s+(?:[\\p{L}'’-]+\\s+){0,2}?(?:${OFFICES})\\b`, "iu");
/** "The information ministry": a public body that opens a sentence, in the text's words, where no name was seen. */
export function openingOffice(text: string): string | null {
  return OPENING.exec(text)?.[0] ?? null;
}

const PRONOUN = /(?:^|[\s,;:“"])(?:it|they)(?:\s+(?:had|has|have|still|also|itself|themselves))*[\s,]*$/i;
const UNDER_PREPOSITION =
  /\b(?:in|at|of|for|from|by|near|to|on|with|after|into|against|across|outside)\s+(?:the\s+)?$/i;

/** Who the clause before an offset is about: an actor, an organisation or a country; for "it" the one told of last. */
function subjectOf(context: Context, sentence: Sentence, at: number, depth = 0): Holder | null {
  const before = context.text({ start: sentence.start, end: at });
  const opening = sentence.start + Math.max(0, ...[...before.matchAll(/[;:]\s/g)].map((m) => m.index + 2));
  if (PRONOUN.test(withoutInsertion(before)) && depth === 0) {
    const inSentence = subjectOf(context, sentence, opening + PRONOUN.exec(withoutInsertion(before))!.index, 1);
    return inSentence ?? subjectOfBefore(context, sentence);
  }
  const candidates = sentence.names.filter(
    (n) =>
      n.start >= opening &&
      n.end <= at &&
      (n.kind === "actor" || n.kind === "organisation" || (n.kind === "place" && isPlace(sentence, n))) &&
      !UNDER_PREPOSITION.test(context.text({ start: sentence.start, end: n.start })),
  );
  // "X, which has 900 men": the name the relative clause hangs on.
  const relative = /[\s,]+(?:which|who|that)\s*$/i.exec(before);
  const last = candidates.at(-1);
  const hangs = relative && last && sentence.start + relative.index - last.end < 4;
  const found = relative ? (hangs ? last : undefined) : candidates[0];
  if (found) return namedHolder(context, "actor", found);
  const office = OFFICE.exec(before)?.[1] ?? (depth > 0 ? OPENING.exec(before)?.[0] : undefined);
  return office ? described("actor", office) : null;
}

/** "It has, so says the ministry, 900 men": what stands between commas is no subject. */
function withoutInsertion(before: string): string {
  return before.replace(/,[^,]*,\s*$/, " ");
}

/** The subject that opens one of the two sentences before, in the same paragraph. */
function subjectOfBefore(context: Context, sentence: Sentence): Holder | null {
  for (let back = 1; back <= 2; back++) {
    const last = context.sentences[sentence.index - back];
    if (!last || last.paragraph !== sentence.paragraph) return null;
    const text = context.text(last);
    const first = last.names.find((n) => (n.kind === "actor" || n.kind === "organisation") && n.start - last.start < 8);
    if (first) return namedHolder(context, "actor", first);
    const words = OPENING.exec(text);
    if (words) return described("actor", words[0]);
  }
  return null;
}

/** "the Dola camp holds 900": a place whose name goes on with a kind of facility that no list of names knew. */
export function facilityAtPlace(context: Context, sentence: Sentence, at: number): Holder | null {
  for (const place of sentence.names.filter((n) => n.kind === "place" && n.end <= at).reverse()) {
    const kind = /^\s+(?:camp|prison|jail|barracks|detention cent(?:er|re))\b/i.exec(
      context.text({ start: place.end, end: at }),
    );
    if (kind) return described("facility", context.text({ start: place.start, end: place.end + kind[0].length }));
  }
  return null;
}

function described(kind: Holder["kind"], words: string): Holder {
  const name = words.trim().replace(/\s+/g, " ");
  return { kind, key: `${kind} = ${name.toLowerCase()}`, name };
}

const AREA =
  /\b(?:in|across|throughout|within)\s+(the\s+(?:whole\s+|entire\s+)?(?:[\p{L}-]+\s+)?(?:province|region|district|state|governorate|country|county|city|territory|island))\b/iu;

/** "There are 22 jails in the province": the place that the sentence speaks of, by name or in its words. */
export function placeFor(context: Context, sentence: Sentence): Holder | null {
  const named = sentence.names.find(
    (n) =>
      isPlace(sentence, n) &&
      /\b(?:in|across|throughout|within)\s+(?:\p{L}+\s+){0,3}$/iu.test(
        context.text({ start: sentence.start, end: n.start }),
      ),
  );
  if (named) return namedHolder(context, "place", named);
  const area = AREA.exec(context.text(sentence));
  return area ? described("place", area[1]!) : null;
}
