import { loadKnowledge } from "../../knowledge/load-knowledge.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { deriveAll } from "../../pipeline.ts";
import { Decision } from "../../record/decision.ts";
import type { Problem } from "../../record/problem.ts";
import { DecideAnswer, jsonOf } from "../answers.ts";
import type { Call, Command } from "../command.ts";
import { exitCodeOf } from "../command.ts";
import { type Judgement, judgementOf, KINDS } from "../judgement.ts";
import { plain } from "../terminal/plain.ts";
import { withLedger } from "../with-ledger.ts";

export const command: Command = {
  usage: "decide accept|reject|correct|merge|split|undo|list ... --who NAME --why REASON",
  about: [
    "Records what a person decides, and derives the record anew. No claim is ever changed: a decision stands beside it and can be undone.",
    'accept CLAIM, reject CLAIM: whether a claim counts.\ncorrect INCIDENT FIELD VALUE: what it should be: 12, 10-15, "dozens", none, 2022-01-20, a name.\nmerge INCIDENT INCIDENT ...: they are one.\nsplit DRAFT: what one report says is an incident of its own (`annalist show` lists the drafts).\nundo DECISION: an earlier decision no longer holds.\nlist: the decisions so far.',
  ],
  options: ["who", "why", "samples", "json"],
  arguments: [1, Number.POSITIVE_INFINITY],
  run: async (call) => {
    const [kind = "", ...refs] = call.args;
    if (kind === "list") return withLedger(call, (ledger) => list(call, ledger));
    const { who, why } = call.flags;
    const form = Object.hasOwn(KINDS, kind) ? KINDS[kind as keyof typeof KINDS] : undefined;
    const remedy = "`annalist help decide` says how it is used.";
    const wrong = (where: string, found: string) => end(call, { code: "bad-usage", where, found, remedy });
    if (!form) return wrong(kind, `no such decision; there are ${Object.keys(KINDS).join(", ")} and list`);
    if (refs.length < form.least || refs.length > form.most)
      return wrong(`decide ${kind}`, `it is used as: decide ${kind} ${form.usage}`);
    if (typeof who !== "string") return wrong("--who", "it is missing: every decision has somebody who made it");
    if (typeof why !== "string") return wrong("--why", "it is missing: every decision has a reason");
    return withLedger(call, async (ledger) => {
      const judged = await judgementOf(kind as keyof typeof KINDS, refs, ledger, loadKnowledge);
      return judged.ok ? record(call, ledger, { ...judged.judgement, who, why }) : end(call, judged.problem);
    });
  },
};

async function record(
  { world, flags }: Call,
  ledger: Ledger,
  judgement: Judgement & { who: string; why: string },
): Promise<number> {
  const decision = Decision.parse({ ...judgement, id: world.newId(), when: world.clock().toISOString() });
  await ledger.addDecision(decision);
  const { incidents } = await deriveAll(ledger);
  const answer = { decision: decision.id, incidents: incidents.length, sample: ledger.sample };
  world.out(
    flags.json
      ? jsonOf(DecideAnswer, answer)
      : `Recorded as decision ${decision.id}; \`annalist decide undo ${decision.id}\` takes it back.\n`,
  );
  return 0;
}

async function list({ world, flags }: Call, ledger: Ledger): Promise<number> {
  const decisions = await ledger.decisions();
  if (flags.json) world.out(`${JSON.stringify(decisions, null, 2)}\n`);
  else
    for (const { id, kind, who, when, why, ...about } of decisions)
      world.out(`${id}  ${when}  ${plain(`${kind} ${JSON.stringify(about)}, by ${who}: ${why}`)}\n`);
  return 0;
}

function end({ voice }: Call, problem: Problem): number {
  voice.problem(problem);
  return exitCodeOf(problem);
}
