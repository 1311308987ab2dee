import { z } from "zod";
import { Field } from "./claim.ts";
import { Reason, Reasons } from "./scene.ts";
import { Span } from "./span.ts";

/** A further judgement behind a learned claim. */
export const Judgement = z.object({
  what: z.enum(["fate", "certainty", "kind"]),
  value: z.string(),
  chance: z.number(),
});
export type Judgement = z.infer<typeof Judgement>;

/** Which words of which report made a claim about an incident, by which rule, and for a learned one why. */
export const Explanation = z.object({
  /** The incident's label. */
  incident: z.string(),
  field: Field,
  claim: z.uuid(),
  report: z.uuid(),
  /** The words that the value was taken from, to the letter, and where they stand in the clean text. */
  words: z.string(),
  mark: Span,
  rule: z.string(),
  /** What that rule looks for. */
  about: z.string(),
  /** Of the claim: the share of the rule's claims that held where they were counted; for a learned one the model's chance. */
  confidence: z.number(),
  /** For a learned claim what spoke most for and against these words having that part; else null. */
  reasons: Reasons.nullable(),
  /** What else models judged for it: what came of a victim, how surely it is laid to a group, of what kind somebody or something is; each with its chance. */
  judged: z.array(Judgement),
});
export type Explanation = z.infer<typeof Explanation>;

/** Chance that two accounts tell of one act, by the learned links between who and what was harmed in them, and why. */
export const LinkChance = z.object({
  chance: z.number(),
  /** Of the pair of victims or things that counted most. */
  reasons: Reasons,
});

/** A sentence, or a part of one, that tells of an incident. */
export const Account = z.object({
  /** The sentence in the clean text. */
  span: Span,
  /** The words for the act. */
  words: z.string(),
  /** It founds the incident; joins it when it could found one; continues it; or is told apart from it, without a date. */
  how: z.enum(["founds", "joins", "continues", "is told elsewhere"]),
  /** What spoke for and against it being of that incident when it was joined, in points; 2 are needed to join. */
  signs: z.array(Reason),
  /** Null where models have nothing to judge by. */
  link: LinkChance.nullable(),
});
export type Account = z.infer<typeof Account>;

/** Why another incident of the report is not the same. */
export const Apart = z.object({
  /** The other incident's label. */
  incident: z.string(),
  /** The rule that forbids it, or that too little speaks for it. */
  because: z.string(),
  /** Where no rule forbids it, what spoke for and against, in points. */
  signs: z.array(Reason),
  /** Null where models have nothing to judge by. */
  link: LinkChance.nullable(),
});
export type Apart = z.infer<typeof Apart>;

/** Why accounts of a report are one incident, and why the nearest other incidents of that report are not. */
export const Gathering = z.object({
  /** The incident's label. */
  incident: z.string(),
  report: z.uuid(),
  accounts: z.array(Account),
  apart: z.array(Apart),
});
export type Gathering = z.infer<typeof Gathering>;
