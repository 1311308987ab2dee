import type { Command } from "../command.ts";
import { serveDesk } from "../serve-desk.ts";
import { withLedgerNamed } from "../with-ledger.ts";

export const command: Command = {
  usage: "serve [--port N]",
  about: ["Serves the desk, your record and the samples, to browsers on this machine until Ctrl+C."],
  options: ["port"],
  arguments: [0, 0],
  serves: true,
  run: (call) =>
    withLedgerNamed("main", call, (main) =>
      withLedgerNamed("samples", call, (samples) => serveDesk(call, { main, samples })),
    ),
};
