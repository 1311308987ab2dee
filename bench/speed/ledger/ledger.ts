import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { Supervisor } from "../../../src/ledger/embedded/supervisor.ts";
import { openLedger } from "../../../src/ledger/open-ledger.ts";
import type { AuditedLedger } from "../../../src/ledger/postgres-ledger.ts";
import type { Bench, OwnOptions } from "../../main.ts";
import { table } from "../../table.ts";
import { type Asked, appendEvidence, appendWhole, askAlone, askTogether, freshEvent, ofFlat, ofLedger } from "./ask.ts";
import { addFlat, loadFlat, makeFlat, nameFlat } from "./flat.ts";
import { type Loaded, load, nothingLoaded } from "./load.ts";
import { makeReport } from "./make-report.ts";
import { serverSeconds } from "./processor-time.ts";
import { QUESTIONS } from "./questions.ts";
import { type EventRow, loadEvents } from "./rows.ts";
import { sizesOf, totalOf } from "./sizes.ts";

export const LEDGER_OPTIONS: OwnOptions = { incidents: { type: "string" }, seconds: { type: "string" } };

const READERS = 8;
/** How often each question is put alone, and how many durable appends are timed. */
const TIMES = 40;
const APPENDS = 300;

/** The ledger at size: loading, appending, the desk's questions beside the same on one flat table, sizes, growth. */
export const ledger: Bench = async ({ shared, options, print, stop }) => {
  const incidents = Number(options.incidents ?? 400_000);
  const seconds = Number(options.seconds ?? 30);
  const events = loadEvents(shared, incidents) ?? stop(`The events of UCDP GED 21.1 are not in ${shared}.`);
  const home = mkdtempSync(join(tmpdir(), "annalist-bench-"));
  const opened: AuditedLedger[] = [];
  const open = async () => {
    const found = await openLedger({ name: "main", home, databaseUrl: "" });
    if (!found.ok) return stop(`${found.problem.where}: ${found.problem.found}. ${found.problem.remedy}`);
    opened.push(found.ledger);
    return found.ledger;
  };
  const supervisor = new Supervisor(home);
  const clients: pg.Client[] = [];
  const connect = async () => {
    const client = new pg.Client({ ...(await supervisor.reach()), database: "annalist_main" });
    clients.push(client);
    await client.connect();
    return client;
  };
  try {
    const first = await open();
    const owner = await connect();
    const backend = Number((await owner.query("SELECT pg_backend_pid() AS pid")).rows[0].pid);
    const settle = () => owner.query("VACUUM (ANALYZE)");

    // A tenth of it, the questions, the rest.
    const tenth = Math.floor(events.length / 10);
    const loaded: Loaded = nothingLoaded();
    const tell = ({ claims, evidenceSeconds, incidentSeconds, incidents: n }: Loaded) =>
      print(`${claims} claims, ${rate(claims, evidenceSeconds)}/s; ${n} incidents, ${rate(n, incidentSeconds)}/s`);
    const server = () => serverSeconds(backend);
    await load(first, events.slice(0, tenth), loaded, tell, server);
    await settle();
    const small = await askAlone(ofLedger(first), events.slice(0, tenth), TIMES, server);
    await load(first, events.slice(tenth), loaded, tell, server);
    const { own, server: inServer } = loaded.evidenceProcessor;
    const loading = {
      ...loaded,
      claimsPerSecond: rate(loaded.claims, loaded.evidenceSeconds),
      keysPerSecond: rate(loaded.incidents, loaded.keySeconds),
      derivedPerSecond: rate(loaded.incidents, loaded.deriveSeconds),
      incidentsPerSecond: rate(loaded.incidents, loaded.incidentSeconds),
      /** What other work on the machine changes less: claims to a second of processor time, here and in the server together. */
      claimsPerProcessorSecond: rate(loaded.claims, own + inServer),
      loadAverage: loadavg()[0],
    };
    print(`load: ${JSON.stringify(loading)}`);
    const settling = performance.now();
    await settle();
    print(`vacuum and analyze: ${Math.round((performance.now() - settling) / 1000)} s`);

    // The same events as one row each.
    const told = (event: EventRow) => {
      const { report, coded } = makeReport(event);
      return { note: report.text, type: coded.claims[0]?.value as string };
    };
    await makeFlat(owner);
    const flatBegan = performance.now();
    for (let from = 0; from < events.length; from += 20_000)
      await loadFlat(owner, events.slice(from, from + 20_000), told);
    const flatSeconds = (performance.now() - flatBegan) / 1000;
    await nameFlat(owner);
    await settle();
    print(`flat: ${rate(events.length, flatSeconds)} events/s`);

    // Appends, each durable before the next.
    const appendsBegan = performance.now();
    for (let n = 0; n < APPENDS; n++) await appendEvidence(first, freshEvent(events, n));
    const appendsPerSecond = rate(APPENDS, (performance.now() - appendsBegan) / 1000);
    print(`durable appends: ${appendsPerSecond} reports with their readings a second`);

    const alone = {
      ledger: await askAlone(ofLedger(first), events, TIMES, server),
      flat: await askAlone(ofFlat(owner), events, TIMES, server),
    };
    print(
      table(
        [
          "alone, ms",
          "ledger p50",
          "p95",
          "flat p50",
          "p95",
          "ratio of p50",
          "cpu",
          "flat cpu",
          "ratio",
          "a tenth cpu",
          "rows",
          "flat",
        ],
        QUESTIONS.map(({ name }) => {
          const [ours, flat, then] = [alone.ledger[name], alone.flat[name], small[name]].map(
            (one) => one as Asked[string],
          );
          const cells = [ours?.p50, ours?.p95, flat?.p50, flat?.p95, ratio(ours?.p50, flat?.p50)];
          cells.push(ours?.processor, flat?.processor, ratio(ours?.processor, flat?.processor), then?.processor);
          return [name, ...cells.map(Number), ours?.rows ?? 0, flat?.rows ?? 0];
        }),
      ),
    );

    // Eight readers and a writer, on either.
    const readers = await Promise.all(Array.from({ length: READERS / 2 }, open));
    const both = [...readers, ...readers];
    for (const reader of readers) await reader.page({}, "newest", null, 1);
    const together = await askTogether(
      both.map(ofLedger),
      (n) => appendWhole(first, freshEvent(events, APPENDS + n)),
      events,
      seconds,
    );
    const flatReaders = await Promise.all(Array.from({ length: READERS }, connect));
    const flatTogether = await askTogether(
      flatReaders.map(ofFlat),
      (n) => addFlat(owner, [freshEvent(events, n)], told),
      events,
      seconds,
    );
    print(
      table(
        [`${READERS} readers and a writer, ms`, "ledger p50", "p95", "flat p50", "p95", "under 50"],
        QUESTIONS.map(({ name, quick }) => {
          const [ours, flat] = [together.asked[name], flatTogether.asked[name]];
          const under = quick ? ((ours?.p95 ?? 0) < 50 ? "yes" : "no") : "-";
          return [name, ...[ours?.p50, ours?.p95, flat?.p50, flat?.p95].map(Number), under];
        }),
      ),
    );
    const perSecond = (n: number) => Math.round(n / seconds);
    print(
      `ledger ${perSecond(together.questions)} questions and ${perSecond(together.written)} whole appends/s (p95 ${together.writes.p95} ms); ` +
        `flat ${perSecond(flatTogether.questions)} and ${perSecond(flatTogether.written)} (p95 ${flatTogether.writes.p95} ms)`,
    );

    const sizes = await sizesOf(owner, "annalist");
    const flatSizes = await sizesOf(owner, "flat");
    const perMillion = (bytes: number) => Math.round(((bytes / loaded.claims) * 1e6) / 2 ** 20);
    print(
      table(
        ["on disk, MiB a million claims", "rows", "indexes", "all"],
        [...sizes.slice(0, 14), ...flatSizes.slice(0, 1)].map((size) => {
          const all = totalOf(size);
          return [size.table, perMillion(size.rows), perMillion(all - size.rows), perMillion(all)];
        }),
      ),
    );
    const total = sizes.reduce((sum, size) => sum + totalOf(size), 0);
    const flatTotal = flatSizes.reduce((sum, size) => sum + totalOf(size), 0);
    print(`all tables ${perMillion(total)} MiB a million claims, the flat table ${perMillion(flatTotal)}`);
    const settings = { readers: READERS, seconds, times: TIMES, loadAverageAtEnd: loadavg()[0] };
    const flat = { eventsPerSecond: rate(events.length, flatSeconds), bytes: flatTotal };
    return {
      ...{ incidents: events.length, claims: loaded.claims, settings, loading, appendsPerSecond, flat },
      ...{ small: { incidents: tenth, alone: small }, alone, together, flatTogether, bytes: total, sizes, flatSizes },
    };
  } finally {
    await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
    for (const one of opened) await one.close();
    await supervisor.leave();
    if (existsSync(home)) rmSync(home, { recursive: true, force: true });
  }
};

function rate(count: number, seconds: number): number {
  return Math.round(count / seconds);
}

function ratio(ours: number | undefined, theirs: number | undefined): number {
  return Math.round(((ours ?? 0) / Math.max(0.1, theirs ?? 0)) * 100) / 100;
}
