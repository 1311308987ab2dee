import { Hono } from "hono";
import type { Ledger } from "../ledger/ledger.ts";
import type { LedgerName } from "../record/http.ts";
import { api } from "./api.ts";
import { forbidForeignHosts, onlyReading, secureHeaders } from "./guard.ts";
import type { Site } from "./site.ts";
import { answerFile } from "./site.ts";
import { answerProblem } from "./trouble.ts";

/** The whole server: the guards first, then the questions under `/api`, then the files of the desk. */
export function desk(given: { ledgers: Partial<Record<LedgerName, Ledger>>; site: Site; port: () => number }): Hono {
  const app = new Hono();
  app.use(secureHeaders);
  app.use(forbidForeignHosts(given.port));
  app.use(onlyReading);
  app.route("/api", api(given.ledgers));
  app.get("/api/*", (context) => context.notFound());
  app.get("*", (context) => answerFile(given.site, context));
  app.notFound((context) => answerProblem(context, nothingAt(context.req.path)));
  return app;
}

function nothingAt(path: string) {
  return {
    code: "not-found" as const,
    where: path,
    found: "There is nothing at this address.",
    remedy: "Start from the list of incidents at /.",
  };
}
