import { describe, expect, test } from "vitest";
import { read } from "../reading/read.ts";
import type { Scene } from "../record/scene.ts";
import { code } from "./code.ts";
import { codedText, KNOWLEDGE, reportOf, shown } from "./fixtures/coded-text.ts";

const TEXT =
  "Raiders attacked the village of Kaya on Monday. The band came on horses, the mayor said. The valley is known for its goats.";

/** What is claimed by learned rules of that text where one scene holds a part for each of these words, in that role and with that chance. */
function learned(
  text: string,
  parts: Record<string, [role: "victims" | "sites" | "weapons" | "perpetrators" | "groups", chance: number]>,
  fate = "killed",
) {
  const report = reportOf(text)!;
  const reading = read(report, KNOWLEDGE);
  const scene = {
    act: { value: "attack", chance: 1 },
    stage: { value: "accomplished", chance: 1 },
    country: null,
    chance: 1,
    perpetrators: [],
    groups: [],
    victims: [],
    sites: [],
    weapons: [],
  } as Scene;
  for (const [words, [role, chance]] of Object.entries(parts)) {
    const start = text.indexOf(words);
    const span = { start, end: start + words.length };
    const part = {
      ...span,
      mentions: [{ ...span, chance }],
      chance,
      rule: "learned-role",
      kind: { value: "other", chance: 1 },
      damage: { value: "unknown", chance: 1 },
      certainty: { value: "accused", chance: 1 },
      fate: { value: fate, chance: 1 },
      count: { number: 1, high: null, kind: "exact" },
      nation: null,
    };
    (scene[role] as unknown[]).push(part);
  }
  const { claims } = code(report, { ...reading, scenes: [scene] }, KNOWLEDGE);
  return claims
    .filter(({ rule }) => rule.startsWith("learned-"))
    .map(({ field, value, rule, confidence, stance }) => `${field} ${shown(value)} ${stance} ${rule} ${confidence}`);
}

describe("claims from scenes", () => {
  const RAID = "Raiders attacked the village of Kaya on Monday with spades.";

  test("a likely weapon and target that no rule sees are claimed with the model's chance", () => {
    expect(learned(RAID, { village: ["sites", 0.9], spades: ["weapons", 0.72] })).toEqual([
      "target village stated learned-site 0.9",
      "weapon spades stated learned-weapon 0.72",
    ]);
  });

  test("unlikely ones are not", () => {
    expect(learned(RAID, { village: ["sites", 0.5], spades: ["weapons", 0.4] })).toEqual([]);
  });

  test("what a rule has said is left as it is", () => {
    const text = "Raiders with rifles attacked a convent in Kaya on Monday, and spades lay about.";
    expect(learned(text, { convent: ["sites", 0.9], spades: ["weapons", 0.9] })).toEqual([]);
  });

  test("nobody is harmed by what was only tried", () => {
    const killed = "killed 1 stated learned-killed 0.9";
    expect(learned("A bomb went off beside a judge in Kaya on Monday.", { "a judge": ["victims", 0.9] })).toContain(
      killed,
    );
    expect(learned("Men tried to bomb a judge in Kaya on Monday.", { "a judge": ["victims", 0.9] })).not.toContain(
      killed,
    );
  });

  test("a scene in whose sentences no incident is told gives nothing", () => {
    expect(learned(TEXT, { goats: ["victims", 0.99] })).toEqual([]);
  });

  test("a reading without scenes is coded as before", () => {
    const report = reportOf(TEXT)!;
    const { scenes: _, ...older } = read(report, KNOWLEDGE);
    const claims = code(report, older, KNOWLEDGE).claims.map(({ id }) => id);
    const now = codedText(TEXT)
      .coded.claims.filter(({ rule }) => !rule.startsWith("learned-"))
      .map(({ id }) => id);
    expect(claims).toEqual(now);
  });
});
