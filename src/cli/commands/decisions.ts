import { decisionsNow } from "../../pipeline.ts";
import { DecisionsAnswer, jsonOf } from "../answers.ts";
import type { Command } from "../command.ts";
import { heading, indented, pageFor, sampleNotice } from "../lists/page.ts";
import { withLedger } from "../with-ledger.ts";
import { decisionWords } from "../words/decisions.ts";

export const command: Command = {
  usage: "decisions",
  about: [
    "Lists what people decided, in the order in which they did: who, when, why, about which incident, and whether it was taken back.",
    "A decision about something that the newest reading no longer has is kept and says so: it decides nothing until it is found again.",
  ],
  options: ["samples", "json"],
  arguments: [0, 0],
  run: (call) =>
    withLedger(call, async (ledger) => {
      const states = await decisionsNow(ledger);
      if (call.flags.json) call.world.out(jsonOf(DecisionsAnswer, states));
      else {
        const page = pageFor(call.world, ledger.sample);
        const rows = states.map(
          (state) =>
            indented(
              page,
              `${state.decision.id}  ${state.decision.when}${state.incident ? `  ${state.incident.label}` : ""}`,
              0,
            ) + indented(page, decisionWords(state), 2),
        );
        call.world.out(sampleNotice(page) + heading(page, "Decisions", states.length) + rows.join(""));
      }
      return 0;
    }),
};
