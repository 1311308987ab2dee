import { jsonOf, VerifyAnswer } from "../answers.ts";
import type { Command } from "../command.ts";
import { plain } from "../terminal/plain.ts";
import { withLedger } from "../with-ledger.ts";

export const command: Command = {
  usage: "verify",
  about: [
    "Checks the ledger's chain of hashes: whether reports, readings, claims or decisions were altered or taken away behind the program's back.",
    "What does not fit is named, the first in the chain first: a report's bytes, a claim, a decision. Reports whose words were erased by decision are listed; their hashes still hold. `annalist seal` prints what to note down elsewhere, so that a chain cut short at its end can be told later.",
  ],
  options: ["samples", "json"],
  arguments: [0, 0],
  run: (call) =>
    withLedger(call, async (ledger) => {
      const found = await ledger.verify();
      const { ok, batches, entries, unsealed, head, trouble } = found;
      const checked = `${entries} pieces of evidence in ${batches} batches checked`;
      const open = unsealed > 0 ? `${unsealed} not sealed yet\n` : "";
      const gone = found.erased.map(
        ({ report, who, when, why }) => `report ${report} was erased by ${plain(who)} at ${when}: ${plain(why)}\n`,
      );
      const lines = `${checked}: ${ok ? "all is as it was written" : "NOT as it was written"}.\n${open}last hash ${head}\n`;
      const said = lines + gone.join("") + trouble.map((line) => `${line}\n`).join("");
      call.world.out(call.flags.json ? jsonOf(VerifyAnswer, { ...found, sample: ledger.sample }) : said);
      return ok ? 0 : 1;
    }),
};
