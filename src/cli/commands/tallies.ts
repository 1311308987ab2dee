import { jsonOf, TalliesAnswer } from "../answers.ts";
import { askedOf } from "../asked.ts";
import type { Command } from "../command.ts";
import { quotesFor } from "../evidence.ts";
import { filterOf } from "../filter-of.ts";
import { pageFor, sampleNotice } from "../lists/page.ts";
import { tallyList } from "../lists/statements.ts";
import { noteNothing } from "../note-nothing.ts";
import { FILTERS } from "../options.ts";
import { withLedger } from "../with-ledger.ts";

export const command: Command = {
  usage: "tallies [--from DAY] [--to DAY] [--place NAME] [--actor NAME] [--limit N] [--as-of MOMENT]",
  about: ["Lists other people's counts of incidents, each with who counts, what and since when."],
  options: [...FILTERS, "as-of", "samples", "json"],
  arguments: [0, 0],
  run: (call) =>
    withLedger(call, async (ledger) => {
      const rows = await (await askedOf(ledger, call.flags)).tallies(filterOf(call.flags));
      const page = pageFor(call.world, ledger.sample);
      call.world.out(
        call.flags.json
          ? jsonOf(TalliesAnswer, rows)
          : sampleNotice(page) + tallyList(page, rows, await quotesFor(ledger, rows)),
      );
      noteNothing(call, rows);
      return 0;
    }),
};
