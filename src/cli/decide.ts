import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { deriveAll } from "../pipeline.ts";
import { Decision } from "../record/decision.ts";
import type { Problem } from "../record/problem.ts";
import { DecisionAnswer, jsonOf } from "./answers.ts";
import { type Call, type Command, exitCodeOf } from "./command.ts";
import { type Judgement, judgementOf, KINDS, type Kind } from "./judgement.ts";
import { withLedger } from "./with-ledger.ts";

const COMMON = "No claim is ever changed: the decision stands beside it with a name and a reason, and can be undone.";

/** The command that records decisions of a kind: `about` says what they mean. */
export function decisionCommand(kind: Kind, about: string): Command {
  const { usage, least, most } = KINDS[kind];
  return {
    usage: `${kind} ${usage} --by NAME --because TEXT`,
    about: [about, COMMON, "An id may be cut short, as long as no other begins so; incidents go by their label too."],
    options: ["by", "because", "samples", "json"],
    arguments: [least, most],
    run: async (call) => {
      const signed = signatureOf(call);
      if (!signed.ok) return refuse(call, signed.problem);
      return withLedger(call, async (ledger) => {
        // What a killed program left underived may be what is decided about.
        await ledger.catchUp();
        const judged = await judgementOf(kind, call.args, ledger, loadKnowledge);
        if (!judged.ok) return refuse(call, judged.problem);
        const decision = await decide(call, ledger, judged.judgement, signed);
        const incidents = (await deriveAll(ledger)).incidents.length;
        call.world.out(
          call.flags.json
            ? jsonOf(DecisionAnswer, { decision, incidents, sample: ledger.sample })
            : `Recorded as decision ${decision}; \`annalist undo ${decision}\` takes it back.\n`,
        );
        return 0;
      });
    },
  };
}

/** Who decides, and why. */
export interface Signature {
  who: string;
  why: string;
}

/** Who decides and why, from the flags and the environment; or which of the two is missing. */
export function signatureOf({ flags, world }: Call): ({ ok: true } & Signature) | { ok: false; problem: Problem } {
  const who = flags.by ?? world.env.ANNALIST_USER?.trim();
  const missing = (where: string, found: string, remedy: string) => ({
    ok: false as const,
    problem: { code: "bad-usage" as const, where, found, remedy },
  });
  if (typeof who !== "string" || who === "")
    return missing(
      "--by",
      "it is missing: every decision has somebody who made it",
      "Give --by NAME, or set ANNALIST_USER.",
    );
  if (typeof flags.because !== "string")
    return missing("--because", "it is missing: every decision has a reason", "Give --because TEXT.");
  return { ok: true, who, why: flags.because };
}

/** Records a decision and gives its id; the record is not derived anew. */
export async function decide(
  { world }: Call,
  ledger: Ledger,
  judgement: Judgement,
  { who, why }: Signature,
): Promise<string> {
  const id = world.newId();
  await ledger.addDecision(Decision.parse({ ...judgement, id, who, why, when: world.clock().toISOString() }));
  return id;
}

/** Says what is wrong; gives the exit code. */
export function refuse({ voice }: Call, problem: Problem): number {
  voice.problem(problem);
  return exitCodeOf(problem);
}
