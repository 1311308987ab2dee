import type { Claim } from "../record/claim.ts";
import { ActType, type Incident, Stage } from "../record/incident.ts";
import { type Evidence, idsOf, saidOf } from "./evidence.ts";
import { byStanding, voiceCount } from "./rank.ts";

/** Types that are said of nearly every act: a narrower one tells more. */
const BROAD: ReadonlySet<string> = new Set(["attack", "killing", "raid", "armed clash"]);

/**
 * The type that most voices say, of equals the one the reader is surest of, then the narrower. An act may be of several types
 * at once, so other types are no contradiction. `attack` where no claim names one.
 */
export function typeOf(evidence: Evidence): Incident["type"] {
  const claims = saidOf(evidence, "type").filter(({ value }) => ActType.safeParse(value).success);
  const correction = ActType.safeParse(evidence.corrections.get("type"));
  if (correction.success) return { value: correction.data, claims: idsOf(claims) };
  const types = ActType.options.flatMap((value) => {
    const own = claims.filter((claim) => claim.value === value);
    return own.length === 0 ? [] : [{ value, own, ...weightOf(evidence, own) }];
  });
  types.sort(
    (a, b) =>
      Number(b.accepted) - Number(a.accepted) ||
      b.voices - a.voices ||
      b.sureness - a.sureness ||
      Number(BROAD.has(a.value)) - Number(BROAD.has(b.value)),
  );
  return { value: types[0]?.value ?? "attack", claims: idsOf(types[0]?.own ?? []) };
}

/** How far the act went, by the claim with the best standing; `accomplished` where none says. */
export function stageOf(evidence: Evidence): { stage: Incident["stage"]; conflict: string[] } {
  const claims = saidOf(evidence, "stage").filter(({ value }) => Stage.safeParse(value).success);
  const correction = Stage.safeParse(evidence.corrections.get("stage"));
  if (correction.success) return { stage: { value: correction.data, claims: idsOf(claims) }, conflict: [] };
  const best = byStanding(evidence, claims, ({ value }) => String(value))[0];
  if (!best) return { stage: { value: "accomplished", claims: [] }, conflict: [] };
  const same = claims.filter(({ value }) => value === best.value);
  const conflict = same.length < claims.length ? idsOf(claims) : [];
  return { stage: { value: Stage.parse(best.value), claims: idsOf(same) }, conflict };
}

function weightOf(
  evidence: Evidence,
  claims: readonly Claim[],
): { accepted: boolean; voices: number; sureness: number } {
  return {
    accepted: claims.some(({ id }) => evidence.accepted.has(id)),
    voices: voiceCount(evidence, claims),
    sureness: Math.max(...claims.map(({ confidence }) => confidence)),
  };
}
