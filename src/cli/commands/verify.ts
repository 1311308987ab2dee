import { jsonOf, VerifyAnswer } from "../answers.ts";
import type { Command } from "../command.ts";
import { withLedger } from "../with-ledger.ts";

export const command: Command = {
  usage: "verify",
  about: [
    "Checks the ledger's chain of hashes: whether reports, readings, claims or decisions were altered or taken away behind the program's back.",
  ],
  options: ["samples", "json"],
  arguments: [0, 0],
  run: (call) =>
    withLedger(call, async (ledger) => {
      const { batches, broken } = await ledger.verify();
      const answer = { ok: broken.length === 0, batches, broken, sample: ledger.sample };
      const lines = [
        `${batches} batches of evidence checked: ${answer.ok ? "all as written" : "NOT as written"}.`,
        ...broken,
      ];
      call.world.out(call.flags.json ? jsonOf(VerifyAnswer, answer) : `${lines.join("\n")}\n`);
      return answer.ok ? 0 : 1;
    }),
};
