import type { LedgerName } from "../../src/record/http.ts";

export type ListPage = "incidents" | "tallies" | "figures" | "assessments" | "reports";

/** What an address asks for. `query` is kept as it stands: the server judges it. */
export type Route =
  | { page: "start" }
  /** `at` is the id of the row to show: the address's fragment. */
  | { page: ListPage; ledger: LedgerName; query: Record<string, string>; at?: string }
  | { page: "incident"; ledger: LedgerName; ref: string }
  | { page: "report"; ledger: LedgerName; ref: string; claim: string | null }
  | { page: "nowhere"; path: string };

const LISTS: readonly string[] = ["incidents", "tallies", "figures", "assessments", "reports"];

/** Reads an address: `/samples/incidents?place=gao`, `/main/reports/ID?claim=ID`. */
export function routeOf(path: string, search: string): Route {
  const nowhere: Route = { page: "nowhere", path };
  const parts = path.split("/").filter(Boolean);
  const [ledger, list, coded, ...more] = parts;
  if (!ledger) return { page: "start" };
  if ((ledger !== "main" && ledger !== "samples") || more.length) return nowhere;
  const query = Object.fromEntries(new URLSearchParams(search));
  if (!list) return { page: "incidents", ledger, query };
  if (coded === undefined) return LISTS.includes(list) ? { page: list as ListPage, ledger, query } : nowhere;
  const ref = decoded(coded);
  if (ref === null) return nowhere;
  if (list === "incidents") return { page: "incident", ledger, ref };
  if (list === "reports") return { page: "report", ledger, ref, claim: query.claim ?? null };
  return nowhere;
}

/** The address of a route; the way back from `routeOf`. */
export function pathOf(route: Route): string {
  if (route.page === "start") return "/";
  if (route.page === "nowhere") return route.path;
  if (route.page === "incident") return `/${route.ledger}/incidents/${encodeURIComponent(route.ref)}`;
  if (route.page === "report") {
    const claim = route.claim === null ? "" : `?claim=${encodeURIComponent(route.claim)}`;
    return `/${route.ledger}/reports/${encodeURIComponent(route.ref)}${claim}`;
  }
  const query = new URLSearchParams(route.query).toString();
  return `/${route.ledger}/${route.page}${query ? `?${query}` : ""}${route.at ? `#${route.at}` : ""}`;
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
