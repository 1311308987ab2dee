import type { FigureRole } from "../record/claim.ts";
import type { ActMention, NameMention, QuantityMention } from "../record/mention.ts";
import type { Span } from "../record/span.ts";
import { type Context, type Sentence, touching } from "./context.ts";
import { stateAct } from "./fates.ts";

/** A count that everyday words make a standing figure. */
export interface StandingState {
  role: FigureRole;
  act: ActMention;
}

const FILLER = "(?:still |now |also |only |just |already |currently |together |in all |again )*";
const AT_THAT = "(?:at (?:that|this|the) (?:time|moment|point|hour)|on that (?:day|night)|then)?,?\\s*";
const HOLDS =
  "holds?|held|shelters?|sheltered|houses?|housed|hosts?|hosted|accommodates?|accommodated|lodges?|lodged|contains?|contained|confines?|confined|detains?|keeps?|kept|jails?|jailed|had inside|takes in";
const POSSESSES =
  "has|have|had|counts?|counted|maintains?|maintained|commands?|commanded|fields?|fielded|possess(?:es|ed)?|employs?|employed|disposes? of|disposed of|keeps?|kept|posted|posts|puts?|placed|places|stationed|stations|bases?|based|deploys?|deployed|sent|sends";
const RUNS =
  "runs?|ran|administers?|administered|operates?|operated|manages?|managed|controls|controlled|oversees?|oversaw|supervises?|supervised|maintains?|maintained|has|have|had|keeps?|kept|counts?|counted|possess(?:es|ed)?";
const EXISTS =
  "(?:there|here) (?:are|were|remain|remained|is|was)|(?:sit|sat|live|lived|stood|stand|remain|remained|languish|languished)";

