import { loadKnowledge } from "../../knowledge/load-knowledge.ts";
import { deriveAll, rereadAll } from "../../pipeline.ts";
import { jsonOf, RereadAnswer } from "../answers.ts";
import type { Command } from "../command.ts";
import { withLedger } from "../with-ledger.ts";

export const command: Command = {
  usage: "reread",
  about: [
    "Reads every stored report again with the present reader and derives the record anew. Older readings are kept; people's decisions hold.",
  ],
  options: ["samples", "json"],
  arguments: [0, 0],
  run: (call) =>
    withLedger(call, async (ledger) => {
      const { signal } = call.world;
      let [reports, reread] = [0, 0];
      for await (const step of rereadAll({ ledger, knowledge: loadKnowledge(), signal })) {
        reports++;
        if (step.kind === "read") reread++;
        if (step.kind !== "problem") call.voice.progress(`${reports}: ${step.report.name}`);
      }
      const { incidents } = await deriveAll(ledger);
      call.world.out(
        call.flags.json
          ? jsonOf(RereadAnswer, { reports, reread, incidents: incidents.length, sample: ledger.sample })
          : `${reread} of ${reports} reports read anew; ${incidents.length} incident${incidents.length === 1 ? "" : "s"}${ledger.sample ? " (SAMPLES)" : ""}.\n`,
      );
      return 0;
    }),
};
