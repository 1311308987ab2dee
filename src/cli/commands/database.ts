import { addressOf } from "../../ledger/address.ts";
import { moveTo } from "../../ledger/move.ts";
import { DatabaseAnswer, jsonOf } from "../answers.ts";
import { type Call, type Command, exitCodeOf } from "../command.ts";
import { openingOf } from "../opening.ts";
import { counted, rowsIn } from "../words/rows.ts";

export const command: Command = {
  usage: "database url | database move URL",
  about: [
    "url prints the connection string of the ledger in use, password and all, for programs such as psql. An embedded database is started for it and stays up while anybody is connected; after that, the next Annalist command that ends stops it.",
    "move copies the embedded ledger to the PostgreSQL server at URL, where there must be none yet, compares counts and hashes there and checks the chain. The embedded ledger stays as it was. The password need not stand in URL: PGPASSWORD is read, too.",
  ],
  options: ["samples", "json"],
  arguments: [1, 2],
  run: (call) => {
    const [verb = "", target] = call.args;
    if (verb === "url" && target === undefined) return url(call);
    if (verb === "move" && target !== undefined) return move(call, target);
    const found = verb === "move" ? "the server's address is missing" : "it is neither `url` nor `move URL`";
    const remedy = "`annalist help database` says how it is used.";
    call.voice.problem({ code: "bad-usage", where: `annalist database ${verb}`, found, remedy });
    return Promise.resolve(2);
  },
};

async function url(call: Call): Promise<number> {
  call.voice.progress("Opening the ledger ...");
  const found = await addressOf(openingOf(call));
  call.voice.done();
  if (!found.ok) {
    call.voice.problem(found.problem);
    return exitCodeOf(found.problem);
  }
  const { url: address, schema, embedded } = found;
  const sample = call.flags.samples === true;
  call.world.out(call.flags.json ? jsonOf(DatabaseAnswer, { url: address, schema, embedded, sample }) : `${address}\n`);
  call.voice.note(
    `The tables lie in the schema ${schema}. Whoever has this address can change them: read, do not write.`,
  );
  if (embedded)
    call.voice.note(
      "The database stays up while anybody is connected; after that, the next Annalist command that ends stops it.",
    );
  return 0;
}

async function move(call: Call, target: string): Promise<number> {
  call.voice.progress("Copying the ledger ...");
  const moved = await moveTo(openingOf(call), target);
  call.voice.done();
  if (!moved.ok) {
    call.voice.problem(moved.problem);
    return exitCodeOf(moved.problem);
  }
  const { header, verification, grew } = moved;
  const { ok, entries, head, trouble } = verification;
  const sample = header.ledger === "samples";
  const lines = [
    `${counted(header.tables)} copied${sample ? " (SAMPLES)" : ""}; every table has as many rows there as here.`,
    `${entries} pieces of evidence checked there: ${ok ? "all is as it was written" : "NOT as it was written"}.`,
    `last hash ${head}`,
    ...trouble,
  ];
  call.world.out(
    call.flags.json
      ? jsonOf(DatabaseAnswer, { ok, entries, head, trouble, tables: rowsIn(header.tables), grew, sample })
      : `${lines.join("\n")}\n`,
  );
  if (grew) call.voice.note("The embedded ledger was written to meanwhile; what came last is not on the server.");
  call.voice.note("To use it from now on, set DATABASE_URL to that address. The embedded ledger is as it was.");
  return ok ? 0 : 1;
}
