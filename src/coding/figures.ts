import { FIGURE_ROLES, type FigureRole, type Precision } from "../record/claim.ts";
import type { ActMention, NameMention, QuantityMention } from "../record/mention.ts";
import type { Span } from "../record/span.ts";
import type { Value } from "../record/value.ts";
import type { Context, Sentence } from "./context.ts";
import { touching } from "./context.ts";

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
  const counts = sentence.quantities.filter((q) => q.sort === "count");
  for (const quantity of counts) {
    const roled = byAct(sentence, quantity) ?? besideNoun(sentence, quantity);
    if (roled) found.push({ quantity, sentence, ...roled });
  }
  for (const quantity of counts) {
    if (found.some((f) => f.quantity === quantity)) continue;
    const model = joinedTo(context, found, quantity);
    if (model) found.push({ ...model, quantity, rule: "figure-joined" });
  }
  return found.sort((a, b) => a.quantity.start - b.quantity.start);
}

/** The quantity and its unit as one stretch. */
export function extent(quantity: QuantityMention): Span {
  const unit = quantity.unit ?? quantity;
  return { start: Math.min(quantity.start, unit.start), end: Math.max(quantity.end, unit.end) };
}

type Found = Pick<RoledQuantity, "role" | "act" | "rule">;

/** The act in whose role the quantity stands, the tightest such role first. */
function byAct(sentence: Sentence, quantity: QuantityMention): Found | null {
  let best: (Found & { size: number }) | null = null;
  for (const act of sentence.acts) {
    if (act.realis === "hypothetical" || act.realis === "future" || (act.negated && quantity.number !== 0)) continue;
    for (const role of act.roles) {
      // The number's own words may stand before the phrase ("more than 500 members").
      if (quantity.end <= role.start || quantity.end > role.end + 1 || role.start - quantity.start > 30) continue;
      const size =
        Math.min(Math.abs(quantity.start - role.start), 40) +
        Math.min(Math.abs(role.start - act.start), Math.abs(role.end - act.start)) / 50;
      const figure = figureRole(act, role.role, sentence, quantity);
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
    touching(sentence.names, span).some((n) => n.kind === "people" || n.kind === "actor" || n.kind === "person")
  );
}

const THINGS = new Set(["breached", "damaged", "destroyed", "facilities"]);

function figureRole(act: ActMention, role: string, sentence: Sentence, quantity: QuantityMention): FigureRole | null {
  if (role === "agent") {
    const fights = act.weight === "makes" || act.sort === "spread" || act.sort === "breach";
    return fights && act.form === "verb" && countsPeople(sentence, quantity) ? "attackers" : null;
  }
  if (role !== "patient" || !ROLES.has(act.figure)) return null;
  const figure = act.lemma === "detain" && atFacility(sentence, act) ? "held" : (act.figure as FigureRole);
  if (figure === "facilities")
    return touching(sentence.names, extent(quantity)).some((n) => n.kind === "facility") ? figure : null;
  return THINGS.has(figure) || countsPeople(sentence, quantity) ? figure : null;
}

function atFacility(sentence: Sentence, act: ActMention): boolean {
  return act.roles.some((r) => r.role === "place" && touching(sentence.names, r).some((n) => n.kind === "facility"));
}

/** Roles of standing states rather than of what an act did. */
export function isStanding({ role, act }: RoledQuantity): boolean {
  return role === "held" || role === "facilities" || (role === "deployed" && act.weight === "stands");
}

/** "12 deaths", ""a death toll of 31", "30 wounded": the unit itself is the outcome. */
function besideNoun(sentence: Sentence, quantity: QuantityMention): Found | null {
  const span = extent(quantity);
  for (const act of sentence.acts) {
    if (!ROLES.has(act.figure) || act.weight === "makes") continue;
    const touches = act.start >= quantity.start - 1 && act.start <= span.end + 2;
    const toll =
      act.form === "noun" && act.end <= quantity.start && quantity.start - act.end < 30 && quantity.unit === null;
    if ((touches && (act.form === "noun" || quantity.unit === null)) || toll)
      return { role: act.figure as FigureRole, act, rule: "figure-noun" };
  }
  return null;
}

const JOINS =
  /^[\s,)”"]*(?:and|or|as well as|in addition to|along with|together with|plus|besides|including|among them|of whom|with)?[\s,("“]*(?:another|a further|some)?\s*$/i;

/** "3,500 men in addition to hundreds of boys", "14 people, including three guards": same role as the quantity before. */
function joinedTo(context: Context, found: readonly RoledQuantity[], quantity: QuantityMention): RoledQuantity | null {
  for (const other of found) {
    const end = extent(other.quantity).end;
    if (end > quantity.start || quantity.start - end > 60) continue;
    const between = context.text({ start: end, end: quantity.start });
    if (JOINS.test(between.replace(/\b(?:were|was)\s+\w+ed\b/, ""))) return other;
  }
  return null;
}

export function quantityValue(quantity: QuantityMention): { value: Value; precision: Precision } {
  if (quantity.number === 0 && quantity.rule === "none") return { value: { none: true }, precision: "exact" };
  if (quantity.precision === "range") return { value: { low: quantity.low, high: quantity.high }, precision: "range" };
  if (quantity.number !== null) return { value: quantity.number, precision: quantity.precision };
  if (quantity.word !== null) return { value: { word: quantity.word }, precision: "vague" };
  return { value: { low: quantity.low, high: quantity.high }, precision: quantity.precision };
}

/** What is counted in the text's words, and which group of people that is. */
export function unitOf(
  context: Context,
  sentence: Sentence,
  quantity: QuantityMention,
): { unit: string | null; group: string | null } {
  const span = extent(quantity);
  const people = touching(sentence.names, span).filter((n) => n.kind === "people");
  const head = people.find((n) => quantity.unit !== null && n.head.start >= quantity.unit.start) ?? people[0];
  return {
    unit: quantity.unit ? context.text(quantity.unit) : null,
    group: (head as NameMention | undefined)?.sort ?? null,
  };
}
