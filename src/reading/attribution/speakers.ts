import type { NameMention } from "../../record/mention.ts";
import { covers, overlaps, type Span } from "../../record/span.ts";
import type { Speaker } from "../../record/speaker.ts";
import type { Token } from "../doc.ts";
import { fold, type Heard, type Party, stretch } from "./phrases.ts";

/** What sort of speaker a noun is by itself; null where it is none ("the plan said"). */
type Trade = "office" | "body" | "private" | "unnamed" | "paper" | "outlet";

const TRADES = new Set(["office", "body", "private", "unnamed", "paper", "outlet"]);
const PRIVATE_SORTS = new Set(
  "civilian villager child woman resident witness relative survivor student migrant victim prisoner hostage".split(" "),
);
const SPEAKING_SORTS = new Set(
  "police soldier official politician peacekeeper clergy journalist aid worker".split(" "),
);
const TIED =
  /\b(?:affiliat|link|loyal|close to|run by|belong|tied|pro-|mouthpiece|arm of|organ of|outlet of|media wing|wing of|voice of|spokes|commander of|leader of)/i;

/** Between commas after a name, but no word of what it is: "from its side", "which has no web site". */
const ADVERBIAL = /^(?:from|for|in|on|at|by|through|via|to|with|after|before|which|who|whose|where|that)\b/i;

/** The trade of the word at token `i`, by the lists of speech, titles and people. */
export function tradeAt(h: Heard, i: number): Trade | null {
  const token = h.tokens[i];
  if (!token) return null;
  const speech = h.doc.knowledge.lexicon("speech");
  const own = speech.get([token.fold]) ?? speech.get([token.lemma]);
  // "The report by X": a verb of counting as a noun is something written.
  if (own?.category === "document" && token.tag === "NOUN") return "paper";
  if (own && TRADES.has(own.category)) return own.category as Trade;
  const titles = h.doc.knowledge.lexicon("titles");
  const title = titles.get([token.fold]) ?? titles.get([token.lemma]);
  if (title) return title.category === "private" ? "private" : "office";
  const people = h.doc.knowledge.lexicon("people");
  const group = (people.get([token.fold]) ?? people.get([token.lemma]))?.category;
  if (group && PRIVATE_SORTS.has(group)) return "private";
  return group && SPEAKING_SORTS.has(group) ? "office" : null;
}

/** Whether some word of the stretch is a trade: what an apposition to a speaker has. */
export function hasTrade(h: Heard, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (/^(NOUN|PROPN)$/.test(h.tokens[i]?.tag ?? "") && tradeAt(h, i)) return true;
  return false;
}

/** Who the noun phrase is, if it is somebody who can speak. */
export function speakerOf(h: Heard, party: Party): Speaker | null {
  const core = stretch(h, party.core.first, party.core.last);
  const whole = stretch(h, party.first, Math.max(party.end, party.last));
  const inside = h.names.filter(
    (name) => overlaps(whole, name) && !/^(?:place|weapon|facility)$/.test(name.kind) && name.sort !== "part",
  );
  const headTrade = tradeAt(h, party.core.head);
  if (headTrade === "paper") return ofPaper(h, party, inside);
  const person = inside.find((name) => name.kind === "person");
  const beside =
    person && (overlaps(core, person) || person.start > stretch(h, party.first, party.last).end || headTrade === null);
  if (person && (beside || apposed(h, party, person))) return asPerson(h, party, person, inside);
  const heard = h.known.get(fold(h, party.core.head));
  if (heard && headTrade === null) return { ...heard, span: stretch(h, party.core.head, party.core.head) };
  const source = inside.find((name) => overlaps(core, name) && (name.kind === "organisation" || name.kind === "actor"));
  if (
    (headTrade === "office" || headTrade === "body") &&
    !(source && covers(source, core) && source.kind === "organisation" && isNamed(h, source))
  )
    return named(h, party) ?? asOffice(h, party, inside, headTrade);
  if (source) return asGroup(h, party, source, inside);
  if (headTrade === "private" || headTrade === "unnamed")
    return capitals(h, party) ?? asOffice(h, party, inside, headTrade);
  if (headTrade === "outlet" || namedOrganisation(h, party)) return asOutlet(h, party, inside);
  return capitals(h, party);
}

/** Whether a mention is a name and no description: "the army" is an office, "the Kivu Army" an organisation. */
function isNamed(h: Heard, mention: NameMention): boolean {
  if (mention.form === "described") return false;
  const words = h.tokens.filter((token) => covers(mention, token) && token.tag !== "DET");
  return (
    words.length > 1 ||
    (!h.sentence.caseless && /^\p{Lu}/u.test(words[0]?.text ?? "") && words[0]?.start !== h.sentence.start)
  );
}

/** "The minister, John X,": a name that no finder knows, in apposition to an office. */
function named(h: Heard, party: Party): Speaker | null {
  const found = party.end > party.last ? capitals(h, party) : null;
  return found?.span && found.kind === "person" && found.span.start > (h.tokens[party.last] as Token).end
    ? found
    : null;
}

