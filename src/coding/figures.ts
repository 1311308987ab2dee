import { FIGURE_ROLES, type FigureRole, type Precision } from "../record/claim.ts";
import type { ActMention, NameMention, QuantityMention } from "../record/mention.ts";
import type { Span } from "../record/span.ts";
import type { Value } from "../record/value.ts";
import type { Context, Sentence } from "./context.ts";
import { touching } from "./context.ts";
import { countingVoice } from "./counting-voice.ts";
import { phraseFate } from "./fates.ts";
import type { Said } from "./make-claim.ts";
import { standingState } from "./standing-states.ts";

/** A quantity with the act that gives it its role. */
export interface RoledQuantity {
  quantity: QuantityMention;
  sentence: Sentence;
  role: FigureRole;
  act: ActMention;
  rule: string;
}

const ROLES = new Set<string>(FIGURE_ROLES);

/** Gives each counted quantity of a sentence the role that its act says; quantities without one are left out. */
export function roledQuantities(context: Context, sentence: Sentence): RoledQuantity[] {
  const found: RoledQuantity[] = [];
  const counts = sentence.quantities.filter((q) => q.sort === "count" && !isCapacity(context, sentence, q));
  for (const quantity of counts) {
    const phrase = phraseFate(context, sentence, quantity, extent(quantity));
    const roled = phrase
      ? { ...phrase, rule: "figure-phrase" }
      : (byAct(context, sentence, quantity) ??
        ofTheDead(context, sentence, quantity) ??
        besideNoun(context, sentence, quantity) ??
        besideVerb(context, sentence, quantity));
    const state = roled ? null : standingState(context, sentence, quantity, extent(quantity));
    if (roled) found.push({ quantity, sentence, ...roled });
    else if (state) found.push({ quantity, sentence, ...state, rule: "figure-state" });
  }
  for (const quantity of counts) {
    if (found.some((f) => f.quantity === quantity)) continue;
    const model = joinedTo(context, found, quantity);
    if (model) found.push({ ...model, quantity, rule: "figure-joined" });
  }
  return found.sort((a, b) => a.quantity.start - b.quantity.start);
}

const MADE_FOR =
  /\b(?:built|designed|made|meant|intended|equipped|planned|furnished)\s+(?:for|to\s+(?:hold|house|take))\s*(?:only|just|about|around|some|up to)?\s*$/i;

/** "built for 350": how many there is room for says nothing of how many there are. */
function isCapacity(context: Context, { start }: Sentence, quantity: QuantityMention): boolean {
  return MADE_FOR.test(context.text({ start: Math.max(start, quantity.start - 40), end: quantity.start }));
}

/** The quantity and its unit as one stretch. */
export function extent(quantity: QuantityMention): Span {
  const unit = quantity.unit ?? quantity;
  return { start: Math.min(quantity.start, unit.start), end: Math.max(quantity.end, unit.end) };
}

type Found = Pick<RoledQuantity, "role" | "act" | "rule">;

/** The act in whose role the quantity stands, the tightest such role first. */
function byAct(context: Context, sentence: Sentence, quantity: QuantityMention): Found | null {
  let best: (Found & { size: number }) | null = null;
  for (const act of sentence.acts) {
    if (act.realis === "hypothetical" || act.realis === "future" || (act.negated && quantity.number !== 0)) continue;
    for (const role of act.roles) {
      // The number's own words may stand before the phrase ("more than 500 members").
      if (quantity.end <= role.start || quantity.end > role.end + 1 || role.start - quantity.start > 30) continue;
      const size =
        Math.min(Math.abs(quantity.start - role.start), 40) +
        Math.min(Math.abs(role.start - act.start), Math.abs(role.end - act.start)) / 50;
      const figure = figureRole(context, act, role.role, sentence, quantity);
      if (figure && (!best || size < best.size)) best = { role: figure, act, rule: `figure-${role.role}`, size };
    }
  }
  return best && { role: best.role, act: best.act, rule: best.rule };
}

/** Nouns that are no people: a count of them is no count of attackers or victims. */
function countsPeople(sentence: Sentence, quantity: QuantityMention): boolean {
  const span = extent(quantity);
  return (
    quantity.unit === null ||
    // "some of them": of whom was said before.
    /^(?:them|us|whom|others?|more)$/.test(quantity.unitHead ?? "") ||
    touching(sentence.names, span).some((n) => n.kind === "people" || n.kind === "actor" || n.kind === "person")
  );
}

const THINGS = new Set(["breached", "damaged", "destroyed", "facilities"]);