const before = (verbs: string) => new RegExp(`(?:^|[\\s“"(])((?:${verbs}))\\s+${FILLER}${AT_THAT}$`, "i");
const HOLDS_BEFORE = before(`${HOLDS}|has|have|had`);
const HOLDS_ALONE = before(HOLDS);
const POSSESSES_BEFORE = before(POSSESSES);
const RUNS_BEFORE = before(RUNS);
const EXISTS_BEFORE = before(EXISTS);
const WITH_BEFORE = /(?:^|[\s,])with\s+$/i;
const LOCKED_AFTER =
  /^[”"’]?\s*(?:(?:are|were|was|is|have been|had been|still|also|now|then|being)\s+)+(?:locked|kept|held|confined|detained|crammed|crowded|housed|interned|imprisoned|jailed)\b/i;
const THERE_AFTER =
  /^[”"’]?\s*(?:(?:are|were|was|is|still|also|now|then)\s+)+(?:there|inside|in it|in them|behind bars|in custody|in detention|in prison|in jail)\b/i;
/** "he saw 40 boys": a figure of the facility just told of, if any. */
export const SEEN = /^(?:saw|found|counted|met)$/i;
const SEEN_BEFORE = before("saw|found|counted|met");
const INSIDE_AFTER =
  /^[”"’]?\s*(?:in (?:it|them)\b|inside\b|behind bars|in (?:its|their) (?:cells|wings|halls|blocks|tents))/i;

const ARMED = new Set(["soldier", "police", "fighter", "peacekeeper"]);
const HELD = new Set([
  "prisoner",
  "child",
  "woman",
  "man",
  "civilian",
  "refugee",
  "fighter",
  "hostage",
  "attacker",
  "villager",
]);
/** Kinds of place that hold people or forces: other buildings are no figure of the field. */
const RUN = new Set([
  "prison",
  "camp",
  "base",
  "police station",
  "checkpoint",
  "training camp",
  "border post",
  "headquarters",
]);

/**
 * What a count stands for where no verb of the field tells it: people held ("the camp has 9,000 residents", "60 boys are
 * kept there"), forces stationed ("the kingdom has 300 soldiers in the south"), facilities run ("runs nine such places").
 */
export function standingState(
  context: Context,
  sentence: Sentence,
  quantity: QuantityMention,
  extent: Span,
): StandingState | null {
  const unit = unitSort(context, sentence, quantity, extent);
  const lead = context.text({ start: sentence.start, end: quantity.start }).replace(/["“”]\s*$/, "");
  const tail = context.text({ start: extent.end, end: sentence.end });
  const state = (role: FigureRole, found: RegExpExecArray) => {
    const words = (found[1] ?? found[0]).trim();
    const start = sentence.start + found.index + found[0].indexOf(words);
    return { role, act: act(sentence, role, words, start) };
  };
  const behind = (role: FigureRole, found: RegExpExecArray) => ({
    role,
    act: act(sentence, role, found[0].trim(), extent.end + found[0].length - found[0].trimStart().length),
  });
  if (!unit) {
    // "The prison, built for 350, holds 1,800": a bare number of a facility that holds people.
    const bare = quantity.sort === "count" && quantity.unit === null && quantity.rule !== "none";
    const found = bare ? HOLDS_ALONE.exec(lead) : null;
    return found && holdsPeople(sentence, sentence.start + found.index) ? state("held", found) : null;
  }
  if (unit === "facility") {
    const found = RUNS_BEFORE.exec(lead) ?? EXISTS_BEFORE.exec(lead);
    return found && state("facilities", found);
  }
  const people = unit.people;
  if (HELD.has(people)) {
    const locked = LOCKED_AFTER.exec(tail);
    if (locked) return behind("held", locked);
    const there = THERE_AFTER.exec(tail) ?? (WITH_BEFORE.test(lead) ? INSIDE_AFTER.exec(tail) : null);
    if (there) return behind("held", there);
    const holds = HOLDS_BEFORE.exec(lead);
    if (holds && (!/^ha(?:s|ve|d)$/i.test(holds[1]!) || holderBefore(context, sentence, holds.index + sentence.start)))
      return state("held", holds);
    const exists = EXISTS_BEFORE.exec(lead);
    const seen = people === "prisoner" || people === "child" ? SEEN_BEFORE.exec(lead) : null;
    if (seen) return state("held", seen);
    if (exists && (people === "prisoner" || INSIDE_AFTER.test(tail) || /\b(?:in|inside) (?:it|them)\b/i.test(lead)))
      return state("held", exists);
  }
  if (ARMED.has(people)) {
    const found = POSSESSES_BEFORE.exec(lead);
    return found && state("deployed", found);
  }
  return null;
}

function act(sentence: Sentence, role: FigureRole, words: string, start: number): ActMention {
  return stateAct(sentence, role, "standing", words, start, words.length, { weight: "stands" });
}

function holdsPeople(sentence: Sentence, at: number): boolean {
  return sentence.names.some((n) => n.kind === "facility" && /^(?:prison|camp)$/.test(n.sort ?? "") && n.end <= at);
}

/** "The camp has 900 people": a facility that holds people is the last name before the verb. */
function holderBefore(context: Context, sentence: Sentence, at: number): NameMention | null {
  const last = sentence.names.filter((n) => n.end <= at && n.kind !== "place").at(-1);
  if (last?.kind !== "facility" || !RUN.has(last.sort ?? "")) return null;
  return context.text({ start: last.end, end: at }).trim().length < 12 ? last : null;
}

/** What is counted: people of a group, facilities by kind or as "such places" of one told before; null for all else. */
function unitSort(
  context: Context,
  sentence: Sentence,
  quantity: QuantityMention,
  extent: Span,
): "facility" | { people: string } | null {
  if (quantity.sort !== "count" || quantity.rule === "none" || quantity.rule === "article-one") return null;
  const names = touching(sentence.names, extent);
  const people = names.find((n) => n.kind === "people" || (n.kind === "actor" && n.end <= extent.end));
  if (people) return { people: people.sort === null || people.kind === "actor" ? "fighter" : people.sort };
  if (names.some((n) => n.kind === "facility" && RUN.has(n.sort ?? ""))) return "facility";
  const unit = quantity.unit ? context.text(quantity.unit) : "";
  if (/^such (?:houses|places|sites|facilities|institutions|establishments|centres|centers|buildings)\b/i.test(unit)) {
    if (/^\s+of (?:detention|confinement|internment)\b/i.test(context.text({ start: extent.end, end: sentence.end })))
      return "facility";
    const recent = context.sentences.slice(Math.max(0, sentence.index - 8), sentence.index + 1).flatMap((s) => s.names);
    return recent.some((n) => n.kind === "facility" && RUN.has(n.sort ?? "")) ? "facility" : null;
  }
  return null;
}
