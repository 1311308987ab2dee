import type { Claim } from "../record/claim.ts";
import type { Draft } from "../record/draft.ts";
import type { ActMention, NameMention, QuantityMention, TimeMention } from "../record/mention.ts";
import { attributionAt, bestName, type Context, type Sentence, touching } from "./context.ts";
import { extent, quantityValue } from "./figures.ts";
import { makeClaim, makeDraft, type Said } from "./make-claim.ts";
import { isPlace } from "./nodes.ts";

/** Counts of acts ("22 operations", "14 attacks"): a tally each, with whose, against what, where and over which time. */
export function tallies(context: Context): { drafts: Draft[]; claims: Claim[]; quantities: Set<QuantityMention> } {
  const drafts: Draft[] = [];
  const claims: Claim[] = [];
  const quantities = new Set<QuantityMention>();
  for (const sentence of context.sentences) {
    for (const quantity of sentence.quantities) {
      const act = countedAct(sentence, quantity);
      if (!act || isOneIncident(sentence, quantity)) continue;
      quantities.add(quantity);
      const draft = makeDraft(context, "tally", null, sentence);
      drafts.push({ ...draft, id: draft.id });
      for (const said of sayings(context, sentence, quantity, act)) claims.push(makeClaim(context, draft, said));
    }
  }
  return { drafts, claims, quantities };
}

function countedAct(sentence: Sentence, quantity: QuantityMention): ActMention | null {
  if (quantity.sort !== "count" || quantity.rule === "none" || quantity.rule === "article-one" || !quantity.unit)
    return null;
  const unit = quantity.unit;
  return (
    sentence.acts.find(
      (a) =>
        a.form === "noun" &&
        a.plural &&
        a.figure === "-" &&
        a.start >= unit.start &&
        a.end <= unit.end &&
        a.start - quantity.end < 40,
    ) ?? null
  );
}

/** "Two bombings killed nine on Monday" tells of them; "14 attacks in March" counts them. */
function isOneIncident(sentence: Sentence, quantity: QuantityMention): boolean {
  const small = quantity.number !== null && quantity.number <= 4;
  return (
    small && sentence.times.some((t) => t.role === "point" && (t.precision === "day" || t.precision === "relative"))
  );
}

function sayings(context: Context, sentence: Sentence, quantity: QuantityMention, act: ActMention): Said[] {
  const counter = attributionAt(context, quantity, (a) => !isActorsOwn(context, act, a.speaker.party, a.rule));
  const voice = counter ? { voice: { speaker: counter.speaker, stance: counter.stance } } : {};
  const base = { ...voice, confidence: 0.7 };
  const unit = quantity.unit ? context.text(quantity.unit) : null;
  const said: Said[] = [
    { ...base, field: "count", ...quantityValue(quantity), unit, mark: extent(quantity), rule: "tally-count" },
  ];
  const actor = actorOf(sentence, act);
  if (actor) {
    const best = bestName(context, actor);
    said.push({
      ...base,
      field: "actor",
      value: { name: best.name, id: best.id },
      precision: "named",
      mark: actor,
      rule: "tally-actor",
    });
  }
  if (act.roles.some((r) => r.role === "claimant"))
    said.push({ ...base, field: "type", value: "claimed", precision: "described", mark: act, rule: "tally-claimed" });
  for (const role of act.roles) {
    if (role.role === "target")
      said.push({
        ...base,
        field: "target",
        value: firstWords(context.text(role)),
        precision: "described",
        mark: role,
        rule: "tally-target",
      });
  }
  const area = areaOf(sentence, act, quantity);
  if (area)
    said.push({ ...base, field: "area", value: context.text(area), precision: "5", mark: area, rule: "tally-area" });
  const share =
    /\b(?:most|many|some|half|all|nearly all|the majority|a third|two thirds|\d+ per ?cent|\d+ ?%|\w+) of (?:which|them|these|those)\b[^,.;]*/i.exec(
      context.text(sentence),
    );
  if (share) {
    const start = sentence.start + share.index;
    said.push({
      ...base,
      field: "share",
      value: share[0],
      precision: "described",
      mark: { start, end: start + share[0].length },
      rule: "tally-share",
    });
  }
  const period = periodOf(context, sentence);
  if (period) said.push({ ...base, field: "period", ...period });
  return said;
}

/** "14 attacks were claimed by X": X claims the attacks, not the count. */
function isActorsOwn(context: Context, act: ActMention, party: string | null, rule: string): boolean {
  const claimants = act.roles.filter((r) => r.role === "claimant");
  return claimants.length > 0 && (party !== null || /claim/.test(rule)) && context.reading.attributions.length > 1;
}

function actorOf(sentence: Sentence, act: ActMention): NameMention | null {
  const actors = sentence.names.filter((n) => n.kind === "actor");
  for (const name of ["agent", "claimant", "modifier"] as const) {
    for (const role of act.roles) {
      const found = role.role === name ? touching(actors, role)[0] : undefined;
      if (found) return found;
    }
  }
  return null;
}

function firstWords(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function areaOf(sentence: Sentence, act: ActMention, quantity: QuantityMention): NameMention | null {
  const places = sentence.names.filter((n) => isPlace(sentence, n));
  for (const role of act.roles) {
    const inRole = role.role === "place" ? touching(places, role)[0] : undefined;
    if (inRole) return inRole;
  }
  // Where no role says it, a place of the same clause or of the relative clause that hangs on the count.
  const until =
    sentence.acts.find((a) => a.start > quantity.end && a.weight === "makes" && a.form === "noun")?.clause.end ??
    act.clause.end;
  return places.find((p) => p.start > quantity.end && p.end <= Math.max(until, act.clause.end)) ?? null;
}

/** The time said in the sentence; else, for a count running up to now, the "since" that the paragraph opened, implied. */
function periodOf(
  context: Context,
  sentence: Sentence,
): Pick<Said, "value" | "precision" | "basis" | "mark" | "rule"> | null {
  const own = sentence.times.find((t) => t.role !== "duration" && t.role !== "frequency");
  if (own) return period(context, own, own.basis, "tally-period");
  const since = context.sentences
    .filter((s) => s.paragraph === sentence.paragraph && s.index < sentence.index && sentence.index - s.index <= 2)
    .flatMap((s) => {
      const opening = context.text({ start: s.start, end: s.start + 8 });
      return s.times.filter(
        (t) => t.role === "since" || (/^since\b/i.test(opening) && t === s.times[0] && t.role === "point"),
      );
    })
    .at(-1);
  return since ? { ...period(context, { ...since, role: "since" }, "implied", "tally-period-implied") } : null;
}

function period(
  context: Context,
  time: TimeMention,
  basis: "said" | "implied",
  rule: string,
): Pick<Said, "value" | "precision" | "basis" | "mark" | "rule"> {
  const open = time.role === "since" || time.role === "after";
  const value = time.from
    ? { from: time.role === "until" ? null : time.from, to: open ? null : (time.to ?? time.from) }
    : { word: context.text(time) };
  return { value, precision: time.precision, basis, mark: time, rule };
}
