import { describe, expect, it } from "vitest";
import { claim } from "../matching/claim-fixture.ts";
import { NO_NAMES } from "../matching/names.ts";
import { Expected } from "./expected.ts";
import { judge } from "./judge.ts";

const incident = (id: number) => ({
  kind: "incident" as const,
  id: `00000000-0000-4000-8000-00000000000${id}`,
  name: null,
});
const expected = Expected.parse({
  incidents: {
    market: { type: "shelling", stage: "accomplished", place: "Tavo" },
    bridge: { type: "bombing", stage: "foiled", place: "Lem" },
  },
  count: [2, 2],
  must: [
    { id: "dead", of: "market", field: "killed", value: 4, stance: "stated" },
    { id: "place", of: "market", field: "place", value: "Tavo" },
    { id: "foiled", of: "bridge", field: "stage", value: "foiled" },
  ],
  allowed: [{ of: "bridge", field: "weapon" }],
  mustNot: [{ id: "no-dead", of: "bridge", field: "killed" }],
  knownMisses: [],
});
const place = { name: "Tavo", id: null, country: null, admin1: null, lat: null, lon: null };
const good = [
  claim({ subject: incident(1) }),
  claim({ subject: incident(1), field: "place", value: place }),
  claim({ subject: incident(2), field: "stage", value: "foiled" }),
];

describe("judging a report's claims", () => {
  it("meets every line when all is there", () => {
    expect(judge(expected, good, NO_NAMES)).toMatchObject({ misses: [], must: 3, met: 3, claims: 3, covered: 3 });
  });

  it("misses what is absent or about another incident", () => {
    const swapped = [claim({ subject: incident(2) }), ...good.slice(1)];
    expect(judge(expected, swapped, NO_NAMES).misses).toEqual(["dead", "no-dead"]);
    expect(judge(expected, [], NO_NAMES).misses).toEqual(["dead", "place", "foiled", "count"]);
  });

  it("names what is claimed beyond the lines and counts the incidents", () => {
    const more = [...good, claim({ subject: incident(3), field: "wounded", value: 9 })];
    const verdict = judge(expected, more, NO_NAMES);
    expect(verdict.misses).toEqual(["count"]);
    expect(verdict.uncovered.map(({ field }) => field)).toEqual(["wounded"]);
  });

  it("does not take a denial for a statement", () => {
    expect(judge(expected, [claim({ ...good[0], stance: "denied" }), ...good.slice(1)], NO_NAMES).misses).toEqual([
      "dead",
    ]);
  });
});
