import { describe, expect, test } from "vitest";
import { FIGURE_ROLES } from "../record/claim.ts";
import { codedText, shown } from "./fixtures/coded-text.ts";

const ROLES = new Set<string>(FIGURE_ROLES);
const TOLD = "Gunmen raided a bus near Jos on 2 June 2020. ";

/** Figures of incidents that a sentence told after an incident adds: `role value group`, with its speaker where it has one. */
function figures(text: string): string[] {
  const { coded } = codedText(TOLD + text);
  return coded.claims
    .filter((c) => c.subject.kind === "incident" && ROLES.has(c.field) && c.mark.start >= TOLD.length)
    .map((c) => `${c.field} ${shown(c.value)} ${c.group}${c.speaker.name ? ` (${c.speaker.name})` : ""}`);
}

type Case = [text: string, ...figures: string[]];

const CASES: Case[] = [
  ["Nineteen people were killed, seven of them women.", "killed 19 null", "killed 7 woman"],
  ["Two of the dead were teachers.", "killed 2 teacher"],
  ["Six others were hurt.", "wounded 6 null"],
  ["Forty miners lost their lives.", "killed 40 worker"],
  ["Four nurses, a midwife included, died there.", "killed 4 health worker", "killed 1 woman"],
  ["Some 30 passengers got away.", "escaped 30 civilian"],
  ["About 60 convicts were gone.", "escaped 60 prisoner"],
  ["About 60 soldiers were gone."],
  ["Two suspects were taken.", "arrested 2 attacker"],
  ["The information ministry puts the number of dead at 41.", "killed 41 null (The information ministry)"],
  ["Rescuers spoke of 120 wounded.", "wounded 120 null (Rescuers)"],
  ["Two witnesses spoke of 28 dead.", "killed 28 null (Two witnesses)"],
  ["A welder talks about up to 50 dead.", "killed 50 null (A welder)"],
  ["Twelve men took part in the raid.", "attackers 12 man"],
  ["About 60 rebels took part, and two of them died.", "attackers 60 fighter", "killed 2 null"],
  ["About 60 rebels took part in a parade."],
  ["A clerk put the number of drivers killed at nine.", "killed 9 civilian (A clerk)"],
  ["The ministry gave the number of wounded as 14.", "wounded 14 null (The ministry)"],
  ["Four girls had been taken away.", "kidnapped 4 child"],
  ["Four suspects had been taken away.", "arrested 4 attacker"],
  [
    "The bandits killed 12 farmers, a teacher and two drivers.",
    "killed 12 villager",
    "killed 1 teacher",
    "killed 2 civilian",
  ],
  ["The bandits killed nine people, a police officer said.", "killed 9 null (a police officer)"],
  ["Three men tried to kill a mayor.", "attackers 3 man"],
  ["Nobody was hurt.", "wounded none null"],
  ["It is not known how many died."],
  ["The driver is 45 and earns $90 a month."],
];

describe("figures of an incident", () => {
  test.each(CASES)("%s", (text, ...expected) => expect(figures(text)).toEqual(expected));
});
