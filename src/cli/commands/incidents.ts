import { IncidentsAnswer, jsonOf } from "../answers.ts";
import { askedOf } from "../asked.ts";
import type { Command } from "../command.ts";
import { filterOf } from "../filter-of.ts";
import { incidentTable } from "../lists/incident-table.ts";
import { pageFor, sampleNotice } from "../lists/page.ts";
import { noteNothing } from "../note-nothing.ts";
import { FILTERS } from "../options.ts";
import { withLedger } from "../with-ledger.ts";

export const command: Command = {
  usage:
    "incidents [--from DAY] [--to DAY] [--place NAME] [--actor NAME] [--type TYPE] [--limit N] [--rule NAME] [--as-of MOMENT]",
  about: [
    "Lists incidents, one a row. A star marks a figure on which claims contradict each other; `unknown` means that nobody says.",
    "`annalist show LABEL` shows who says what of an incident.",
  ],
  options: [...FILTERS, "rule", "as-of", "samples", "json"],
  arguments: [0, 0],
  run: (call) =>
    withLedger(call, async (ledger) => {
      const incidents = await (await askedOf(ledger, call.flags)).incidents(filterOf(call.flags));
      const page = pageFor(call.world, ledger.sample);
      call.world.out(
        call.flags.json ? jsonOf(IncidentsAnswer, incidents) : sampleNotice(page) + incidentTable(page, incidents),
      );
      noteNothing(call, incidents);
      return 0;
    }),
};
