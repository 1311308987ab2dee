import { z } from "zod";
import { Field } from "./claim.ts";
import { DEFAULT_RULE, RuleName } from "./rule.ts";
import { Value } from "./value.ts";

/** What a person did. Never edits a claim: rejecting hides it from derivation, correcting adds the person's own. */
const About = z.object({
  id: z.uuid(),
  who: z.string().min(1),
  /** ISO 8601 instant, UTC. */
  when: z.string(),
  why: z.string().min(1),
});
export const Decision = z.discriminatedUnion("kind", [
  z.object({ ...About.shape, kind: z.literal("reject"), claim: z.uuid() }),
  z.object({ ...About.shape, kind: z.literal("accept"), claim: z.uuid() }),
  z.object({ ...About.shape, kind: z.literal("correct"), incident: z.uuid(), field: Field, value: Value }),
  /** The drafts are one incident. */
  z.object({ ...About.shape, kind: z.literal("merge"), drafts: z.array(z.uuid()).min(2) }),
  /** The draft is an incident of its own. */
  z.object({ ...About.shape, kind: z.literal("split"), draft: z.uuid() }),
  /**
   * A report's bytes, text, quotes and names were removed for good, with the names of sources that only it had. `remains`: SHA-256
   * of what was left of its drafts and claims.
   */
  z.object({
    ...About.shape,
    kind: z.literal("erase"),
    report: z.uuid(),
    sources: z.array(z.uuid()),
    remains: z.string(),
  }),
  /** The record is derived by this rule from now on. */
  z.object({ ...About.shape, kind: z.literal("rule"), rule: RuleName }),
  /** An earlier decision no longer holds. */
  z.object({ ...About.shape, kind: z.literal("undo"), decision: z.uuid() }),
]);
export type Decision = z.infer<typeof Decision>;

/** A decision with what has become of it. */
export const DecisionState = z.object({
  decision: Decision,
  /** Whether it holds: not taken back by an undo that holds itself. */
  inForce: z.boolean(),
  /** What it is about, where the newest readings no longer have it: then it is kept and decides nothing. */
  gone: z.enum(["claim", "draft", "incident"]).nullable(),
  /** The incident that what it is about is of now, or last was. */
  incident: z.object({ id: z.uuid(), label: z.string() }).nullable(),
});
export type DecisionState = z.infer<typeof DecisionState>;

/** The decisions that hold: neither undos nor what a standing undo takes back (an undo can itself be undone). */
export function decisionsInForce(decisions: readonly Decision[]): Exclude<Decision, { kind: "undo" }>[] {
  const holding = idsInForce(decisions);
  return decisions.filter((decision) => decision.kind !== "undo").filter(({ id }) => holding.has(id));
}

/** Ids of what holds, undos that no other takes back among them. */
export function idsInForce(decisions: readonly Decision[]): Set<string> {
  const undosOf = new Map<string, Decision[]>();
  for (const decision of decisions) {
    if (decision.kind !== "undo") continue;
    undosOf.set(decision.decision, [...(undosOf.get(decision.decision) ?? []), decision]);
  }
  const known = new Map<string, boolean>();
  const holds = ({ id }: Decision): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, true);
    const result = !(undosOf.get(id) ?? []).some(holds);
    known.set(id, result);
    return result;
  };
  return new Set(decisions.filter(holds).map(({ id }) => id));
}

/** The decision by which the record has its rule: the last that holds; null where nobody has set one. */
export function ruleDecision(decisions: readonly Decision[]): Extract<Decision, { kind: "rule" }> | null {
  const set = decisionsInForce(decisions).filter((decision) => decision.kind === "rule");
  return set.sort((a, b) => order(a.when, b.when) || order(a.id, b.id)).at(-1) ?? null;
}

/** The rule by which the record is derived: a collection always has one. */
export function ruleInForce(decisions: readonly Decision[]): RuleName {
  return ruleDecision(decisions)?.rule ?? DEFAULT_RULE;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