function figureRole(
  context: Context,
  act: ActMention,
  role: string,
  sentence: Sentence,
  quantity: QuantityMention,
): FigureRole | null {
  // "took part in the raid", "at the assault": those who take part in what is told as an attack are its attackers.
  if (TAKES_PART.test(act.lemma) && (role === "agent" || role === "patient"))
    return inAttack(sentence, act, quantity, context.text({ start: act.end, end: sentence.end }))
      ? "attackers"
      : role === "patient"
        ? "deployed"
        : null;
  if (role === "agent") {
    if (isBareParticiple(context, act, quantity)) return act.figure as FigureRole;
    const fights =
      act.weight === "makes" ||
      act.sort === "spread" ||
      act.sort === "breach" ||
      (act.sort === "commit" && touching(sentence.acts, patientOf(act)).some((a) => a.weight === "makes" && !a.plural));
    return fights && act.form === "verb" && countsPeople(sentence, quantity) ? "attackers" : null;
  }
  if (role !== "patient" || !ROLES.has(act.figure)) return null;
  // What was only tried came to nothing.
  if (act.realis === "attempted") return null;
  const figure = act.lemma === "detain" && atFacility(sentence, act) ? "held" : (act.figure as FigureRole);
  // "keeps 4,000 troops in the south": forces kept anywhere but in a facility are stationed there.
  const armed = touching(sentence.names, extent(quantity)).some((n) => /^(?:soldier|peacekeeper)$/.test(n.sort ?? ""));
  if (figure === "held" && armed && /^(?:keep|maintain|host)$/.test(act.lemma) && !atFacility(sentence, act))
    return "deployed";
  if (figure === "facilities")
    return touching(sentence.names, extent(quantity)).some((n) => n.kind === "facility") ? figure : null;
  return THINGS.has(figure) || countsPeople(sentence, quantity) ? figure : null;
}

const TAKES_PART = /^(?:take part|participate)$/;
const ATTACKS = new Set(["attack", "raid", "ambush", "bombing", "prison break", "kidnapping", "massacre", "shelling"]);

function inAttack(sentence: Sentence, act: ActMention, quantity: QuantityMention, after: string): boolean {
  const people = touching(sentence.names, extent(quantity));
  const attackers = people.some((n) => n.sort === "attacker");
  // "about 60 rebels took part": in what was told before, unless something else is named.
  const inThat = people.some((n) => n.sort === "fighter") && /^\s*(?:[.,;]|and\b|when\b|$)/i.test(after);
  if (inThat) return true;
  const object = sentence.acts.find((a) => a.form === "noun" && a.start >= act.end && a.start - act.end < 40);
  return attackers || (object !== undefined && ATTACKS.has(object.sort));
}

function patientOf(act: ActMention): Span {
  return act.roles.find((r) => r.role === "patient") ?? { start: act.end, end: act.end };
}

/** "reported five guards killed.": a participle after its noun that the reader took for an active verb without object. */
function isBareParticiple(context: Context, act: ActMention, quantity: QuantityMention): boolean {
  if (act.form !== "verb" || !ROLES.has(act.figure) || act.roles.some((r) => r.role === "patient")) return false;
  const gap = context.text({ start: extent(quantity).end, end: act.start });
  const after = context.text({ start: act.end, end: act.end + 12 });
  return /^[\s,]*$/.test(gap) && /^(?:[.,;:)”"]|\s*$|\s+(?:and|in|by|when|during|on|at|near)\b)/i.test(after);
}

function atFacility(sentence: Sentence, act: ActMention): boolean {
  return act.roles.some((r) => r.role === "place" && touching(sentence.names, r).some((n) => n.kind === "facility"));
}

/** Roles of standing states rather than of what an act did. */
export function isStanding({ role, act }: RoledQuantity): boolean {
  return role === "held" || role === "facilities" || (role === "deployed" && act.weight === "stands");
}

/** "the death toll from the attack in X has risen to 63": what a toll does before its number. */
const RISES =
  /\b(?:rose|risen|reach(?:ed|es)?|climb(?:ed|s)?|stands?|stood|pass(?:ed|es)|exceed(?:ed|s)|increased|jumped|grew|grown)\b[^.;]*$/i;

/** "12 deaths", ""a death toll of 31", "30 wounded": the unit itself is the outcome. */
function besideNoun(context: Context, sentence: Sentence, quantity: QuantityMention): Found | null {
  const span = extent(quantity);
  for (const act of sentence.acts) {
    if (!ROLES.has(act.figure) || act.weight === "makes") continue;
    const touches = act.start >= quantity.start - 1 && act.start <= span.end + 2;
    const gap = quantity.start - act.end;
    const between = gap >= 0 && gap < 100 ? context.text({ start: act.end, end: quantity.start }) : "";
    const toll = act.form === "noun" && quantity.unit === null && gap >= 0 && (gap < 30 || RISES.test(between));
    if ((touches && (act.form === "noun" || quantity.unit === null)) || toll)
      return { role: act.figure as FigureRole, act, rule: "figure-noun" };
  }
  return null;
}

/** "nine of the dead", "30 of those killed": part of an outcome told by its noun. */
function ofTheDead(context: Context, sentence: Sentence, quantity: QuantityMention): Found | null {
  for (const act of sentence.acts) {
    if (!ROLES.has(act.figure) || act.start < quantity.end || act.start - quantity.end > 24) continue;
    const between = context.text({ start: quantity.end, end: act.start });
    if (/^\s+of (?:the|those|its|their)(?: people| persons| men| women)?\s+$/i.test(between))
      return { role: act.figure as FigureRole, act, rule: "figure-part" };
  }
  return null;
}

/** "60 miners had died", "six others were hurt": the outcome's verb right after the count, whose subject it must be. */
function besideVerb(context: Context, sentence: Sentence, quantity: QuantityMention): Found | null {
  const { end } = extent(quantity);
  for (const act of sentence.acts) {
    if (act.form !== "verb" || !ROLES.has(act.figure) || act.weight === "stands" || act.start < end) continue;
    if (act.realis !== "actual" || (act.negated && quantity.number !== 0) || act.start - end > 90) continue;
    const between = context.text({ start: end, end: act.start });
    const dies = /^(?:die|perish|drown|flee|escape|surrender|disappear|vanish)$/.test(act.lemma);
    const fits = (dies ? INTRANSITIVE : PASSIVE).test(between.replace(/^\s*,[^,;.]{1,50} included,/i, ""));
    if (fits && countsPeople(sentence, quantity))
      return { role: act.figure as FigureRole, act, rule: "figure-subject" };
  }
  return null;
}

const ADVERBS = "(?:also|reportedly|then|later|since|either|there|both|all|others?|more|they|of them)";
const INTRANSITIVE = new RegExp(`^(?:\\s+(?:${ADVERBS}|had|have|has))*\\s+$`, "i");
const PASSIVE = new RegExp(
  `^(?:\\s+(?:${ADVERBS}|had|have|has|been))*\\s+(?:was|were|is|are|been|got)(?:\\s+${ADVERBS})*\\s+$`,
  "i",
);

const JOINS =
  /^[\s,)”"]*(?:and|or|as well as|in addition to|along with|together with|plus|besides|including|among them|of whom|with)?[\s,("“]*(?:another|a further|some)?\s*$/i;

