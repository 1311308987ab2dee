import type { ActMention, NameMention, QuantityMention, TimeMention } from "../record/mention.ts";
import { covers, overlaps } from "../record/span.ts";
import { bestName, type Context, type Sentence, touching } from "./context.ts";
import { isAwaited } from "./outlook.ts";

/** One stretch of a sentence that tells of one act or chain of acts: the unit that incidents are gathered from. */
export interface Node {
  sentence: Sentence;
  acts: ActMention[];
  time: TimeMention | null;
  /** When it was told: it happened at that time or before. */
  toldAt: TimeMention | null;
  /** The named or described facility it happened at. */
  facility: NameMention | null;
  places: NameMention[];
  agents: NameMention[];
  /** Undergoing people or things. */
  patients: NameMention[];
  stage: "accomplished" | "attempted" | "foiled" | "planned";
  /** "another", "a separate", "earlier": says of itself that it is not the one before. */
  other: boolean;
  /** "the attack", "this incident": points back. */
  definite: boolean;
}

const POINT = new Set(["point", "span"]);

/** The sentence's acts that tell of something particular, parted where date or facility change. */
export function nodesOf(context: Context, sentence: Sentence, counted: ReadonlySet<QuantityMention>): Node[] {
  if (sentence.region === "caption" && !sentence.attributions.some((a) => overlaps(a, sentence))) return [];
  const acts = sentence.acts.filter(
    (a) => particular(sentence, a) && !ofCount(sentence, a, counted) && !isAwaited(context, sentence, a),
  );
  const nodes: Node[] = [];
  for (const act of acts) {
    const time = timeOf(context, sentence, act, acts);
    const facility = facilityOf(context, sentence, act);
    const last = nodes.at(-1);
    const parted =
      last &&
      ((time && last.time && time !== last.time && POINT.has(time.role)) ||
        (facility && last.facility && differ(context, facility, last.facility)));
    const node =
      last && !parted
        ? last
        : {
            sentence,
            acts: [],
            time: null,
            toldAt: sentence.times.find((t) => isOfSaying(context, sentence, t)) ?? null,
            facility: null,
            places: [],
            agents: [],
            patients: [],
            stage: "accomplished" as const,
            other: false,
            definite: false,
          };
    if (node !== last) nodes.push(node);
    node.acts.push(act);
    node.time ??= time;
    node.facility ??= facility;
    fill(context, sentence, node, act);
  }
  for (const node of nodes) finish(context, node);
  return nodes;
}

/** Generic, hypothetical and negated acts tell of nothing in particular; counted plurals are tallies. */
function particular(sentence: Sentence, act: ActMention): boolean {
  if (act.negated && act.weight === "makes") return false;
  if (act.weight === "stands") return false;
  if (act.sort === "plan") return act.realis === "actual";
  // "denied any involvement": a word on responsibility is said, whatever its object.
  if (act.sort === "claim") return act.realis !== "future";
  if (act.realis === "generic" || act.realis === "hypothetical" || act.realis === "future") return false;
  if (act.form === "noun" && act.plural && counted(sentence, act)) return false;
  return true;
}

/** "14 attacks were claimed": what is said of counted acts belongs to the tally. */
function ofCount(sentence: Sentence, act: ActMention, counted: ReadonlySet<QuantityMention>): boolean {
  return sentence.quantities.some(
    (q) =>
      counted.has(q) &&
      q.unit &&
      (act.roles.some((r) => r.role === "patient" && overlaps(r, q.unit!)) ||
        (act.start >= q.unit.start && act.start <= q.unit.end + 2) ||
        // "was shelled six times in 2019": a count, no one act.
        (q.unitHead === "time" && covers(act.clause, q))),
  );
}

function counted(sentence: Sentence, act: ActMention): boolean {
  return sentence.quantities.some((q) => q.unit && q.unit.start <= act.start && act.end <= q.unit.end);
}

/**
 * The time an act has: the nearest in its own clause; else the one that opens the sentence, unless the act points back to
 * something told before. Stretches that stay relative ("the past three years", "the coming days") date nothing.
 */
function timeOf(context: Context, sentence: Sentence, act: ActMention, acts: ActMention[]): TimeMention | null {
  const times = sentence.times.filter(
    (t) => POINT.has(t.role) && !(t.role === "span" && t.from === null) && !isOfSaying(context, sentence, t),
  );
  // "in 2013, when the prison was attacked": the time stands just before the clause it opens.
  const opensClause = (t: TimeMention) =>
    t.end <= act.clause.start && /^\W*when\W*$/i.test(context.text({ start: t.end, end: act.clause.start }));
  // "the third attack this year", "attacked for the second time since May": that counts acts and dates none.
  const counts = (t: TimeMention) => t.start > act.start && isNth(context, sentence, act, t);
  const own = times.filter((t) => (covers(act.clause, t) || opensClause(t)) && !counts(t));
  const gap = (t: TimeMention) => (t.start >= act.end ? t.start - act.end : act.start - t.end + 10);
  const closest = own.sort((a, b) => gap(a) - gap(b))[0];
  if (closest) return closest;
  if (act.form === "noun" && act.reference === "definite") return null;
  if (times.some(counts)) return null;
  const opening = times.find((t) => t.start - sentence.start < 12);
  if (opening) return opening;
  // A verb in a clause without time, where nothing else could have the only one: "the men, who fled, struck on Friday".
  if (act.weight === "refers") return null;
  return times.length === 1 && !acts.some((a) => a !== act && a.weight === "makes" && covers(a.clause, times[0]!))
    ? times[0]!
    : null;
}