/** "The minister, John X,": the name stands right behind the office. */
function apposed(h: Heard, party: Party, person: NameMention): boolean {
  return person.start > (h.tokens[party.last] as Token).end;
}

/** A statement, data, a report: its owner speaks, whoever is named in it; nobody named is nobody known. */
function ofPaper(h: Heard, party: Party, inside: readonly NameMention[]): Speaker {
  const owner =
    inside.find((name) => name.kind === "person" || name.kind === "organisation") ??
    inside.find((name) => name.kind === "actor");
  if (owner?.kind === "person") return asPerson(h, party, owner, inside);
  if (owner) return asGroup(h, party, owner, inside);
  for (let i = party.first; i <= party.last; i++) {
    const chunk = h.chunkAt[i];
    const trade = i === party.core.head ? null : tradeAt(h, i);
    if (chunk?.kind !== "noun" || !trade || trade === "paper") continue;
    const owned = /^['’]s?$/i.test(h.tokens[i + 1]?.text ?? "");
    const [first, last] = owned
      ? [chunk.first, i]
      : [Math.max(chunk.first, party.core === chunk ? i : chunk.first), party.last];
    return asOffice(
      h,
      { first, core: { ...chunk, first, last: owned ? i : chunk.last, head: i }, last, end: party.end },
      inside,
      trade,
    );
  }
  const quoted = capitals(h, party, true);
  if (quoted) return quoted;
  return { ...plain(h, party.first, party.last), kind: "unnamed" };
}

function asPerson(h: Heard, party: Party, person: NameMention, inside: readonly NameMention[]): Speaker {
  const [first, last] = [party.first, Math.max(party.end, party.last)];
  const role = person.role ?? roleWords(h, first, last, person);
  const trades: (Trade | null)[] = [];
  for (let i = first; i <= last; i++) if (!covers(person, h.tokens[i] as Token)) trades.push(tradeAt(h, i));
  const open = trades.includes("office") || (person.role !== null && !trades.includes("private"));
  const speaksFor = TIED.test(h.doc.report.text.slice(...ends(h, first, last)))
    ? inside.find((name) => name.kind === "actor")
    : undefined;
  return {
    kind: "person",
    name: person.name,
    role,
    party: partyOf(h, person) ?? (speaksFor ? partyOf(h, speaksFor) : null),
    private: !open,
    span: { start: person.start, end: person.end },
  };
}

function ends(h: Heard, first: number, last: number): [number, number] {
  const { start, end } = stretch(h, first, last);
  return [start, end];
}

/** The words beside a person's name that say what they are: before it, or in apposition. */
function roleWords(h: Heard, first: number, last: number, person: Span): string | null {
  const text = h.doc.report.text;
  const before = clean(
    text.slice((h.tokens[first] as Token).start, Math.max((h.tokens[first] as Token).start, person.start)),
  );
  if (before !== "") return before;
  const after = clean(text.slice(person.end, (h.tokens[last] as Token).end));
  return after === "" ? null : after;
}

function asGroup(h: Heard, party: Party, group: NameMention, inside: readonly NameMention[]): Speaker {
  const [first, last] = [party.first, Math.max(party.end, party.last)];
  const apposition = h.doc.report.text.slice(group.end, (h.tokens[last] as Token).end);
  const tied = TIED.test(apposition)
    ? inside.find((name) => name.kind === "actor" && name.start >= group.end)
    : undefined;
  const own = group.kind === "actor" || group.id !== null ? partyOf(h, group) : null;
  const role = group.role !== null && h.doc.knowledge.actorById.has(group.role) ? group.role : null;
  const outlet =
    group.kind === "actor" && group.id !== null && h.doc.knowledge.actorById.get(group.id)?.kind === "outlet";
  return {
    kind: group.kind === "organisation" || outlet ? "organisation" : "actor",
    name: group.name,
    role:
      first < last && party.end > party.last && !ADVERBIAL.test(clean(apposition)) ? clean(apposition) || null : null,
    party: own ?? role ?? (tied ? partyOf(h, tied) : null),
    private: false,
    span: { start: group.start, end: group.end },
  };
}

/** The actor that an outlet, office or person speaks for; null for an id that is no actor's. */
function partyOf(h: Heard, name: NameMention): string | null {
  const { actorById } = h.doc.knowledge;
  const actor =
    (name.id === null ? undefined : actorById.get(name.id)) ??
    (name.role === null ? undefined : actorById.get(name.role));
  // An outlet speaks for its party; a branch or an ally speaks for itself.
  return actor ? ((actor.kind === "outlet" ? actor.partOf : null) ?? actor.id) : null;
}

function plain(h: Heard, first: number, last: number): Speaker {
  const span = stretch(h, first, last);
  return {
    kind: "office",
    name: clean(h.doc.report.text.slice(span.start, span.end)),
    role: null,
    party: null,
    private: false,
    span,
  };
}

function asOffice(h: Heard, party: Party, inside: readonly NameMention[], trade: Trade): Speaker {
  const actor = inside.find((name) => name.kind === "actor");
  const said = plain(h, party.first, nameEnd(h, party));
  const open = trade === "office" || trade === "body";
  const head = h.tokens[party.core.head] as Token;
  const body = trade === "body" && !h.sentence.caseless && /^\p{Lu}/u.test(head.text) && head.start > h.sentence.start;
  return {
    ...said,
    kind: body ? "organisation" : open ? "office" : "unnamed",
    role: open && !body ? said.name : null,
    party: open && actor ? partyOf(h, actor) : null,
    private: trade === "private",
  };
}

/** Last token of the naming: "the mayor of X" is one, "the police on Monday" is not. */
function nameEnd(h: Heard, party: Party): number {
  let last = party.core.last;
  while (/^(?:of|for|from)$/.test(fold(h, last + 1))) {
    const next = h.chunkAt[last + 2];
    if (next?.kind !== "noun" || next.last > party.last) break;
    last = next.last;
  }
  return last;
}

function asOutlet(h: Heard, party: Party, inside: readonly NameMention[]): Speaker {
  const whole = stretch(h, party.first, Math.max(party.last, party.end));
  const tied = TIED.test(h.doc.report.text.slice(whole.start, whole.end))
    ? inside.find((name) => name.kind === "actor")
    : undefined;
  return {
    ...plain(h, party.core.first, party.core.last),
    kind: "organisation",
    party: tied ? partyOf(h, tied) : null,
  };
}

/** A capitalised name that ends in a word for organisations, as lists know them. */
function namedOrganisation(h: Heard, party: Party): boolean {
  const types = h.doc.knowledge.lexicon("organisation-types");
  for (let i = party.core.first; i <= party.core.last; i++) if (types.get([fold(h, i)])) return true;
  return false;
}

/** A name that no finder knows, by its capitals: a person where a trade stands with it, else an organisation. */
function capitals(h: Heard, party: Party, owner = false): Speaker | null {
  if (h.sentence.caseless) return asPeople(h, party);
  const whole: number[] = [];
  const to = Math.max(party.last, party.end);
  for (let i = party.core.first; i <= to; i++) {
    const token = h.tokens[i] as Token;
    const named = isCapital(token, i) && tradeAt(h, i) === null;
    if (named && (whole.length === 0 || whole.at(-1) === i - 1)) whole.push(i);
    else if (whole.length >= 2) break;
    else whole.length = 0;
  }
  if (whole.length === 0) return null;
  const [first, last] = [whole[0] as number, whole.at(-1) as number];
  if (last < party.core.first || (whole.length === 1 && first !== party.core.head)) return null;
  if (owner) return { ...plain(h, first, last), kind: "organisation" };
  const trades: (Trade | null)[] = [];
  for (let i = party.first; i <= to; i++) trades.push(tradeAt(h, i));
  const person = trades.includes("office") || trades.includes("private");
  const name = plain(h, first, last);
  if (person && whole.length <= 4)
    return {
      ...name,
      kind: "person",
      role: roleWords(h, party.first, to, name.span as Span),
      private: !trades.includes("office"),
    };
  if (party.core.head < first || party.core.head > last) return null;
  return { ...name, ...bareName(h, party, first, last) };
}

/** Where capitals say nothing, a people's or side's name still shows by its tag: "THE TUAREGS ANNOUNCED". */
function asPeople(h: Heard, { core, last, end }: Party): Speaker | null {
  const head = h.tokens[core.head] as Token;
  const bare = core.last === core.head && core.first === core.head - 1 && last === core.last && end === last;
  if (!bare || head.tag !== "PROPN" || !/[^s]s$/.test(head.fold) || fold(h, core.first) !== "the") return null;
  if (h.names.some((name) => overlaps(name, head))) return null;
  return { ...plain(h, core.first, core.last), kind: "organisation" };
}

/** A bare name is an organisation's with an article, as an acronym or as a country's; else, to be safe, a private person's. */
function bareName(h: Heard, party: Party, first: number, last: number): Pick<Speaker, "kind" | "private"> {
  const span = stretch(h, first, last);
  const place = h.names.some((name) => name.kind === "place" && overlaps(name, span));
  const article = /^(?:the|a|an)$/.test(fold(h, party.core.first));
  const acronym = /^[\p{Lu}\d-]+$/u.test((h.tokens[last] as Token).text) && last === first;
  const group = place || article || acronym || last - first > 2 || namedOrganisation(h, party);
  return group ? { kind: "organisation", private: false } : { kind: "person", private: true };
}

function isCapital(token: Token, i: number): boolean {
  if (!/^\p{Lu}/u.test(token.text) || /^(?:DET|PRON|ADP|SCONJ|CCONJ|ADV|AUX|PART)$/.test(token.tag)) return false;
  return token.tag === "PROPN" || i > 0;
}

export function clean(words: string): string {
  return words.replace(/\s+/g, " ").replace(/^[“”"‘’«»'\s,(—–-]+|[“”"‘’«»'\s,.)(—–-]+$/g, "");
}
