import { restore } from "../../ledger/restore.ts";
import { jsonOf, RestoreAnswer } from "../answers.ts";
import { type Command, exitCodeOf } from "../command.ts";
import { openingOf } from "../opening.ts";
import { counted, rowsIn } from "../words/rows.ts";

export const command: Command = {
  usage: "restore FILE",
  about: [
    "Makes a ledger from a file that `annalist backup` wrote, all of it or nothing, where there is none: in the data folder that ANNALIST_HOME names, or in the database that DATABASE_URL names. A ledger with anything in it is refused.",
    "The file is checked to its end before anything is made, and the ledger's chain of hashes afterwards. A backup of an older Annalist is brought up to date.",
  ],
  options: ["samples", "json"],
  arguments: [1, 1],
  run: async (call) => {
    const [file = ""] = call.args;
    call.voice.progress("Restoring the ledger ...");
    const made = await restore(openingOf(call), file);
    call.voice.done();
    if (!made.ok) {
      call.voice.problem(made.problem);
      return exitCodeOf(made.problem);
    }
    const { tables, ledger } = made.header;
    const { ok, batches, entries, head, trouble } = made.verification;
    const sample = ledger === "samples";
    const lines = [
      `${counted(tables)} restored${sample ? " (SAMPLES)" : ""}.`,
      `${entries} pieces of evidence in ${batches} batches checked: ${ok ? "all is as it was written" : "NOT as it was written, and was not when it was backed up"}.`,
      `last hash ${head}`,
      ...trouble,
    ];
    call.world.out(
      call.flags.json
        ? jsonOf(RestoreAnswer, { ok, batches, entries, head, trouble, tables: rowsIn(tables), sample })
        : `${lines.join("\n")}\n`,
    );
    return ok ? 0 : 1;
  },
};
