import type { ActMention, NameMention, QuantityMention, TimeMention } from "../record/mention.ts";
import type { Span } from "../record/span.ts";
import { bestName, type Context, type Sentence, touching } from "./context.ts";
import type { Said } from "./make-claim.ts";
import { isPlace } from "./nodes.ts";

const CLAIMS =
  /\b(?:claim\w*|boast\w*|took|take[sn]?|taken|credit\w*|acknowledg\w*|own(?:s|ed) up|carr(?:y|ied|ies) out|launch\w*|stag\w*|mount\w*|conduct\w*|commit\w*|wag\w*|perpetrat\w*|behind)\b/i;

/** Whose acts are counted: in a role of the act, else the subject of a verb of doing or claiming before the count. */
export function actorOf(
  context: Context,
  sentence: Sentence,
  act: ActMention,
  quantity: QuantityMention,
): NameMention | null {
  const actors = sentence.names.filter((n) => n.kind === "actor");
  for (const name of ["agent", "claimant", "modifier"] as const) {
    for (const role of act.roles) {
      const found = role.role === name ? touching(actors, role)[0] : undefined;
      if (found) return found;
    }
  }
  const before = actors.filter((a) => a.end <= quantity.start);
  const doer = before.find((a) => CLAIMS.test(context.text({ start: a.end, end: quantity.start })));
  if (doer) return doer;
  // "counted 12 raids by the militia": where the act's own words name nobody else.
  return (
    actors.find(
      (a) => a.start >= act.end && /^\s+(?:by|of)\s+(?:the\s+)?$/i.test(context.text({ start: act.end, end: a.start })),
    ) ?? null
  );
}

export function actorSaid(context: Context, actor: NameMention): Said {
  const best = bestName(context, actor);
  return {
    field: "actor",
    value: { name: best.name, id: best.id },
    precision: "named",
    mark: actor,
    rule: "tally-actor",
  };
}

/** What the counted acts were aimed at, with what is joined to it: never a time or another number. */
export function targetOf(context: Context, sentence: Sentence, act: ActMention): Span | null {
  const found = act.roles.find(
    (r) =>
      r.role === "target" &&
      touching(sentence.times, r).length === 0 &&
      !sentence.quantities.some((q) => q.start === r.start && q.unit === null),
  );
  if (!found) return null;
  let { end } = found;
  for (const next of sentence.names) {
    if (next.start < end || (next.kind !== "facility" && next.kind !== "people")) continue;
    if (!/^(?:,|,?\s+(?:and|or))\s+(?:the\s+)?$/i.test(context.text({ start: end, end: next.start }))) break;
    end = next.end;
  }
  return { start: found.start, end };
}

const AREA_WORDS =
  /\b(?:province|region|district|state|governorate|county|country|countryside|territory|peninsula|valley|delta|basin|island|desert|belt|border|coast|north|south|east|west|centre|center|north-?east|north-?west|south-?east|south-?west|capital|city|suburbs?|outskirts)s?\b/i;

const PREPOSITION =
  /\b(?:in|inside|across|throughout|within|around|near|along|over|of|and|or)\s+(?:[\p{Ll}-]+\s+){0,4}$/iu;

/** Where: a place in a role of the act or of its clause, else words for an area in such a role. */
export function areaOf(context: Context, sentence: Sentence, act: ActMention, quantity: QuantityMention): Span | null {
  const places = sentence.names.filter((n) => isPlace(sentence, n));
  for (const role of act.roles) {
    const inRole = role.role === "place" ? touching(places, role)[0] : undefined;
    if (inRole) return inRole;
  }
  // Where no role says it, a place of the same clause or of the relative clause that hangs on the count.
  const until =
    sentence.acts.find((a) => a.start > quantity.end && a.weight === "makes" && a.form === "noun")?.clause.end ??
    act.clause.end;
  const near = places.find(
    (p) =>
      p.start > quantity.end &&
      p.end <= Math.max(until, act.clause.end) &&
      PREPOSITION.test(context.text({ start: sentence.start, end: p.start })),
  );
  if (near) return near;
  return (
    act.roles.find(
      (r) =>
        r.role === "place" &&
        /^(?:in|across|throughout|within|around|along)$/.test(r.prep) &&
        AREA_WORDS.test(context.text(r)) &&
        touching(sentence.times, r).length === 0,
    ) ?? null
  );
}

const SHARE =
  /\b(?:most|many|some|half|all|nearly all|almost all|the majority|the bulk|a third|two thirds|a quarter|\d+ per ?cent|\d+ ?%|\w+) of (?:which|them|these|those)\b[^,.;]*/i;
const NEXT_SHARE =
  /^(?:most|many|some|half|all|nearly all|almost all|the majority|the bulk|about half|more than half|a third|two thirds|a quarter)(?: of (?:them|these|those|the \p{L}+))?\b[^.;]*/iu;

/** "most of which are in the south", in the sentence or at the opening of the next: which part of the acts, in the text's words. */
export function shareOf(context: Context, sentence: Sentence): Span | null {
  const own = SHARE.exec(context.text(sentence));
  if (own) return { start: sentence.start + own.index, end: sentence.start + own.index + own[0].length };
  const next = context.sentences[sentence.index + 1];
  if (!next || next.paragraph !== sentence.paragraph) return null;
  const found = NEXT_SHARE.exec(context.text(next));
  const told =
    found &&
    !next.quantities.some((q) => q.sort === "count" && q.number !== null && q.end < next.start + found[0].length);
  const figure = next.acts.some((a) => a.figure !== "-");
  return told && !figure ? { start: next.start, end: next.start + found[0].length } : null;
}

type PeriodSaid = Pick<Said, "value" | "precision" | "basis" | "mark" | "rule">;

/** The time said in the sentence; else, for a count running up to now, the "since" that the paragraph opened, implied. */
export function periodOf(context: Context, sentence: Sentence): PeriodSaid | null {
  const own = sentence.times.find((t) => t.role !== "duration" && t.role !== "frequency");
  if (own) return periodSaid(context, own, own.basis, "tally-period");
  const since = context.sentences
    .filter((s) => s.paragraph === sentence.paragraph && s.index < sentence.index && sentence.index - s.index <= 2)
    .flatMap((s) => {
      const opening = context.text({ start: s.start, end: s.start + 8 });
      return s.times.filter(
        (t) => t.role === "since" || (/^since\b/i.test(opening) && t === s.times[0] && t.role === "point"),
      );
    })
    .at(-1);
  return since ? periodSaid(context, { ...since, role: "since" }, "implied", "tally-period-implied") : null;
}

export function periodSaid(context: Context, time: TimeMention, basis: "said" | "implied", rule: string): PeriodSaid {
  const open = time.role === "since" || time.role === "after";
  const value = time.from
    ? { from: time.role === "until" ? null : time.from, to: open ? null : (time.to ?? time.from) }
    : { word: context.text(time) };
  return { value, precision: time.precision, basis, mark: time, rule };
}
