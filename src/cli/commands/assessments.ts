import { AssessmentsAnswer, jsonOf } from "../answers.ts";
import { askedOf } from "../asked.ts";
import type { Command } from "../command.ts";
import { quotesFor } from "../evidence.ts";
import { filterOf } from "../filter-of.ts";
import { pageFor, sampleNotice } from "../lists/page.ts";
import { assessmentList } from "../lists/statements.ts";
import { noteNothing } from "../note-nothing.ts";
import { FILTERS } from "../options.ts";
import { withLedger } from "../with-ledger.ts";

export const command: Command = {
  usage: "assessments [--from DAY] [--to DAY] [--place NAME] [--actor NAME] [--limit N] [--as-of MOMENT]",
  about: ["Lists judgements and warnings with their authors, and the areas they name as at risk."],
  options: [...FILTERS, "as-of", "samples", "json"],
  arguments: [0, 0],
  run: (call) =>
    withLedger(call, async (ledger) => {
      const rows = await (await askedOf(ledger, call.flags)).assessments(filterOf(call.flags));
      const page = pageFor(call.world, ledger.sample);
      call.world.out(
        call.flags.json
          ? jsonOf(AssessmentsAnswer, rows)
          : sampleNotice(page) + assessmentList(page, rows, await quotesFor(ledger, rows)),
      );
      noteNothing(call, rows);
      return 0;
    }),
};
