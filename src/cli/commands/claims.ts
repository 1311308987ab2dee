import { ClaimsAnswer, jsonOf } from "../answers.ts";
import { askedOf } from "../asked.ts";
import type { Command } from "../command.ts";
import { reportNames } from "../evidence.ts";
import { filterOf } from "../filter-of.ts";
import { claimList } from "../lists/claim-list.ts";
import { heading, pageFor, sampleNotice } from "../lists/page.ts";
import { notFound } from "../not-found.ts";
import { noteNothing } from "../note-nothing.ts";
import { FILTERS } from "../options.ts";
import { withLedger } from "../with-ledger.ts";

export const command: Command = {
  usage:
    "claims [--report ID] [--from DAY] [--to DAY] [--place NAME] [--actor NAME] [--type TYPE] [--limit N] [--as-of MOMENT]",
  about: ["Lists claims of the newest readings: what is said, by whom, with what stance, in which sentence."],
  options: ["report", ...FILTERS, "as-of", "samples", "json"],
  arguments: [0, 0],
  run: (call) =>
    withLedger(call, async (ledger) => {
      const { report } = call.flags;
      const of = typeof report === "string" ? await ledger.report(report) : undefined;
      if (of === null) {
        const ids = (await ledger.reports({})).map(({ id }) => id);
        return notFound(call, String(report), "report", "`annalist reports` lists the reports.", ids);
      }
      const claims = await (await askedOf(ledger, call.flags)).claims({
        ...filterOf(call.flags),
        ...(of && { report: of.id }),
      });
      const { sample } = ledger;
      noteNothing(call, claims);
      if (call.flags.json) {
        call.world.out(
          jsonOf(
            ClaimsAnswer,
            claims.map((claim) => ({ ...claim, sample })),
          ),
        );
        return 0;
      }
      const page = pageFor(call.world, sample);
      const list = claimList(page, claims, await reportNames(ledger));
      call.world.out(`${sampleNotice(page)}${heading(page, "Claims", claims.length)}${list}`);
      return 0;
    }),
};
