import { type Claim, FIGURE_ROLES, type FigureRole } from "../record/claim.ts";
import type { Figure } from "../record/incident.ts";
import { foldedName } from "../record/name-key.ts";
import type { Value } from "../record/value.ts";
import { type Evidence, idsOf, order, saidOf } from "./evidence.ts";
import { byStanding } from "./rank.ts";

/** Bounds of what one claim says, null where it leaves a side open, and the number it names. */
interface Bounds {
  low: number | null;
  high: number | null;
  named: number | null;
}

/** Roles whose quantities are of things, each in its own unit. */
const THINGS: ReadonlySet<FigureRole> = new Set(["facilities", "breached", "damaged", "destroyed"]);

interface Kind {
  group: string | null;
  unit: string | null;
  own: Claim[];
}

/**
 * Figures by role and group of people, side by side: killed civilians, killed soldiers and killed without more are three; so are damaged houses
 * and damaged vehicles two.
 * Low and high are the least and the greatest number anybody says; null where the claim at that end leaves it open ("up to",
 * "at least", or one says none). Best is the number of the claim with the best standing (`byStanding`) among those that name
 * one; a range, an upper limit alone and a vague word name none. Source: own rule; low, best and high are meant as in UCDP
 * GED (Sundberg and Melander 2013), but with every speaker's number counted, and open where UCDP would still give one.
 */
export function figuresOf(evidence: Evidence): {
  figures: Figure[];
  conflicts: { field: FigureRole; claims: string[] }[];
} {
  const figures: Figure[] = [];
  const conflicts: { field: FigureRole; claims: string[] }[] = [];
  for (const role of FIGURE_ROLES) {
    const claims = saidOf(evidence, role);
    const kinds = kindsOf(role, claims);
    // Where a group is spoken of, "unknown" beside it would read as if nobody had said anything.
    const silent = (role === "killed" || role === "wounded") && kinds.length === 0;
    const total = kinds.some(({ group, unit }) => group === null && unit === null);
    if (!total && (silent || evidence.corrections.has(role))) kinds.unshift({ group: null, unit: null, own: [] });
    const contradictory = new Set<string>();
    for (const kind of kinds) {
      const { group, unit, own } = kind;
      const correction = group === null && unit === null ? evidence.corrections.get(role) : undefined;
      figures.push(correction === undefined ? figure(evidence, role, kind) : corrected(role, correction, own));
      for (const id of contradicting(own)) contradictory.add(id);
    }
    const denied = evidence.claims.filter((claim) => claim.field === role && claim.stance === "denied");
    if (denied.length > 0 && claims.length > 0) for (const { id } of [...denied, ...claims]) contradictory.add(id);
    const inOrder = evidence.claims.filter(({ id }) => contradictory.has(id));
    if (inOrder.length > 0) conflicts.push({ field: role, claims: idsOf(inOrder) });
  }
  return { figures, conflicts };
}

/** Claims of a role that count the same: people of one group, or things of one kind (houses and vehicles are two). */
function kindsOf(role: FigureRole, claims: readonly Claim[]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const claim of claims) {
    const { group } = claim;
    const unit = THINGS.has(role) && group === null ? claim.unit : null;
    const key = `${group ?? ""}\n${unit === null ? "" : foldedName(unit)}`;
    const kind = kinds.get(key);
    if (kind) kind.own.push(claim);
    else kinds.set(key, { group, unit, own: [claim] });
  }
  return [...kinds].sort(([a], [b]) => order(a, b)).map(([, kind]) => kind);
}

function figure(evidence: Evidence, role: FigureRole, { group, unit, own: claims }: Kind): Figure {
  const bounds = claims.flatMap((claim) => boundsOf(claim) ?? []);
  const words = wordsOf(claims.map(({ value }) => value));
  const none = claims.some(({ value }) => isNone(value));
  const state = bounds.length > 0 || words.length > 0 ? "known" : none ? "none reported" : "unknown";
  const naming = claims.filter((claim) => typeof boundsOf(claim)?.named === "number");
  const best = byStanding(evidence, naming, (claim) => String(boundsOf(claim)?.named))[0];
  const least = none ? null : extreme(bounds, "low");
  return {
    role,
    group,
    ...(unit !== null && { unit }),
    state,
    low: least,
    best: best ? (boundsOf(best)?.named ?? null) : null,
    high: extreme(bounds, "high"),
    words,
    ...saying(claims),
    claims: idsOf(claims),
  };
}

/** The precision that all the claims share, and how they are said. */
function saying(claims: readonly Claim[]): Pick<Figure, "precision" | "stances"> {
  const [precision, ...others] = new Set(claims.map((claim) => claim.precision));
  const stances = [...new Set(claims.map(({ stance }) => stance))].sort(order);
  return {
    ...(precision !== undefined && others.length === 0 && { precision }),
    ...(stances.length > 0 && { stances }),
  };
}

/** A person's value, with the claims it was chosen over. */
function corrected(role: FigureRole, value: Value, claims: readonly Claim[]): Figure {
  const bounds = boundsOf({ value, precision: "exact" });
  const words = wordsOf([value]);
  return {
    role,
    group: null,
    state: bounds || words.length > 0 ? "known" : isNone(value) ? "none reported" : "unknown",
    low: bounds?.low ?? null,
    best: bounds?.named ?? null,
    high: bounds?.high ?? null,
    words,
    claims: idsOf(claims),
  };
}

function boundsOf({ value, precision }: Pick<Claim, "value" | "precision">): Bounds | null {
  if (typeof value === "number") {
    if (precision === "at least" || precision === "more than") return { low: value, high: null, named: value };
    if (precision === "up to" || precision === "less than") return { low: null, high: value, named: null };
    return { low: value, high: value, named: value };
  }
  if (typeof value !== "object" || !("low" in value)) return null;
  return value.low === null && value.high === null ? null : { ...value, named: null };
}

/** The outermost number on a side; null when a claim that is open on it reaches as far as any number. */
function extreme(bounds: readonly Bounds[], side: "low" | "high"): number | null {
  const other = side === "low" ? "high" : "low";
  const sign = side === "low" ? 1 : -1;
  const said = bounds.flatMap((each) => each[side] ?? []);
  if (said.length === 0) return null;
  const outermost = said.reduce((a, b) => (sign * b < sign * a ? b : a));
  const open = bounds.some(
    (each) => each[side] === null && each[other] !== null && sign * (each[other] - outermost) <= 0,
  );
  return open ? null : outermost;
}

/** Claims of one role and group that cannot all be right: numbers that do not meet, or some against none. */
function contradicting(claims: readonly Claim[]): string[] {
  const none = claims.filter(({ value }) => isNone(value));
  const some = claims.filter(({ value }) => !isNone(value));
  const bounds = claims.flatMap((claim) => boundsOf(claim) ?? []);
  const lows = bounds.map(({ low }) => low ?? Number.NEGATIVE_INFINITY);
  const highs = bounds.map(({ high }) => high ?? Number.POSITIVE_INFINITY);
  const apart = bounds.length > 1 && Math.max(...lows) > Math.min(...highs);
  if (none.length > 0 && some.length > 0) return idsOf(claims);
  return apart ? idsOf(claims.filter((claim) => boundsOf(claim) !== null)) : [];
}

const isNone = (value: Value): boolean => typeof value === "object" && "none" in value;

function wordsOf(values: readonly Value[]): string[] {
  return [
    ...new Set(values.flatMap((value) => (typeof value === "object" && "word" in value ? [value.word] : []))),
  ].sort(order);
}
