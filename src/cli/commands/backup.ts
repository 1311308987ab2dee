import { backUp } from "../../ledger/backup.ts";
import { BackupAnswer, jsonOf } from "../answers.ts";
import { type Command, exitCodeOf } from "../command.ts";
import { openingOf } from "../opening.ts";
import { counted, rowsIn } from "../words/rows.ts";

export const command: Command = {
  usage: "backup FILE",
  about: [
    "Writes the ledger as it stands at this moment into one new file, whether it is embedded or on a server. Others may go on reading and writing meanwhile.",
    "The file holds everything, names of victims and private persons too, also words that are erased later: keep it as closed as the ledger. `annalist restore` makes a ledger of it.",
  ],
  options: ["samples", "json"],
  arguments: [1, 1],
  run: async (call) => {
    const [file = ""] = call.args;
    call.voice.progress("Writing the backup ...");
    const made = await backUp(openingOf(call), file);
    call.voice.done();
    if (!made.ok) {
      call.voice.problem(made.problem);
      return exitCodeOf(made.problem);
    }
    const { header, bytes } = made;
    const { head, tables } = header;
    const sample = header.ledger === "samples";
    call.world.out(
      call.flags.json
        ? jsonOf(BackupAnswer, { head, tables: rowsIn(tables), bytes, sample })
        : `${counted(tables)} written to ${file} (${bytes} bytes)${sample ? " (SAMPLES)" : ""}.\nlast hash ${head ?? "none"}\n`,
    );
    return 0;
  },
};
