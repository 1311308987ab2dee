import type { NameMention } from "../../record/mention.ts";
import { covers, overlaps, type Span } from "../../record/span.ts";
import type { Speaker } from "../../record/speaker.ts";
import type { Doc } from "../doc.ts";

/** Groups of people who speak as witnesses or sufferers: private. */
const PRIVATE = new Set([
  "civilian",
  "villager",
  "child",
  "woman",
  "resident",
  "witness",
  "relative",
  "survivor",
  "student",
  "migrant",
  "victim",
]);
const OFFICIAL = new Set(["police", "soldier", "official", "politician", "peacekeeper", "clergy"]);
const UNNAMED = /\b(sources?|witnesses|residents|reports?|media|locals|villagers|observers|people)\b/i;

/** The speaker a stretch names: the first person or organisation in it, else a party, else the words for an office. */
export function speakerIn(doc: Doc, names: readonly NameMention[], stretch: Span): Speaker | null {
  const inside = names.filter(
    (n) => overlaps(stretch, n) && n.kind !== "place" && n.kind !== "weapon" && n.sort !== "part",
  );
  const first = (kinds: readonly NameMention["kind"][]) => inside.find((n) => kinds.includes(n.kind));
  const source = first(["person", "organisation"]);
  const party = first(["actor"]);
  if (source && (!party || source.start <= party.start || covers(source, party) || source.kind === "person")) {
    return fromSource(doc, source, party ?? null);
  }
  const people = first(["people"]);
  if (people && people !== party && (!party || OFFICIAL.has(people.sort ?? "") || PRIVATE.has(people.sort ?? "")))
    return office(doc, stretch, people, party ?? null);
  if (party) return fromParty(doc, party, stretch);
  if (people) return office(doc, stretch, people, null);
  return described(doc, stretch);
}

function fromSource(doc: Doc, source: NameMention, party: NameMention | null): Speaker {
  const affiliated = source.role && doc.knowledge.actorById.has(source.role) ? source.role : null;
  const speaksFor =
    source.kind === "person" && party?.id && /spokes|command|leader|chief/i.test(source.role ?? "")
      ? partyOf(doc, party.id)
      : null;
  return {
    kind: source.kind === "person" ? "person" : "organisation",
    name: source.name,
    role: source.kind === "person" ? source.role : null,
    party: affiliated ?? (source.id ? partyOf(doc, source.id) : null) ?? speaksFor,
    private: source.kind === "person" && source.role === null,
    span: { start: source.start, end: source.end },
  };
}

/** The actor that an outlet or office speaks for; null for an id that is no actor's. */
function partyOf({ knowledge }: Doc, id: string): string | null {
  const actor = knowledge.actorById.get(id);
  return actor ? (actor.partOf ?? actor.id) : null;
}

function fromParty(doc: Doc, party: NameMention, stretch: Span): Speaker {
  const words = doc.report.text.slice(stretch.start, stretch.end);
  const spokesman = /spokes\w+|official|commander|source/i.exec(words);
  return {
    kind: spokesman ? "office" : "actor",
    name: spokesman ? clean(words) : party.name,
    role: spokesman ? spokesman[0] : null,
    party: party.id ? partyOf(doc, party.id) : null,
    private: false,
    span: { start: party.start, end: party.end },
  };
}

function office(doc: Doc, stretch: Span, people: NameMention, party: NameMention | null): Speaker {
  const words = clean(doc.report.text.slice(stretch.start, stretch.end));
  const unnamed = UNNAMED.test(words);
  return {
    kind: unnamed ? "unnamed" : "office",
    name: words,
    role: people.name,
    party: party?.id ? partyOf(doc, party.id) : null,
    private: false,
    span: { start: stretch.start, end: stretch.end },
  };
}

const OFFICE =
  /\b(spokes\w+|officials?|polic\w*|army|military|minist\w+|government|governor|commander|authorit\w+|agency|report|statement|communiqu\w+|sources?|witnesses|residents|media|monitor\w*|group|organi[sz]ation|source|commission|mission|court|prosecutor\w*|hospital|doctors?|medics?|mayor|president|general|colonel|captain|analysts?|researchers?|experts?|diplomats?|activists?|journalists?|data|figures|records?|coalition|command|council|network|observatory|investigators?|rescuers?|administration|side|leaders?|elders?|survivors?|relatives?|villagers?)\b/i;

/** A noun phrase that is a speaker by its words alone ("a security source"); null where it is none ("the plan"). */
function described(doc: Doc, stretch: Span): Speaker | null {
  const words = clean(doc.report.text.slice(stretch.start, stretch.end));
  if (!OFFICE.test(words) || words.length > 160) return null;
  return {
    kind: UNNAMED.test(words) ? "unnamed" : "office",
    name: words,
    role: null,
    party: null,
    private: false,
    span: { start: stretch.start, end: stretch.end },
  };
}

function clean(words: string): string {
  return words.replace(/\s+/g, " ").replace(/^["“”«»'\s]+|["“”«»'\s,]+$/g, "");
}
