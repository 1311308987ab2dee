import type { RuleName } from "../../record/rule.ts";
import type { Rule } from "../rule.ts";
import { latestPerSpeaker } from "./latest-per-speaker.ts";
import { lowBestHigh } from "./low-best-high.ts";
import { lowest } from "./lowest.ts";
import { majorityOfIndependent } from "./majority-of-independent.ts";
import { sideBySide } from "./side-by-side.ts";
import { withoutParties } from "./without-parties.ts";

/** Each rule by its name. */
export const RULE_OF: Readonly<Record<RuleName, Rule>> = {
  "side-by-side": sideBySide,
  lowest,
  "low-best-high": lowBestHigh,
  "latest-per-speaker": latestPerSpeaker,
  "majority-of-independent": majorityOfIndependent,
  "without-parties": withoutParties,
};
