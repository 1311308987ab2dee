import { describe, expect, test } from "vitest";
import { code } from "../../src/coding/code.ts";
import { takeIn } from "../../src/intake/take-in.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { read } from "../../src/reading/read.ts";
import type { Claim } from "../../src/record/claim.ts";

const knowledge = loadKnowledge();

/** The claims of each incident a text tells of, in text order. */
function incidentsOf(text: string, date = "2019-05-10"): Claim[][] {
  const taken = takeIn({ name: "t.txt", path: null, bytes: new TextEncoder().encode(text) }, { date }, null, {
    sample: false,
  });
  if (!taken.ok) throw new Error(taken.problem.found);
  const { drafts, claims } = code(taken.report, read(taken.report, knowledge), knowledge);
  return drafts.filter((d) => d.kind === "incident").map((d) => claims.filter((c) => c.subject.id === d.id));
}

const values = (claims: Claim[] | undefined, field: string) =>
  (claims ?? []).filter((c) => c.field === field).map((c) => c.value);

describe("how many incidents", () => {
  test.each([
    [
      "a chain is one",
      "Gunmen stormed a hotel in Kismayo on 3 May, killing nine guests. They then set fire to the building.",
      1,
    ],
    [
      "another place and date are another",
      "A bomb killed four people in Herat on 2 May. On 7 May gunmen attacked a bank in Kandahar.",
      2,
    ],
    [
      "the attack told again is the same",
      "Rebels attacked a post near Goma on 4 May. The attack left six soldiers dead.",
      1,
    ],
    [
      "generalities are none",
      "The region has been the scene of deadly attacks for years. Clearance operations go on.",
      0,
    ],
    ["a denied act of nobody's is none", "There was no attack in Sittwe, and nobody was hurt.", 0],
    ["what may come is none", "The group could attack ports in Mocha this summer.", 0],
    [
      "a recalled break is its own",
      "Prisoners broke out of Goma prison on 4 May. In 2011 more than 900 inmates escaped from Lubumbashi prison.",
      2,
    ],
  ])("%s", (_, text, count) => {
    expect(incidentsOf(text)).toHaveLength(count);
  });
});

test("a foiled plot is foiled, and its harm is unsaid, not zero", () => {
  const [plot] = incidentsOf("In March 2018 police foiled a plot to bomb a church in Medan.");
  expect(values(plot, "stage")).toEqual(["foiled"]);
  expect(values(plot, "date")).toEqual(["2018-03"]);
  expect(values(plot, "killed")).toEqual([]);
});

test("a duration after the act dates the end, implied", () => {
  const [siege] = incidentsOf(
    "Gunmen attacked the Kabwe prison in Zambia on 1 May 2019. After three days of fighting the army announced that it had regained full control of the prison.",
  );
  const end = siege?.find((c) => c.field === "end_date");
  expect(end).toMatchObject({ value: "2019-05-04", precision: "days", basis: "implied" });
  expect(values(siege, "outcome").join()).toContain("full control");
});

test("a party's word on its own deed is its claim; an accusation is a suspicion; a denial stays", () => {
  const [attack] = incidentsOf(
    "A car bomb exploded in Mogadishu on 6 May. A spokesman for al-Shabaab said that its fighters had carried out the attack. The government accused al-Shabaab of the bombing.",
  );
  expect(attack?.find((c) => c.field === "responsibility")).toMatchObject({
    stance: "claimed",
    value: { name: "Al-Shabaab" },
  });
  const [denied] = incidentsOf("A bomb exploded in Kabul on 6 May. The Taliban denied any involvement in the attack.");
  expect(denied?.find((c) => c.field === "responsibility")?.stance).toBe("denied");
});

test("freed prisoners have escaped; those caught again are recaptured", () => {
  const [raid] = incidentsOf(
    "Militants attacked Makala prison in Kinshasa on 5 May and dozens of prisoners were freed. The police said that they had re-arrested 14 inmates.",
  );
  expect(values(raid, "type")).toContain("prison break");
  expect(values(raid, "escaped")).toEqual([{ word: "dozens" }]);
  expect(values(raid, "recaptured")).toEqual([14]);
});

test("a date inside another clause does not date the act", () => {
  const [attack] = incidentsOf(
    "Rebels attacked a base in Mocimboa da Praia on 2 May, long after the war, which ended in 1992.",
  );
  expect(values(attack, "date")).toEqual(["2019-05-02"]);
});

test("a numbered note's heading gives its paragraph the place", () => {
  const [clash] = incidentsOf(
    "1. Marawi. In the morning, gunmen attacked a checkpoint. Two soldiers were killed.\n\n2. Cotabato. Quiet.",
  );
  expect(JSON.stringify(values(clash, "place"))).toContain("Marawi");
});
