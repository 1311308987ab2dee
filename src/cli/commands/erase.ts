import { deriveAll } from "../../pipeline.ts";
import { EraseAnswer, jsonOf } from "../answers.ts";
import type { Command } from "../command.ts";
import { refuse, signatureOf } from "../decide.ts";
import { plain } from "../terminal/plain.ts";
import { withLedger } from "../with-ledger.ts";

export const command: Command = {
  usage: "erase REPORT --by NAME --because TEXT",
  about: [
    "Removes a report's original bytes, text, quotes and names for good, for when somebody named in it is in danger. This cannot be undone.",
    "Its hash, the decision with its author and reason, and bare numbers, dates and types stay: what was counted is still counted, `annalist verify` still holds and says what was erased.",
    "What people wrote in their own decisions, corrections and reasons, stays as it is.",
    "Backups and copies made before still have the words, and so may the server's write-ahead log until it is used again.",
  ],
  options: ["by", "because", "samples", "json"],
  arguments: [1, 1],
  run: async (call) => {
    const signed = signatureOf(call);
    if (!signed.ok) return refuse(call, signed.problem);
    return withLedger(call, async (ledger) => {
      const [ref = ""] = call.args;
      const report = await ledger.report(ref);
      if (!report)
        return refuse(call, {
          code: "not-found",
          where: ref,
          found: "the ledger has no such report, or several whose ids begin so",
          remedy: "`annalist reports` shows what there is.",
        });
      const { world, voice, flags } = call;
      const { who, why } = signed;
      const decision = world.newId();
      const when = world.clock().toISOString();
      const done = await ledger.erase({ id: decision, who, why, when, kind: "erase", report: report.id });
      // What was derived holds names and words, too. Also where it was erased before: whoever did may have been stopped here.
      voice.progress("Deriving the record anew ...");
      await deriveAll(ledger);
      voice.progress("Writing the tables anew ...");
      await ledger.scrub();
      voice.done();
      if (!done)
        return refuse(call, {
          code: "not-found",
          where: report.id,
          found: "this report was erased before; what was derived and the tables were written anew once more",
          remedy: "`annalist verify` says by whom and why.",
        });
      const { sample } = ledger;
      world.out(
        flags.json
          ? jsonOf(EraseAnswer, { decision, report: report.id, sha256: report.sha256, sample })
          : `Erased ${plain(report.name)} (report ${report.id}); recorded as decision ${decision}.\nIts hash stays: ${report.sha256}\nBackups made before still have its words.\n`,
      );
      return 0;
    });
  },
};
