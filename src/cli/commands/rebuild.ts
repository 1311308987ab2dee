import { rebuildAll } from "../../pipeline.ts";
import { jsonOf, RebuildAnswer } from "../answers.ts";
import type { Command } from "../command.ts";
import { derivedDigest, keptBy } from "../derived-digest.ts";
import { withLedger } from "../with-ledger.ts";

export const command: Command = {
  usage: "rebuild",
  about: [
    "Throws away all that was derived and derives it again from the evidence alone: claims, decisions, and the ids and labels that incidents were given.",
    "Prints how much it came to and a SHA-256 over all of it, counts and lists of words for searches too: the same evidence gives the same, byte for byte, here and elsewhere.",
  ],
  options: ["samples", "json"],
  arguments: [0, 0],
  run: (call) =>
    withLedger(call, async (ledger) => {
      const was = derivedDigest(await keptBy(ledger));
      await rebuildAll(ledger);
      const now = await keptBy(ledger);
      const sha256 = derivedDigest(now);
      const counts = {
        incidents: now.incidents.length,
        tallies: now.tallies.length,
        figures: now.figures.length,
        assessments: now.assessments.length,
      };
      const { sample } = ledger;
      const words = Object.entries(counts).map(([noun, count]) => `${count} ${noun}`);
      call.world.out(
        call.flags.json
          ? jsonOf(RebuildAnswer, { ...counts, sha256, was, sample })
          : `${words.join(", ")}${sample ? " (SAMPLES)" : ""}, derived anew from the evidence.\nsha256 ${sha256}\n${
              was === sha256 ? "The same as was kept before." : `Not the same as was kept before (sha256 ${was}).`
            }\n`,
      );
      return 0;
    }),
};