const NTH = "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|last|\\d+(?:st|nd|rd|th))";
const NTH_ACT = new RegExp(`\\b${NTH}\\s+(?:such\\s+|[\\p{L}-]+\\s+){0,2}$`, "iu");
const NTH_TIME = new RegExp(`\\bfor the ${NTH} time\\b`, "i");

function isNth(context: Context, sentence: Sentence, act: ActMention, time: TimeMention): boolean {
  if (act.form === "noun" && /^(?:day|days|week)$/.test(time.precision)) return false;
  return act.form === "noun"
    ? NTH_ACT.test(context.text({ start: sentence.start, end: act.start }))
    : NTH_TIME.test(context.text({ start: act.end, end: time.start }));
}

/** "said on Sunday that": when it was said, not when it happened. */
function isOfSaying(context: Context, sentence: Sentence, time: TimeMention): boolean {
  return sentence.attributions.some(
    ({ cue }) =>
      cue.end <= time.start &&
      time.start - cue.end < 12 &&
      /^\s*(?:(?:late|early) )?(?:on |in )?(?:late |early )?$/i.test(context.text({ start: cue.end, end: time.start })),
  );
}

/** Where it happened: a facility in one of the act's roles, else in its clause; for a bare "from prison" the one told of last. */
function facilityOf(context: Context, sentence: Sentence, act: ActMention): NameMention | null {
  const all = sentence.names.filter((n) => n.kind === "facility");
  // "…, the health ministry said": who speaks is not where it happened.
  const speaks = (f: NameMention) =>
    sentence.attributions.some((a) => a.speaker.span !== null && overlaps(a.speaker.span, f));
  const facilities = all.filter((f) => isParticular(f) && !speaks(f));
  for (const role of act.roles) {
    if (role.role === "agent" || role.role === "instrument") continue;
    const inRole = touching(facilities, role)[0];
    if (inRole) return inRole;
  }
  const clause = act.weight === "joins" ? [] : facilities.filter((f) => covers(act.clause, f));
  if (clause.length > 0)
    return clause.reduce((a, b) => (Math.abs(b.start - act.start) < Math.abs(a.start - act.start) ? b : a));
  const bare = all.find((f) => !isParticular(f));
  if (bare) return lastFacility(context, sentence, bare.sort);
  return act.sort === "escape" || act.sort === "prison break" ? lastFacility(context, sentence, "prison") : null;
}

/** "the prison", "Kuje prison"; not "prison" or "prisons", which are no particular one. */
export function isParticular(facility: NameMention): boolean {
  return (
    facility.form === "named" ||
    (/\s/.test(facility.name) && !/s$/i.test(facility.name) && !/^(a|an|any|every|no) /i.test(facility.name))
  );
}

/** The facility of that sort which the paragraph told of last. */
export function lastFacility(context: Context, sentence: Sentence, sort: string | null): NameMention | null {
  for (let i = sentence.index - 1; i >= 0 && sentence.index - i <= 4; i--) {
    const before = context.sentences[i]!;
    if (before.paragraph !== sentence.paragraph) return null;
    const found = before.names.filter((n) => n.kind === "facility" && n.sort === sort && isParticular(n)).at(-1);
    if (found) return found;
  }
  return null;
}

function differ(context: Context, a: NameMention, b: NameMention): boolean {
  if (a.cluster === b.cluster || a.sort !== b.sort) return false;
  return bestName(context, a).form === "named" && bestName(context, b).form === "named";
}

function fill(context: Context, sentence: Sentence, node: Node, act: ActMention): void {
  for (const role of act.roles) {
    const names = touching(sentence.names, role).filter((n) => !/^no\b/i.test(context.text(n)));
    if (role.role === "agent" && ((act.weight === "makes" && act.realis === "actual") || act.sort === "attempt"))
      push(
        node.agents,
        // "fighters of the X": X did it; the fighters are counted, not named besides.
        names.filter(
          (n) => n.kind === "actor" || (n.kind === "people" && !names.some((o) => o.kind === "actor" && o.id)),
        ),
      );
    if (role.role === "patient" || role.role === "target")
      push(
        node.patients,
        names.filter((n) => n.kind !== "place" && n.kind !== "weapon"),
      );
    if (
      role.role === "place" ||
      role.role === "modifier" ||
      role.role === "target" ||
      role.role === "patient" ||
      role.role === "source"
    ) {
      push(
        node.places,
        names.filter((n) => isPlace(sentence, n)).flatMap((n) => [n, ...containers(context, sentence, n)]),
      );
    }
  }
}

