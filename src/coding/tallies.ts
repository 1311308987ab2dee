import type { Claim } from "../record/claim.ts";
import type { Draft } from "../record/draft.ts";
import type { ActMention, NameMention, QuantityMention } from "../record/mention.ts";
import { covers, type Span } from "../record/span.ts";
import { attributionAt, type Context, type Sentence, touching } from "./context.ts";
import { countingVoice, speakerOf } from "./counting-voice.ts";
import { extent, quantityValue } from "./figures.ts";
import { makeClaim, makeDraft, type Said } from "./make-claim.ts";
import { type Counted, isNumberOf, secondCounts, unitText } from "./second-counts.ts";
import { actorOf, actorSaid, areaOf, periodOf, periodSaid, shareOf, targetOf } from "./tally-parts.ts";

/** Counts of acts ("22 operations", "was attacked 14 times"): a tally each, with whose, against what, where and over which time. */
export function tallies(context: Context): { drafts: Draft[]; claims: Claim[]; quantities: Set<QuantityMention> } {
  const drafts: Draft[] = [];
  const claims: Claim[] = [];
  const all: Counted[] = [];
  for (const sentence of context.sentences) {
    for (const quantity of sentence.quantities) {
      const act = countedAct(context, sentence, quantity) ?? timesOf(sentence, quantity);
      if (act && !isOneIncident(sentence, quantity)) all.push({ sentence, quantity, act, unit: null, like: null });
    }
    all.push(...secondCounts(context, sentence, all));
  }
  for (const counted of all) {
    const draft = makeDraft(context, "tally", null, anchor(counted));
    drafts.push(draft);
    for (const said of sayings(context, counted)) claims.push(makeClaim(context, draft, said));
  }
  return { drafts, claims, quantities: new Set(all.map((c) => c.quantity)) };
}

/** Two tallies of one sentence are two drafts: each stands at its own number. */
function anchor({ sentence, quantity }: Counted): Span {
  return { start: quantity.start, end: sentence.end };
}

function countedAct(context: Context, sentence: Sentence, quantity: QuantityMention): ActMention | null {
  if (quantity.sort !== "count" || quantity.rule === "none" || quantity.rule === "article-one" || !quantity.unit)
    return null;
  const unit = quantity.unit;
  return (
    sentence.acts.find(
      (a) =>
        a.form === "noun" &&
        a.plural &&
        (a.figure === "-" || a.weight === "makes") &&
        a.start >= unit.start &&
        a.end <= unit.end &&
        (a.start - quantity.end < 40 || isNumberOf(context, sentence, a)),
    ) ?? null
  );
}

/** "was raided nine times": the verb's act, as often as said. */
function timesOf(sentence: Sentence, quantity: QuantityMention): ActMention | null {
  if (quantity.sort !== "count" || quantity.unitHead !== "time" || quantity.rule === "article-one") return null;
  const acts = sentence.acts.filter(
    (a) => a.form === "verb" && a.weight === "makes" && !a.negated && a.realis === "actual" && a.end <= quantity.start,
  );
  const act = acts.at(-1);
  return act && quantity.start - act.end < 60 ? act : null;
}

/** "Two bombings killed nine on Monday" tells of them; "14 attacks in March" counts them. */
function isOneIncident(sentence: Sentence, quantity: QuantityMention): boolean {
  const small = quantity.number !== null && quantity.number <= 4 && quantity.unitHead !== "time";
  return (
    small && sentence.times.some((t) => t.role === "point" && (t.precision === "day" || t.precision === "relative"))
  );
}

function sayings(context: Context, counted: Counted): Said[] {
  const { sentence, quantity, like } = counted;
  const { act } = counted;
  const actor =
    counted.actor ??
    (like ? actorOf(context, sentence, act, like.quantity) : actorOf(context, sentence, act, quantity));
  const base = { ...voiceOf(context, counted, actor) };
  const bare = counted.unit !== null;
  const said: Said[] = [
    {
      ...base,
      field: "count",
      ...quantityValue(quantity),
      unit: unitText(context, counted),
      mark: bare ? quantity : extent(quantity),
      rule: bare ? "tally-second" : quantity.unitHead === "time" ? "tally-times" : "tally-count",
    },
  ];
  // A second count of another sentence shares what is counted and nothing else.
  const own = !bare || like !== null;
  if (actor) said.push({ ...actorSaid(context, actor), ...base });
  if (own && act.roles.some((r) => r.role === "claimant"))
    said.push({ ...base, field: "type", value: "claimed", precision: "described", mark: act, rule: "tally-claimed" });
  const target = own ? (timesTarget(counted) ?? targetOf(context, sentence, act)) : null;
  if (target) said.push({ ...base, ...words(context, "target", target, "described") });
  const share = bare ? null : shareOf(context, sentence);
  const area = own ? areaOf(context, sentence, act, (like ?? counted).quantity) : null;
  // "nearly all of them in the south": where most of them were is not where all were counted.
  if (area && !(share && covers(share, area))) said.push({ ...base, ...words(context, "area", area, "5") });
  if (share) said.push({ ...base, ...words(context, "share", share, "described") });
  const period =
    counted.time === undefined
      ? periodOf(context, sentence)
      : counted.time && periodSaid(context, counted.time, counted.time.basis, "tally-period");
  if (period) said.push({ ...base, field: "period", ...period });
  return said;
}

function timesTarget({ quantity, act }: Counted): Span | null {
  return quantity.unitHead === "time" ? (act.roles.find((r) => r.role === "patient") ?? null) : null;
}

function words(context: Context, field: "target" | "area" | "share", mark: Span, precision: "described" | "5") {
  const value = context.text(mark).replace(/\s+/g, " ").trim();
  return { field, value, precision, mark, rule: `tally-${field}` };
}

const OWNS =
  /\b(?:claim(?:s|ed)?|boast(?:s|ed)?(?: of)?|t(?:akes?|ook) for (?:it|them)(?:self|selves)|acknowledge[sd]?)\b/i;

/**
 * Who counts: who is heard at the number, unless that is the party only claiming the acts; else who a verb of counting
 * names; else, where a party claims a number of acts for itself, that party.
 */
function voiceOf(
  context: Context,
  { sentence, quantity, act }: Counted,
  actor: NameMention | null,
): Pick<Said, "voice"> {
  const claimants = act.roles.filter((r) => r.role === "claimant");
  const party = touching(sentence.names, claimants[0] ?? { start: 0, end: 0 }).find((n) => n.kind === "actor");
  const heard = attributionAt(
    context,
    quantity,
    (a) =>
      claimants.length === 0 ||
      context.reading.attributions.length <= 1 ||
      (a.speaker.party === null && !/claim/.test(a.rule)),
  );
  if (heard) return { voice: { speaker: heard.speaker, stance: heard.stance } };
  const counting = countingVoice(context, sentence, quantity);
  if (counting) return { voice: counting };
  const claims =
    actor !== null &&
    actor.end <= quantity.start &&
    (party === actor || OWNS.test(context.text({ start: actor.end, end: quantity.start })));
  return claims ? { voice: { speaker: speakerOf(context, actor), stance: "claimed" } } : {};
}
