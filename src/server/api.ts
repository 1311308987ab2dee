import { type Context, Hono } from "hono";
import type { z } from "zod";
import type { Ledger } from "../ledger/ledger.ts";
import {
  ClaimsQuery,
  IncidentsQuery,
  LEDGER_NAMES,
  LedgerName,
  type LedgersAnswer,
  ListQuery,
} from "../record/http.ts";
import type { Problem } from "../record/problem.ts";
import { answerIncident, answerReport, summarise, withEvidence } from "./answers.ts";
import { answerProblem, ledgerProblem } from "./trouble.ts";

type Ledgers = Partial<Record<LedgerName, Ledger>>;
type Ask = { ledger: Ledger; name: LedgerName; context: Context };

/** The questions of `src/record/http.ts`, asked of the ledgers given. */
export function api(ledgers: Ledgers): Hono {
  const app = new Hono();
  const route = (path: string, answer: (ask: Ask) => Promise<unknown>) =>
    app.get(`/:ledger/${path}`, async (context) => {
      const name = LedgerName.safeParse(context.req.param("ledger")).data;
      const ledger = name && ledgers[name];
      if (!ledger) return answerProblem(context, noLedger(context, ledgers));
      context.header("Cache-Control", "no-store");
      return context.json((await answer({ ledger, name, context })) ?? refuse(nothingFound(context)));
    });

  app.get("/ledgers", async (context) => {
    context.header("Cache-Control", "no-store");
    const answer: LedgersAnswer = [];
    for (const name of LEDGER_NAMES) if (ledgers[name]) answer.push(await summarise(name, ledgers[name]));
    return context.json(answer);
  });
  route("incidents", ({ ledger, context }) => ledger.incidents(query(context, IncidentsQuery)));
  route("incidents/:ref", ({ ledger, context }) => answerIncident(ledger, context.req.param("ref") ?? ""));
  route("reports", ({ ledger, context }) => ledger.reports(query(context, ListQuery)));
  route("reports/:ref", ({ ledger, context }) => answerReport(ledger, context.req.param("ref") ?? ""));
  route("tallies", async ({ ledger, context }) =>
    withEvidence(ledger, await ledger.tallies(query(context, ListQuery))),
  );
  route("figures", async ({ ledger, context }) =>
    withEvidence(ledger, await ledger.figures(query(context, ListQuery))),
  );
  route("assessments", async ({ ledger, context }) =>
    withEvidence(ledger, await ledger.assessments(query(context, ListQuery))),
  );
  route("claims", ({ ledger, context }) => ledger.claims(query(context, ClaimsQuery)));

  app.onError((error, context) =>
    answerProblem(context, error instanceof Refusal ? error.problem : ledgerProblem(context.req.path, error)),
  );
  return app;
}

/** Carries a problem out of a handler to the one place that answers problems. */
class Refusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.found);
    this.problem = problem;
  }
}

function refuse(problem: Problem): never {
  throw new Refusal(problem);
}

function query<S extends z.ZodType<object>>(context: Context, schema: S): Present<z.output<S>> {
  const repeated = Object.entries(context.req.queries()).find(([, values]) => values.length > 1);
  if (repeated) refuse(badQuery(context, `${repeated[0]}: it is given more than once`));
  const parsed = schema.safeParse(context.req.query());
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => [issue.path.join("."), issue.message].filter(Boolean).join(": "));
    refuse(badQuery(context, issues.join("; ")));
  }
  return parsed.data as Present<z.output<S>>;
}

/** Zod types an absent key as `undefined`; parsing never makes one that is. */
type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

const badQuery = (context: Context, found: string): Problem => ({
  code: "bad-usage",
  where: context.req.path,
  found: `The question cannot be understood. ${found}.`,
  remedy: "Lists take from, to, place, actor, type and limit; claims also report and ids.",
});

const nothingFound = (context: Context): Problem => ({
  code: "not-found",
  where: context.req.path,
  found: "The record holds nothing under this name, or more than one thing that begins like it.",
  remedy: "Use the full label or id, as the lists show it.",
});

const noLedger = (context: Context, ledgers: Ledgers): Problem => ({
  code: "not-found",
  where: context.req.path,
  found: `There is no ledger named "${context.req.param("ledger")}" here.`,
  remedy: `There is: ${Object.keys(ledgers).join(", ") || "none"}.`,
});
