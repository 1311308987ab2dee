import { type Claim, FIGURE_ROLES, type FigureRole } from "../record/claim.ts";
import type { Figure } from "../record/incident.ts";
import { foldedName } from "../record/name-key.ts";
import type { Value } from "../record/value.ts";
import { bounded, boundsOf, isNone, wordsOf } from "./bounds.ts";
import { type Evidence, idsOf, order, saidOf } from "./evidence.ts";
import type { Rule } from "./rule.ts";

/** Roles whose quantities are of things, each in its own unit. */
const THINGS: ReadonlySet<FigureRole> = new Set(["facilities", "breached", "damaged", "destroyed"]);

interface Kind {
  group: string | null;
  unit: string | null;
  own: Claim[];
}

/**
 * Figures by role and group of people, side by side: killed civilians, killed soldiers and killed without more are three; so are
 * damaged houses and damaged vehicles two. Each is what the rule makes of the claims on it, or a person's own value.
 */
export function figuresOf(
  evidence: Evidence,
  rule: Rule,
): {
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
      figures.push(correction === undefined ? figure(evidence, rule, role, kind) : corrected(role, correction, own));
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

function figure(evidence: Evidence, rule: Rule, role: FigureRole, { group, unit, own: claims }: Kind): Figure {
  const counting = rule.counting?.(evidence, claims) ?? claims;
  const { chosen, resting, ...answer } = rule.figure(evidence, counting);
  return {
    role,
    group,
    ...(unit !== null && { unit }),
    ...answer,
    ...saying(resting),
    ...(chosen.length > 0 && { chosen }),
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

/** Claims of one role and group that cannot all be right: numbers that do not meet, or some against none. */
function contradicting(claims: readonly Claim[]): string[] {
  const none = claims.filter(({ value }) => isNone(value));
  const some = claims.filter(({ value }) => !isNone(value));
  const bounds = bounded(claims);
  const lows = bounds.map(({ low }) => low ?? Number.NEGATIVE_INFINITY);
  const highs = bounds.map(({ high }) => high ?? Number.POSITIVE_INFINITY);
  const apart = bounds.length > 1 && Math.max(...lows) > Math.min(...highs);
  if (none.length > 0 && some.length > 0) return idsOf(claims);
  return apart ? idsOf(bounds.map(({ claim }) => claim)) : [];
}
