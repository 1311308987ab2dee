import type { Ledger } from "../src/ledger/ledger.ts";
import type { Coded } from "../src/record/draft.ts";
import { codedInTest, placeInTest, type SaidInTest } from "../src/record/fixtures/coded.ts";
import { aReport } from "./ledger/examples.ts";

/** Three reports of three incidents on other days in other towns of Mali, a draft `d0`, `d1`, `d2` each. */
export function threeReports(): Coded[] {
  const towns = [placeInTest("Kidal", 18.4, 1.4), placeInTest("Mopti", 14.5, -4.2), placeInTest("Gao", 16.3, 0)];
  const killed: SaidInTest[][] = [
    [
      { field: "killed", value: 11 },
      { field: "killed", value: 4 },
    ],
    [{ field: "killed", value: { word: "dozens" }, precision: "vague" }],
    [{ field: "killed", value: 7 }],
  ];
  return towns.map((town, i) =>
    codedInTest(`r${i}`, { [`d${i}`]: [...told(town, i), ...(killed[i] as SaidInTest[])] }),
  );
}

function told(town: ReturnType<typeof placeInTest>, i: number): SaidInTest[] {
  return [
    { field: "type", value: i === 1 ? "bombing" : "raid", precision: "named" },
    { field: "date", value: `2019-0${i + 2}-11`, precision: "day" },
    { field: "place", value: town, precision: "1" },
  ];
}

/** Adds the reports that were coded, where they are not there yet, and what was read in them. */
export async function addCoded(ledger: Ledger, coded: readonly Coded[]): Promise<void> {
  for (const reading of coded) {
    const { report, bytes } = aReport(`The report ${reading.report}.\n`, { id: reading.report, date: null });
    await ledger.addReport(report, bytes);
    await ledger.addReading(reading);
  }
}
