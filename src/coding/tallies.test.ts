import { describe, expect, test } from "vitest";
import { codedText, shown } from "./fixtures/coded-text.ts";

/** Each tally as `count unit | field=value … | speaker, stance`. */
function tallies(text: string): string[] {
  const { coded } = codedText(text);
  return coded.drafts
    .filter((d) => d.kind === "tally")
    .map((draft) => {
      const claims = coded.claims.filter((c) => c.subject.id === draft.id);
      const count = claims.find((c) => c.field === "count")!;
      const rest = claims.filter((c) => c !== count).map((c) => `${c.field}=${shown(c.value)}`);
      const who = `${count.speaker.name ?? "report"}, ${count.stance}`;
      return [`${shown(count.value)} ${count.unit}`, ...rest.sort(), who].join(" | ");
    });
}

type Case = [text: string, ...tallies: string[]];

const CASES: Case[] = [
  [
    "A monitor in Bogotá recorded 58 ambushes by the ELN in Arauca during 2018, compared with 41 in 2017.",
    "58 ambushes | actor=National Liberation Army | area=Arauca | period=2018/2018 | A monitor, stated",
    "41 ambushes | actor=National Liberation Army | area=Arauca | period=2017/2017 | A monitor, stated",
  ],
  [
    "The number of kidnappings in Haiti rose from 70 to 200, a rights group said.",
    "70 kidnappings | area=Haiti | a rights group, stated",
    "200 kidnappings | area=Haiti | a rights group, stated",
  ],
  ["The gangs have four massacres to their name.", "4 massacres | report, stated"],
  [
    "Arauca airport was attacked six times in 2019.",
    "6 times | period=2019/2019 | target=Arauca airport | report, stated",
  ],
  [
    "A watch group in Dakar reckons that the Taliban have carried out about 11 raids since 2008, most of them in the south.",
    "11 raids | actor=Taleban | period=2008/ | share=most of them in the south | A watch group, stated",
  ],
  ["Two bombings killed nine people in Quetta on 4 May 2020."],
  ["No attacks were recorded in Arauca in May."],
  ["The bus line runs 14 times a day."],
];

describe("tallies", () => {
  test.each(CASES)("%s", (text, ...expected) => {
    expect(tallies(text).sort()).toEqual([...expected].sort());
  });

  test("a party that claims a number of acts is its speaker", () => {
    const [only] = tallies("Al-Shabaab claimed more than 50 operations in Somalia in May 2020.");
    expect(only).toMatch(/^50 operations \|.*Al-Shabaab, claimed$/);
  });

  test("what is counted is no incident", () => {
    const { coded } = codedText("A monitor recorded 58 ambushes by the ELN in Arauca during 2018.");
    expect(coded.drafts.map((d) => d.kind)).toEqual(["tally"]);
  });
});
