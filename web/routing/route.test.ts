import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pathOf, type Route, routeOf } from "./route.ts";

const there = (route: Route) => {
  const { pathname, search } = new URL(pathOf(route), "http://127.0.0.1/");
  return routeOf(pathname, search);
};

describe("addresses", () => {
  test.each([
    ["/", "", { page: "start" }],
    ["/samples", "", { page: "incidents", ledger: "samples", query: {} }],
    ["/main/incidents", "?place=gao", { page: "incidents", ledger: "main", query: { place: "gao" } }],
    ["/main/incidents/MLI-2019-0001", "", { page: "incident", ledger: "main", ref: "MLI-2019-0001" }],
    ["/main/reports/ab", "?claim=cd", { page: "report", ledger: "main", ref: "ab", claim: "cd" }],
    ["/main/reports/ab", "", { page: "report", ledger: "main", ref: "ab", claim: null }],
    ["/main/tallies/ab", "", { page: "nowhere", path: "/main/tallies/ab" }],
    ["/other/incidents", "", { page: "nowhere", path: "/other/incidents" }],
    ["/main/incidents/a/b", "", { page: "nowhere", path: "/main/incidents/a/b" }],
    ["/main/incidents/%E0%A4", "", { page: "nowhere", path: "/main/incidents/%E0%A4" }],
  ])("%s%s", (path, search, route) => {
    expect(routeOf(path, search)).toEqual(route);
  });

  // A path of dots alone is taken for a step upwards by every URL.
  const ref = fc.string({ minLength: 1 }).filter((text) => !/^\.+$/.test(text));
  test("every page's address leads back to it", () => {
    fc.assert(
      fc.property(ref, ref, fc.dictionary(fc.constantFrom("place", "actor", "from"), ref), (ref, claim, query) => {
        const pages: Route[] = [
          { page: "incident", ledger: "samples", ref },
          { page: "report", ledger: "main", ref, claim },
          { page: "figures", ledger: "main", query: { ...query } },
        ];
        for (const page of pages) expect(there(page)).toEqual(page);
      }),
    );
  });
});
