import { describe, expect, test } from "vitest";
import { codedText, shown } from "./fixtures/coded-text.ts";

/** Claims on what was done, by whom and to whom: `field value (speaker)`. */
function told(text: string): string[] {
  const { coded } = codedText(text);
  return coded.claims
    .filter(
      (c) => c.subject.kind === "incident" && /^(?:type|stage|actor|responsibility|kidnapped|killed)$/.test(c.field),
    )
    .map((c) => `${c.field} ${shown(c.value)}${c.speaker.name ? ` (${c.speaker.name}, ${c.stance})` : ""}`)
    .sort();
}

type Case = [text: string, ...found: string[]];

const CASES: Case[] = [
  [
    "A teacher was seized at a roadblock near Quetta on 3 March 2023.",
    "kidnapped 1",
    "type kidnapping",
    "stage accomplished",
  ],
  ["Three masked men shot dead a tailor in Turbat on 3 March 2023.", "killed 1", "stage accomplished", "type killing"],
  ["Two masked gunmen shot dead a cobbler near Quetta on 3 March 2023.", "stage accomplished", "type killing"],
  ["Two gunmen shot a policeman in Quetta on 3 March 2023.", "actor Two gunmen", "stage accomplished", "type attack"],
  ["A clerk was shot near a bank in Quetta on 3 March 2023.", "stage accomplished", "type attack"],
  ["A rocket was shot down over Quetta on 3 March 2023."],
  ["A director shot the film in Quetta on 3 March 2023."],
  ["Police seized a teacher near Quetta on 3 March 2023."],
  ["A roadside bomb wounded six traders near Quetta on 3 March 2023.", "type bombing", "stage accomplished"],
  [
    "Gunmen attacked a camp near Quetta on 3 March 2023. The army said on Sunday that it had closed the road.",
    "actor Gunmen",
    "type attack",
    "stage accomplished",
  ],
  [
    "A bomb exploded in Kandahar on 3 March 2023. The governor held the Taliban responsible.",
    "stage accomplished",
    "type bombing",
    "actor Taleban (The governor, suspected)",
  ],
  [
    "A bomb exploded in Kandahar on 3 March 2023. The army accused the Taliban. The Taliban rejected the accusation.",
    "stage accomplished",
    "type bombing",
    "actor Taleban (The army, suspected)",
    "responsibility Taleban (Taleban, denied)",
  ],
  [
    "The Taliban rejected the accusation. A bomb exploded in Kandahar on 3 March 2023.",
    "stage accomplished",
    "type bombing",
  ],
];

describe("acts by who undergoes them, accusations and their denial", () => {
  test.each(CASES)("%s", (text, ...expected) => expect(told(text)).toEqual([...expected].sort()));
});
