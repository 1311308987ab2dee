import { describe, expect, test } from "vitest";
import { codedText, shown } from "./fixtures/coded-text.ts";

/** Standing figures as `kind name: role value unit`. */
function standing(text: string): string[] {
  return codedText(text)
    .coded.claims.filter((c) => /^(?:facility|actor|place)$/.test(c.subject.kind))
    .map((c) => `${c.subject.kind} ${c.subject.name}: ${c.field} ${shown(c.value)} ${c.unit}`);
}

type Case = [text: string, ...figures: string[]];

const CASES: Case[] = [
  [
    "Kamiti prison holds about 2,300 inmates. Some 70 children are kept there with their mothers.",
    "facility Kamiti prison: held 2300 inmates",
    "facility Kamiti prison: held 70 children",
  ],
  [
    "Kamiti prison houses 2,300 inmates. An inspector saw 40 boys in the cells.",
    "facility Kamiti prison: held 2300 inmates",
    "facility Kamiti prison: held 40 boys",
  ],
  ["The prison in Goma, built for 350, holds 1,800.", "facility The prison: held 1800 null"],
  ["Uganda keeps 4,000 troops in the east of Congo.", "actor Uganda: deployed 4000 troops"],
  [
    "The provincial government has 900 soldiers in the hills.",
    "actor The provincial government: deployed 900 soldiers",
  ],
  [
    "The prison service runs nine prisons. It administers 34 such places in all.",
    "actor The prison service: facilities 9 prisons",
    "actor The prison service: facilities 34 such places",
  ],
  [
    "There are 17 camps in the district, with 88,000 refugees in them.",
    "place the district: facilities 17 camps",
    "place the district: held 88000 refugees",
  ],
  ["He has three sons."],
  ["The company has 300 employees in the port."],
  ["The general has 30 years of service."],
];

describe("standing figures", () => {
  test.each(CASES)("%s", (text, ...expected) => expect(standing(text)).toEqual(expected));

  test("an incident's figures are no facility's, and the reverse", () => {
    const { coded } = codedText(
      "Gunmen stormed Makala prison in Kinshasa on 2 June 2020 and killed nine guards. The prison held 1,500 inmates.",
    );
    const of = (field: string) => coded.claims.filter((c) => c.field === field).map((c) => [c.subject.kind, c.value]);
    expect(of("killed")).toEqual([["incident", 9]]);
    expect(of("held")).toEqual([["facility", 1500]]);
  });
});