/** A place mention that is no part of a facility's, organisation's, actor's or person's name. */
export function isPlace(sentence: Sentence, name: NameMention): boolean {
  if (name.kind !== "place" || name.sort === "part") return false;
  // "the Battle of X": a word for an act is no place, whatever the gazetteer holds.
  if (sentence.acts.some((a) => a.form === "noun" && overlaps(a, name))) return false;
  return !sentence.names.some(
    (n) => n !== name && n.kind !== "place" && n.kind !== "people" && n.form === "named" && covers(n, name),
  );
}

/** "the X quarter of Y", "Y, Z province": the places that a place is said to lie in. */
export function containers(context: Context, sentence: Sentence, place: NameMention): NameMention[] {
  const found: NameMention[] = [];
  let end = place.end;
  for (const next of sentence.names) {
    if (!isPlace(sentence, next) || next.start < end) continue;
    if (
      !/^[”"’]?\s*(?:,|of|in|,\s*in|\()?\s*(?:the\s+)?(?:(?:city|town|province|district|state|governorate|region|village|country) of\s+)?$/i.test(
        context.text({ start: end, end: next.start }),
      )
    )
      break;
    found.push(next);
    end = next.end;
  }
  return found;
}

function push(into: NameMention[], names: NameMention[]): void {
  for (const name of names) if (!into.includes(name)) into.push(name);
}

/** Whether a preposition of place stands before the name ("near X", "in the city of X"). */
function standsAt(context: Context, sentence: Sentence, place: NameMention): boolean {
  const before = context.text({ start: Math.max(sentence.start, place.start - 24), end: place.start });
  return /\b(?:in|near|at|outside|inside|around)\s+(?:the\s+)?(?:\w+\s+of\s+)?$/i.test(before);
}

/** "The general staff in X said": where the speaker sits, not where it happened. */
function isOfSpeaker({ attributions }: Sentence, { start, end }: NameMention): boolean {
  return attributions.some(({ speaker, cue }) => speaker.span && speaker.span.start <= start && end <= cue.start);
}

/** The place that a note's paragraph stands under ("3. Mekelle. In the morning …"): all that its opening sentence names. */
function topicOf(context: Context, sentence: Sentence): NameMention[] {
  for (let i = sentence.index - 1; i >= 0 && context.sentences[i]!.paragraph === sentence.paragraph; i--) {
    const before = context.sentences[i]!;
    const places = before.names.filter((n) => isPlace(before, n));
    const rest = before.end - before.start - places.reduce((sum, p) => sum + p.end - p.start, 0);
    if (places.length > 0 && places.length < 3 && before.acts.length === 0 && rest <= 8) return places;
  }
  return [];
}

function finish(context: Context, node: Node): void {
  const { sentence } = node;
  const clause = node.acts.find((a) => a.weight === "makes" && a.form === "verb")?.clause;
  if (node.places.length === 0 && clause)
    push(
      node.places,
      sentence.names.filter((n) => isPlace(sentence, n) && covers(clause, n)),
    );
  if (node.places.length === 0 && !node.facility)
    push(
      node.places,
      sentence.names.filter((n) => isPlace(sentence, n) && standsAt(context, sentence, n) && !isOfSpeaker(sentence, n)),
    );
  if (node.places.length === 0) push(node.places, topicOf(context, sentence));
  node.other = node.acts.some((a) => a.weight === "makes" && a.reference === "other");
  node.definite = node.acts.some((a) => a.reference === "definite");
  node.stage = stageOf(node);
}

const REPELLED = /^(repel|repulse|beat back|fend off|stop)$/;

function stageOf(node: Node): Node["stage"] {
  const foils = node.acts.filter(
    (a) => a.sort === "foil" && (a.realis === "actual" || a.realis === "attempted") && !REPELLED.test(a.lemma),
  );
  const object = (a: ActMention) =>
    a.roles.some((r) => r.role === "patient" && node.acts.some((b) => b !== a && b.start < r.end && r.start < b.end));
  if (foils.some((a) => a.form === "noun" || object(a))) return "foiled";
  const makes = node.acts.filter((a) => a.weight === "makes");
  const attempt = node.acts.filter((a) => a.sort === "attempt");
  if (makes.some((a) => a.realis === "actual" && a.form === "verb")) return "accomplished";
  if (makes.length > 0 && makes.every((a) => a.realis === "attempted")) return "attempted";
  if (makes.length === 0 && attempt.length > 0) return "attempted";
  return "accomplished";
}
