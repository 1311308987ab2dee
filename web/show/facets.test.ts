import { expect, test } from "vitest";
import type { Claim, Field } from "../../src/record/claim.ts";
import type { Figure, Incident } from "../../src/record/incident.ts";
import { en } from "../strings/en.ts";
import { facets } from "./facets.ts";

const nobody: Claim["speaker"] = { kind: "report", name: null, role: null, party: null, private: false, span: null };

function claim(id: string, field: Field, value: Claim["value"], group: string | null = null): Claim {
  return {
    id,
    report: "r",
    subject: { kind: "incident", id: "d", name: null },
    field,
    value,
    precision: "exact",
    basis: "said",
    unit: null,
    group,
    at: null,
    speaker: nobody,
    publisher: null,
    stance: "stated",
    span: { start: 0, end: 9 },
    mark: { start: 0, end: 9 },
    quote: "some text",
    rule: "test",
    confidence: 1,
  };
}

const figure = (role: Figure["role"], group: string | null, best: number | null, claims: string[]): Figure => ({
  role,
  group,
  state: best === null ? "unknown" : "known",
  low: best,
  best,
  high: best,
  words: [],
  claims,
});

const bare: Incident = {
  id: "i",
  label: "XXX-0000-0001",
  sample: false,
  rule: "test",
  type: { value: "raid", claims: [] },
  stage: { value: "accomplished", claims: [] },
  date: { from: null, to: null, precision: null, basis: null, words: [], claims: [] },
  place: { name: null, id: null, country: null, admin1: null, lat: null, lon: null, precision: null, claims: [] },
  facility: null,
  actors: [],
  targets: [],
  weapons: [],
  figures: [figure("killed", null, null, []), figure("wounded", null, null, [])],
  outcomes: [],
  conflicts: [],
  reports: ["r"],
  claims: [],
};

test("what nobody speaks of is shown as unknown", () => {
  const shown = facets(bare, [], "en-GB", en);
  expect(shown.map(({ field, unknown }) => [field, unknown])).toEqual([
    ["date", true],
    ["place", true],
    ["actor", true],
    ["target", true],
    ["killed", true],
    ["wounded", true],
  ]);
  expect(shown.at(-1)?.derived).toBe("unknown");
});

test("figures are split by group, the contested marked, and every claim stands under exactly one field", () => {
  const claims = [
    claim("a", "killed", 4, "police"),
    claim("b", "killed", 6, "police"),
    claim("c", "killed", 2, "farmers"),
    claim("d", "killed", 9, "drivers"),
    claim("e", "responsibility", { name: "Hill Brigade", id: null }),
  ];
  const incident: Incident = {
    ...bare,
    figures: [
      figure("killed", null, null, []),
      figure("killed", "police", 4, ["a", "b"]),
      figure("killed", "farmers", 2, ["c"]),
    ],
    actors: [{ id: null, name: "Hill Brigade", stances: ["denied"], claims: ["e"] }],
    conflicts: [{ field: "killed", claims: ["a", "b"] }],
    claims: claims.map(({ id }) => id),
  };
  const shown = facets(incident, claims, "en-GB", en);
  expect(
    shown
      .filter(({ field }) => field === "killed")
      .map(({ group, conflict, claims }) => [group, conflict, claims.length]),
  ).toEqual([
    ["police", true, 2],
    ["farmers", false, 1],
    ["drivers", false, 1],
  ]);
  expect(shown.flatMap((facet) => facet.claims.map(({ id }) => id)).toSorted()).toEqual(["a", "b", "c", "d", "e"]);
  // Responsibility shows the party, so that there is no unknown actor beside it.
  expect(shown.find(({ field }) => field === "responsibility")?.derived).toBe("\u2068Hill Brigade\u2069 (denied)");
  expect(shown.some(({ field }) => field === "actor")).toBe(false);
});

test("things are split by their kind", () => {
  const claims = [claim("a", "damaged", 4), claim("b", "damaged", 2)];
  const figures: Figure[] = [
    { ...figure("damaged", null, 4, ["a"]), unit: "shops", precision: "about" },
    { ...figure("damaged", null, 2, ["b"]), unit: "lorries" },
  ];
  const shown = facets({ ...bare, figures }, claims, "en-GB", en).filter(({ field }) => field === "damaged");
  expect(shown.map(({ group, derived, claims: own }) => [group, derived, own.length])).toEqual([
    ["shops", "about 4", 1],
    ["lorries", "2", 1],
  ]);
});
