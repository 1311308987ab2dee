import { z } from "zod";

/** Names of the rules by which incidents are derived from claims. `src/deriving/rules` says what each does and where it is from. */
export const RULE_NAMES = [
  "side-by-side",
  "lowest",
  "low-best-high",
  "latest-per-speaker",
  "majority-of-independent",
  "without-parties",
] as const;
export const RuleName = z.enum(RULE_NAMES);
export type RuleName = z.infer<typeof RuleName>;

/** The rule of a collection for which nobody has set another. */
export const DEFAULT_RULE: RuleName = "side-by-side";

/** What each rule does, in a line. */
export const RULES: Readonly<Record<RuleName, string>> = {
  "side-by-side":
    "least and greatest number said as bounds, open where a claim is open; best is the claim of the best standing",
  lowest:
    "the most conservative number said, as ACLED codes; where only a word is said, tens are 10, dozens 12, hundreds 100",
  "low-best-high": "three numbers as UCDP GED codes them: the lowest, the most reliable and the highest said",
  "latest-per-speaker": "of each speaker only what they said last; then side by side",
  "majority-of-independent":
    "what most independent voices say, reprints and repetitions being one voice; of equals the lowest",
  "without-parties": "side by side, but what anybody says who speaks for a party to the conflict does not count",
};