/** "3,500 men in addition to hundreds of boys", "14 people, including three guards": same role as the quantity before. */
function joinedTo(context: Context, found: readonly RoledQuantity[], quantity: QuantityMention): RoledQuantity | null {
  for (const other of found) {
    const end = extent(other.quantity).end;
    if (end > quantity.start || quantity.start - end > 60) continue;
    const between = context.text({ start: end, end: quantity.start });
    // "killing nine people, an officer said": a single person after a bare comma is somebody else.
    if (quantity.rule === "article-one" && !/\p{L}/u.test(between) && !goesOn(context, quantity)) continue;
    // "a number of them": a part of which nothing is told.
    if (quantity.partOf && !touching(context.sentenceAt(quantity).names, extent(quantity)).length) continue;
    if (JOINS.test(between.replace(/\b(?:were|was)\s+\w+ed\b/i, ""))) return other;
  }
  return null;
}

/** "twelve farmers, a teacher and two drivers": the list goes on, and nobody of it speaks. */
function goesOn(context: Context, quantity: QuantityMention): boolean {
  const { end } = extent(quantity);
  const after = context.text({ start: end, end: context.sentenceAt(quantity).end });
  return /^\s*(?:,|and)\s/i.test(after) && !/^[^.;]{0,60}\b(?:said|says|told|reported|announced|added)\b/i.test(after);
}

export function quantityValue(quantity: QuantityMention): { value: Value; precision: Precision } {
  if (quantity.number === 0 && quantity.rule === "none") return { value: { none: true }, precision: "exact" };
  if (quantity.precision === "range") return { value: { low: quantity.low, high: quantity.high }, precision: "range" };
  if (quantity.number !== null) return { value: quantity.number, precision: quantity.precision };
  if (quantity.word !== null) return { value: { word: quantity.word }, precision: "vague" };
  return { value: { low: quantity.low, high: quantity.high }, precision: quantity.precision };
}

/** What is counted in the text's words, which group of people that is, and who counts where only the verb says so. */
export function unitOf(
  context: Context,
  sentence: Sentence,
  quantity: QuantityMention,
): Pick<Said, "voice"> & { unit: string | null; group: string | null } {
  const span = extent(quantity);
  const people = touching(sentence.names, span).filter((n) => n.kind === "people");
  const head = people.find((n) => quantity.unit !== null && n.head.start >= quantity.unit.start) ?? people[0];
  const sort = (head as NameMention | undefined)?.sort ?? predicateGroup(context, sentence, quantity);
  // "97 people" are of no group: nobody says that they were civilians.
  const group = sort === "person" ? null : sort;
  const voice = countingVoice(context, sentence, quantity);
  return { unit: quantity.unit ? context.text(quantity.unit) : null, group, ...(voice ? { voice } : {}) };
}

/** "ten of the dead were nurses": the group stands in the predicate. */
function predicateGroup(context: Context, sentence: Sentence, quantity: QuantityMention): string | null {
  const after = context.text({ start: quantity.end, end: sentence.end });
  const found = /^\s+of (?:the|those|its|their|them|whom)\s*(?:\p{L}+\s+){0,2}?(?:were|was|are)\s+/iu.exec(after);
  const at = found ? quantity.end + found[0].length : -1;
  return sentence.names.find((n) => n.kind === "people" && n.start === at)?.sort ?? null;
}
