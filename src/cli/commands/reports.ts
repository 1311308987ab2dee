import { jsonOf, ReportsAnswer } from "../answers.ts";
import type { Command } from "../command.ts";
import { filterOf } from "../filter-of.ts";
import { heading, pageFor, sampleNotice } from "../lists/page.ts";
import { noteNothing } from "../note-nothing.ts";
import { type Column, table } from "../terminal/table.ts";
import { withLedger } from "../with-ledger.ts";
import { dateWords } from "../words/dates.ts";

const COLUMNS: readonly Column[] = [
  { head: "Report" },
  { head: "Name", wraps: true },
  { head: "Publisher", wraps: true },
  { head: "Date" },
  { head: "Language" },
  { head: "Title", wraps: true },
  { head: "Characters", side: "right" },
  { head: "Claims", side: "right" },
];

export const command: Command = {
  usage: "reports [--limit N]",
  about: [
    "Lists the reports in the ledger, with what is known of them and how many claims their newest readings gave.",
  ],
  options: ["limit", "samples", "json"],
  arguments: [0, 0],
  run: (call) =>
    withLedger(call, async (ledger) => {
      const reports = await ledger.reports(filterOf(call.flags));
      const page = pageFor(call.world, ledger.sample);
      const rows = reports.map((report) => [
        report.id.slice(0, 8),
        report.name,
        report.publisher ?? "unknown",
        report.date === null ? "unknown" : dateWords(report.date),
        report.language ?? "unknown",
        report.title ?? "",
        String(report.characters),
        String(report.claims),
      ]);
      call.world.out(
        call.flags.json
          ? jsonOf(ReportsAnswer, reports)
          : sampleNotice(page) +
              heading(page, "Reports", reports.length) +
              (rows.length === 0 ? "" : table(COLUMNS, rows, page.width, page.style)),
      );
      noteNothing(call, reports);
      return 0;
    }),
};
