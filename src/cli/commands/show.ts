import { decisionsNow } from "../../pipeline.ts";
import { jsonOf, ShowAnswer } from "../answers.ts";
import { askedOf } from "../asked.ts";
import type { Command } from "../command.ts";
import { incidentPage } from "../lists/incident-page.ts";
import { indented, pageFor, sampleNotice } from "../lists/page.ts";
import { notFound } from "../not-found.ts";
import { withLedger } from "../with-ledger.ts";

export const command: Command = {
  usage: "show INCIDENT [--rule NAME] [--as-of MOMENT]",
  about: [
    "Shows an incident field by field: what the record holds, and below it every claim with its speaker, stance and sentence.",
    "INCIDENT is a label such as SYR-2022-0001, an id, or the first six characters or more of one. Of an incident that was merged the one is shown that it is part of.",
  ],
  options: ["rule", "as-of", "samples", "json"],
  arguments: [1, 1],
  run: (call) =>
    withLedger(call, async (ledger) => {
      const ref = call.args[0] ?? "";
      const found = await (await askedOf(ledger, call.flags)).find(ref);
      if (found === null) {
        const ids = (await ledger.incidents({})).map(({ id }) => id);
        return notFound(call, ref, "incident", "`annalist incidents` lists the incidents.", ids);
      }
      const { incident, part } = found;
      const [claims, all] = await Promise.all([ledger.claims({ ids: incident.claims }), ledger.reports({})]);
      const reports = all.filter(({ id }) => incident.reports.includes(id));
      const decided = (await ledger.decisions()).length > 0 ? await decisionsNow(ledger) : [];
      const decisions = decided.filter((state) => state.incident?.id === incident.id);
      const { sample } = ledger;
      if (call.flags.json) {
        const rows = claims.map((claim) => ({ ...claim, sample }));
        call.world.out(jsonOf(ShowAnswer, { incident, claims: rows, reports, part, decisions }));
        return 0;
      }
      const page = pageFor(call.world, sample);
      const names = new Map(reports.map(({ id, name }) => [id, name]));
      const was = part ? indented(page, `${part.label} is part of ${incident.label} now.`, 0) : "";
      call.world.out(sampleNotice(page) + was + incidentPage(page, incident, claims, names, decisions));
      return 0;
    }),
};
