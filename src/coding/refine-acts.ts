import type { ActMention, NameMention } from "../record/mention.ts";
import type { Attribution } from "../record/reading.ts";
import { overlaps, type Span } from "../record/span.ts";
import { ARMED } from "./people-words.ts";

/** Words for taking things and places; of people without arms they tell a kidnapping. */
const TAKES = /^(?:seize|capture|grab|take away|carry off|drag away)$/;
const LAW = new Set(["soldier", "police", "peacekeeper", "official"]);
const BRINGS_DOWN = /^(?:shoot down|bring down|intercept|destroy)$/;
const HARMS = /^(?:kill|wound|destroy|damage)$/;
const BOMB = /^(?:explosive|car bomb|mine|suicide device|vehicle|grenade)$/;
const RESPONSIBLE = /^\s(?:[^\s.;:]+,?\s){1,10}?(?:responsible|accountable)\b/i;
const FLYING = /^(?:drone|missile|rocket|aircraft)$/;

/**
 * An act as who or what undergoes it makes it: a teacher who is seized is kidnapped, a drone that is shot down is stopped,
 * a bomb that wounds has gone off. `after`: the sentence's text behind it.
 */
export function refineAct(act: ActMention, names: readonly NameMention[], after: string): ActMention {
  if (act.form !== "verb") return act;
  const inRole = (role: string) =>
    act.roles.filter((r) => r.role === role).flatMap((r) => names.filter((n) => overlaps(r, n)));
  const patients = inRole("patient");
  if (act.lemma === "hold" && RESPONSIBLE.test(after))
    return { ...act, sort: "accuse", lemma: "hold responsible", figure: "-", weight: "joins" };
  if (TAKES.test(act.lemma) && patients.length > 0 && patients.every(isUnarmed) && !inRole("agent").some(isLaw))
    return { ...act, sort: "kidnapping", figure: "kidnapped", weight: "makes" };
  if (BRINGS_DOWN.test(act.lemma) && patients.some((n) => n.kind === "weapon" && FLYING.test(n.sort ?? "")))
    return { ...act, sort: "foil", figure: "-", weight: "joins" };
  const byBomb = inRole("agent").some((n) => n.kind === "weapon" && BOMB.test(n.sort ?? ""));
  if (byBomb && HARMS.test(act.sort) && act.weight === "joins") return { ...act, sort: "bombing", weight: "makes" };
  return act;
}

const REJECTS =
  /\b(?:reject|den(?:y|ie)|dismiss|refute)\p{L}*\s(?:(?:the|this|that|these|those|such|all|any)\s)?(?:\p{L}+\s)?(?:accusation|allegation|charge|blame)/iu;

/**
 * "X rejected the accusation": a denial of what an earlier sentence accused somebody of, as an act of its own; null where there
 * is none. `accused`: whether one of the sentences just before accuses somebody.
 */
export function denialIn(
  sentence: Span,
  text: string,
  heard: readonly Attribution[],
  accused: boolean,
): ActMention | null {
  const found = accused ? REJECTS.exec(text) : null;
  const by = found && heard.find(({ stance, speaker }) => stance === "denied" && speaker.span !== null);
  if (!found || !by) return null;
  const start = sentence.start + found.index;
  return {
    kind: "act",
    rule: "act-phrase",
    start,
    end: start + found[0].length,
    form: "verb",
    sort: "claim",
    lemma: "deny responsibility",
    figure: "-",
    weight: "joins",
    roles: [{ role: "agent", prep: "", start: by.speaker.span!.start, end: by.speaker.span!.end }],
    clause: { start: sentence.start, end: sentence.end },
    negated: true,
    reference: "bare",
    realis: "actual",
    plural: false,
  };
}

function isUnarmed({ kind, sort, name }: NameMention): boolean {
  const group = sort ?? "";
  return kind === "people" && !ARMED.has(group) && group !== "prisoner" && !/^(?:suspects?|men|man)$/i.test(name);
}

function isLaw({ kind, sort }: NameMention): boolean {
  return kind !== "people" || LAW.has(sort ?? "");
}
