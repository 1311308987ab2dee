import { jsonOf, ShowAnswer } from "../answers.ts";
import type { Command } from "../command.ts";
import { incidentPage } from "../lists/incident-page.ts";
import { pageFor, sampleNotice } from "../lists/page.ts";
import { notFound } from "../not-found.ts";
import { withLedger } from "../with-ledger.ts";

export const command: Command = {
  usage: "show INCIDENT",
  about: [
    "Shows an incident field by field: what the record holds, and below it every claim with its speaker, stance and sentence.",
    "INCIDENT is a label such as SYR-2022-0001, an id, or the first six characters or more of one.",
  ],
  options: ["samples", "json"],
  arguments: [1, 1],
  run: (call) =>
    withLedger(call, async (ledger) => {
      const ref = call.args[0] ?? "";
      const incident = await ledger.incident(ref);
      if (incident === null) {
        const ids = (await ledger.incidents({})).map(({ id }) => id);
        return notFound(call, ref, "incident", "`annalist incidents` lists the incidents.", ids);
      }
      const [claims, all] = await Promise.all([ledger.claims({ ids: incident.claims }), ledger.reports({})]);
      const reports = all.filter(({ id }) => incident.reports.includes(id));
      const { sample } = ledger;
      if (call.flags.json) {
        call.world.out(
          jsonOf(ShowAnswer, { incident, claims: claims.map((claim) => ({ ...claim, sample })), reports }),
        );
        return 0;
      }
      const page = pageFor(call.world, sample);
      const names = new Map(reports.map(({ id, name }) => [id, name]));
      call.world.out(sampleNotice(page) + incidentPage(page, incident, claims, names));
      return 0;
    }),
};
