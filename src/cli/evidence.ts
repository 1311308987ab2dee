import type { Ledger } from "../ledger/ledger.ts";
import type { Claim } from "../record/claim.ts";
import type { Quotes } from "./lists/statements.ts";

/** The claims that the rows rest on, by id. */
export async function quotesFor(ledger: Ledger, rows: readonly { claims: string[] }[]): Promise<Quotes> {
  const ids = [...new Set(rows.flatMap((row) => row.claims))];
  return byId(ids.length === 0 ? [] : await ledger.claims({ ids }));
}

export function byId(claims: readonly Claim[]): Quotes {
  return new Map(claims.map((claim) => [claim.id, claim]));
}

/** What reports are called, by id. */
export async function reportNames(ledger: Ledger): Promise<ReadonlyMap<string, string>> {
  return new Map((await ledger.reports({})).map(({ id, name }) => [id, name]));
}
