import { describe, expect, test } from "vitest";
import { codedText, shown } from "./fixtures/coded-text.ts";

/** Assessments as `speaker: rule`, then their areas at risk. */
function assessments(text: string): string[] {
  const { coded } = codedText(text);
  const own = coded.claims.filter((c) => c.subject.kind === "assessment");
  return own.map((c) => (c.field === "assessment" ? `${c.speaker.name}: ${c.rule}` : shown(c.value)));
}

type Case = [text: string, ...found: string[]];

const CASES: Case[] = [
  ["An analyst expects new raids in Kaduna and Zamfara.", "An analyst: assessment-judge", "Kaduna", "Zamfara"],
  ["The government said that the rebels are no longer able to take cities.", "The government: assessment-outlook"],
  [
    "An economist in Lagos reads the reports. She does not rule out further attacks in Kaduna.",
    "An economist: assessment-outlook",
    "Kaduna",
  ],
  [
    "The mission said that the attack would not stop the talks. A researcher who knows the hills disagrees: she expects further attacks, above all in Kidal.",
    "The mission: assessment-outlook",
    "A researcher: assessment-judge",
    "Kidal",
  ],
  [
    "A teacher in Jos told us his view. “The next raids will come in Bauchi,” he said.",
    "A teacher: assessment-outlook",
    "Bauchi",
  ],
  ["The bishop fears for Herat and Kunduz this winter.", "The bishop: assessment-outlook", "Herat", "Kunduz"],
  ["The monitor names Herat as the next town that could be attacked.", "The monitor: assessment-outlook", "Herat"],
  ["The observatory warned that Herat could be next.", "The observatory: assessment-judge", "Herat"],
  ["The monitor considers further shelling of Herat highly likely.", "The monitor: assessment-outlook"],
  ["The rebels attacked Kidal on 3 May 2020."],
  ["The bus would not stop in Kaduna, the driver said."],
  ["The rebels are strong."],
];

describe("assessments", () => {
  test.each(CASES)("%s", (text, ...expected) => expect(assessments(text)).toEqual(expected));
});
