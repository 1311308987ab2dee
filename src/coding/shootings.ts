import type { ActMention, NameMention } from "../record/mention.ts";
import type { Span } from "../record/span.ts";

/** "shot", with what says that it killed; "shot down" and "a shot" are others. */
const SHOT =
  /(?<!\b(?:an?|the|one|each|first|single|warning|long) )\bshot(?: (?:dead|to death|and killed)\b)?(?! down\b)/giu;
const DEAD_LATER = /^[^.;]{0,60}? (?:dead|to death)\b/iu;
const BE = /\b(?:was|were|been|being|is|are|be)(?: (?:also|then|later|allegedly|reportedly))?$/iu;
const OTHERS = /^(?: (?:had|have|has|then|also|later|reportedly|allegedly|who|that))*$/iu;

/**
 * Shootings that no list of verbs tells of: "two gunmen shot a clerk", "a clerk was shot", "three men shot dead a clerk". Both sides
 * must be people or armed actors that are named or described right beside the verb; of "shot" without them nothing is made.
 */
export function shootingsIn(
  sentence: Span,
  text: string,
  names: readonly NameMention[],
  acts: readonly ActMention[],
): ActMention[] {
  return [...text.matchAll(SHOT)].flatMap((found) => {
    const start = sentence.start + found.index;
    const end = start + found[0].length;
    if (acts.some((act) => act.form === "verb" && act.start <= start && end <= act.end)) return [];
    const between = (from: number, to: number) => text.slice(from - sentence.start, to - sentence.start).trimEnd();
    const people = names.filter(({ kind }) => /^(?:people|actor|person)$/.test(kind));
    const near = people.filter((n) => n.end < start && start - n.end < 50).sort((a, b) => b.end - a.end)[0];
    const before = menBefore(sentence, text.slice(0, found.index)) ?? near;
    if (!before) return [];
    const lead = between(before.end, start);
    const passive = BE.test(lead);
    const known = people.find(
      (n) => n.start >= end && /^\s*(?:(?:an?|the|his|her|their|its)\s*)?$/i.test(between(end, n.start)),
    );
    const after =
      known ?? (/dead|death/i.test(found[0]) ? victimAfter(end, text.slice(end - sentence.start)) : undefined);
    if (!passive && !(after && OTHERS.test(lead))) return [];
    const dead = / /.test(found[0]) || (after !== undefined && DEAD_LATER.test(between(after.end, sentence.end)));
    const roles: ActMention["roles"] = passive
      ? [{ role: "patient", prep: "", ...span(before) }]
      : [
          { role: "agent", prep: "", ...span(before) },
          { role: "patient", prep: "", ...span(after!) },
        ];
    const clause = { start: Math.min(before.start, start), end: sentence.end };
    return [made(start, end, roles, clause, dead)];
  });
}

/** "three masked men": people right before the verb, with which they may have been taken for one phrase. */
function menBefore({ start }: Span, before: string): Span | null {
  const found = /(?:\p{L}+ ){0,3}(?:\p{L}*men|women|people|youths|attackers|robbers)(?= $)/iu.exec(before);
  return found && { start: start + found.index, end: start + found.index + found[0].length };
}

/** "shot dead a cobbler on his way": who is shot dead needs no list to be somebody. */
function victimAfter(start: number, after: string): Span | undefined {
  const found =
    /^ (?:an?|the|one|two|three|four|five|six|\d+) (?:\p{L}+ ?){1,3}?(?= (?:on|in|at|near|as|who|and|outside|after|before)\b|[.,;])/iu.exec(
      after,
    );
  return found ? { start: start + 1, end: start + found[0].length } : undefined;
}

function span({ start, end }: Span): Span {
  return { start, end };
}

function made(start: number, end: number, roles: ActMention["roles"], clause: Span, dead: boolean): ActMention {
  return {
    kind: "act",
    rule: "act-phrase",
    start,
    end,
    form: "verb",
    sort: dead ? "killing" : "attack",
    lemma: dead ? "shoot dead" : "shoot",
    figure: dead ? "killed" : "-",
    weight: "makes",
    roles,
    clause,
    negated: false,
    reference: "bare",
    realis: "actual",
    plural: false,
  };
}
