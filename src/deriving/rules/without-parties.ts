import type { Claim } from "../../record/claim.ts";
import type { Evidence } from "../evidence.ts";
import { isPartys } from "../rank.ts";
import type { Rule } from "../rule.ts";
import { besideEachOther } from "./side-by-side.ts";

/**
 * What a party to the conflict says of itself or its opponent does not count; the rest stands side by side. Who claims for their
 * own side is a party. So is who speaks for a side of this incident: its actors and targets, organs of one state (`gov:KEN`,
 * `police:KEN`) being one. Where both sides are known by name, whoever speaks for a third (another state, a peacekeeping force)
 * counts; where one is not, whoever speaks for any party might be it and does not. What a person accepted counts.
 * Source: own rule, after casualty recorders who keep belligerents' counts apart from all others (Airwars, methodology).
 * Standing figures by parties are left out. Other fields are kept as side by side: often only a party says where and when, and its
 * word never comes before another's there.
 */
export const withoutParties: Rule = {
  figure: (evidence, claims) => besideEachOther(evidence, claims, "of what is said by nobody who speaks for a party"),
  counting(evidence, claims) {
    const [actors, targets] = [sides(evidence, ["actor", "responsibility"]), sides(evidence, ["target"])];
    const bothKnown = actors.size > 0 && targets.size > 0;
    const counts = (claim: Claim): boolean => {
      if (evidence.accepted.has(claim.id) || !isPartys(claim)) return true;
      const { party } = claim.speaker;
      if (claim.stance === "claimed" || party === null || !bothKnown) return false;
      return !actors.has(sideOf(party)) && !targets.has(sideOf(party));
    };
    return claims.filter(counts);
  },
};

/** Registry keys of a side of the incident. A name that no registry knows is no party known. */
function sides({ claims }: Evidence, fields: readonly Claim["field"][]): Set<string> {
  const found = claims.flatMap(({ field, value }) => {
    const named = fields.includes(field) && typeof value === "object" && "name" in value && value.id !== null;
    return named ? [sideOf(value.id as string)] : [];
  });
  return new Set(found);
}

/** Organs of one state are one side: `gov:KEN` and `army:KEN` are `KEN`. */
const sideOf = (key: string): string => key.slice(key.indexOf(":") + 1);
