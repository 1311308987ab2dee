import { join } from "node:path";
import { loadKnowledge } from "../../knowledge/load-knowledge.ts";
import type { Command } from "../command.ts";
import { incidentTable } from "../lists/incident-table.ts";
import { pageFor, sampleNotice } from "../lists/page.ts";
import { packageFolder } from "../package-folder.ts";
import { readReports } from "../read-reports.ts";
import { serveDesk } from "../serve-desk.ts";
import { withLedgerNamed } from "../with-ledger.ts";

export const command: Command = {
  usage: "start [--port N]",
  about: [
    "Reads the sample reports into a ledger of their own, lists their incidents, and serves the desk until Ctrl+C. What `npm start` does.",
  ],
  options: ["port"],
  arguments: [0, 0],
  serves: true,
  run: (call) =>
    withLedgerNamed("samples", call, async (samples) => {
      call.voice.note("Reading the sample reports ...");
      const { reports, added, problems } = await readReports(
        call,
        samples,
        loadKnowledge(),
        [join(packageFolder(), "samples")],
        {},
      );
      if (call.world.signal.aborted) return Number(call.world.signal.reason);
      call.voice.note(
        `${reports.length} sample reports read, ${added} of them now${problems.length > 0 ? `; ${problems.length} failed` : ""}.`,
      );
      const page = pageFor(call.world, true);
      call.world.out(`\n${sampleNotice(page)}${incidentTable(page, await samples.incidents({}))}\n`);
      call.world.out("Your own: npm start -- read PATH     Who says what: npm start -- show LABEL --samples\n");
      return withLedgerNamed("main", call, (main) => serveDesk(call, { main, samples }));
    }),
};
