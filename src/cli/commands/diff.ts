import { decisionsNow, differencesBetween } from "../../pipeline.ts";
import { RuleName } from "../../record/rule.ts";
import { DiffAnswer, jsonOf } from "../answers.ts";
import type { Command } from "../command.ts";
import { refuse } from "../decide.ts";
import { differenceList } from "../lists/difference-list.ts";
import { pageFor, sampleNotice } from "../lists/page.ts";
import { momentOf } from "../moment.ts";
import { withLedger } from "../with-ledger.ts";

export const command: Command = {
  usage: "diff FROM TO [--rule NAME]",
  about: [
    "Lists what changed in the record between two moments: incidents that are new, gone or changed, each value before and after, and the claims and decisions through which it changed.",
    "A moment is a day (its end in UTC) or an instant such as 2026-03-31T14:00Z. Each moment is derived by the rule the record had then, or both by --rule.",
  ],
  options: ["rule", "samples", "json"],
  arguments: [2, 2],
  run: async (call) => {
    const moments = call.args.map((text) => momentOf(text));
    const bad = moments.indexOf(null);
    const [from, to] = moments;
    if (!from || !to)
      return refuse(call, {
        code: "bad-usage",
        where: call.args[bad] ?? "diff",
        found: "it is no moment",
        remedy: "Give a day such as 2026-03-31 (its end in UTC) or an instant such as 2026-03-31T14:00Z.",
      });
    if (from > to)
      return refuse(call, {
        code: "bad-usage",
        where: call.args.join(" "),
        found: "the first moment comes after the second",
        remedy: "Give the earlier one first.",
      });
    return withLedger(call, async (ledger) => {
      const { rule } = call.flags;
      const question = rule === undefined ? {} : { rule: RuleName.parse(rule) };
      const differences = await differencesBetween(ledger, [from, to], question);
      const between = [from.toISOString(), to.toISOString()] as const;
      if (call.flags.json) {
        call.world.out(jsonOf(DiffAnswer, { from: between[0], to: between[1], differences, sample: ledger.sample }));
        return 0;
      }
      const ids = differences.flatMap(({ came, went }) => [...came, ...went]);
      const claims = new Map((await ledger.claims({ ids })).map((claim) => [claim.id, claim]));
      const decisions = new Map((await decisionsNow(ledger)).map((state) => [state.decision.id, state]));
      const page = pageFor(call.world, ledger.sample);
      call.world.out(sampleNotice(page) + differenceList(page, differences, { claims, decisions, moments: between }));
      return 0;
    });
  },
};
