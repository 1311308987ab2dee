import { FiguresAnswer, jsonOf } from "../answers.ts";
import { askedOf } from "../asked.ts";
import type { Command } from "../command.ts";
import { quotesFor } from "../evidence.ts";
import { filterOf } from "../filter-of.ts";
import { pageFor, sampleNotice } from "../lists/page.ts";
import { figureList } from "../lists/statements.ts";
import { noteNothing } from "../note-nothing.ts";
import { FILTERS } from "../options.ts";
import { withLedger } from "../with-ledger.ts";

export const command: Command = {
  usage: "figures [--from DAY] [--to DAY] [--place NAME] [--actor NAME] [--limit N] [--rule NAME] [--as-of MOMENT]",
  about: ["Lists standing figures, such as how many are held in a prison or deployed in a country."],
  options: [...FILTERS, "rule", "as-of", "samples", "json"],
  arguments: [0, 0],
  run: (call) =>
    withLedger(call, async (ledger) => {
      const rows = await (await askedOf(ledger, call.flags)).figures(filterOf(call.flags));
      const page = pageFor(call.world, ledger.sample);
      call.world.out(
        call.flags.json
          ? jsonOf(FiguresAnswer, rows)
          : sampleNotice(page) + figureList(page, rows, await quotesFor(ledger, rows)),
      );
      noteNothing(call, rows);
      return 0;
    }),
};
