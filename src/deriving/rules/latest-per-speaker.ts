import type { Claim } from "../../record/claim.ts";
import type { Evidence } from "../evidence.ts";
import { dateOf } from "../rank.ts";
import type { Rule } from "../rule.ts";
import { besideEachOther } from "./side-by-side.ts";

/**
 * Of each speaker only what they said last counts, by the dates of the reports; then side by side. Who speaks is meant as in
 * `Evidence.voices`: reprints are one voice. What one speaker says in several reports of one day, or of no known date, stands beside
 * each other; undated reports come before dated ones. What a person accepted counts whenever it was said.
 * Source: own rule, after the practice of casualty recorders to keep each source's own count up to date (Every Casualty, Standards
 * for Casualty Recording, 2016).
 * Date, end, place, stage and facility too are heard from each speaker's latest report only; other fields are kept as side by side.
 */
export const latestPerSpeaker: Rule = {
  figure: (evidence, claims) => besideEachOther(evidence, claims, "of what each speaker said last"),
  counting(evidence, claims) {
    const latest = new Map<string, string>();
    for (const claim of claims) {
      const voice = voiceOf(evidence, claim);
      const date = dateOf(evidence, claim);
      if (date >= (latest.get(voice) ?? "")) latest.set(voice, date);
    }
    return claims.filter(
      (claim) => evidence.accepted.has(claim.id) || dateOf(evidence, claim) === latest.get(voiceOf(evidence, claim)),
    );
  },
  fields: ["date", "end_date", "place", "stage", "facility"],
};

const voiceOf = ({ voices }: Evidence, { id }: Claim): string => voices.get(id) ?? id;
