import type { Country } from "./countries.ts";
import type { Actor } from "./knowledge.ts";

/** What stands after a country's adjective or name for each of its forces; the first makes the force's own name. */
const FORCES: readonly { prefix: string; partOf: "gov"; words: readonly string[] }[] = [
  {
    prefix: "army",
    partOf: "gov",
    words: [
      "army",
      "military",
      "armed forces",
      "forces",
      "troops",
      "soldiers",
      "national army",
      "defence forces",
      "defense forces",
      "government forces",
      "government troops",
      "government soldiers",
      "regime forces",
      "army soldiers",
      "army troops",
      "military forces",
      "ground forces",
      "special forces",
      "national guard",
      "paratroopers",
      "commandos",
    ],
  },
  {
    prefix: "police",
    partOf: "gov",
    words: ["police", "police force", "police forces", "national police", "police officers", "policemen"],
  },
  {
    prefix: "security",
    partOf: "gov",
    words: [
      "security forces",
      "security services",
      "security agencies",
      "national security forces",
      "security personnel",
      "security force",
    ],
  },
  {
    prefix: "air",
    partOf: "gov",
    words: ["air force", "air forces", "airforce", "warplanes", "fighter jets", "military aircraft", "jets"],
  },
  { prefix: "navy", partOf: "gov", words: ["navy", "naval forces", "coast guard", "marines"] },
  {
    prefix: "intelligence",
    partOf: "gov",
    words: ["intelligence service", "intelligence agency", "intelligence services", "intelligence"],
  },
  { prefix: "border", partOf: "gov", words: ["border guards", "border police", "border force", "border forces"] },
];
const GOVERNMENT = ["government", "authorities", "regime", "administration"];

/** The government and forces that any country has, under the names reports give them ("Chilean army", "Chile's army"). */
export function stateActors({ iso3, name, otherNames, demonyms }: Country): Actor[] {
  const adjective = adjectiveOf(demonyms) ?? name;
  const before = [...demonyms.filter(isAdjective), name, `${name}'s`, ...otherNames.filter((one) => one.length <= 12)];
  const government: Actor = {
    id: `gov:${iso3}`,
    name: `Government of ${name}`,
    kind: "government",
    countries: [iso3],
    partOf: null,
    aliases: [
      ...otherNames.map((one) => `government of ${one}`),
      `government of the ${name}`,
      ...before.flatMap((word) => GOVERNMENT.map((noun) => `${word} ${noun}`)),
    ],
  };
  const forces = FORCES.map(({ prefix, words }): Actor => {
    const [first] = words;
    return {
      id: `${prefix}:${iso3}`,
      name: `${capital(adjective)} ${first}`,
      kind: "state force",
      countries: [iso3],
      partOf: government.id,
      aliases: before.flatMap((word) => words.map((noun) => `${word} ${noun}`)),
    };
  });
  return [government, ...forces];
}

/** Forms that stand before a noun: not plurals of people, "-man" or "-woman". */
function isAdjective(form: string): boolean {
  return !/(?:[^u]s|men|man|woman|women)$/.test(form) || /(?:ese|swiss|ois|laos)$/.test(form);
}

function adjectiveOf(demonyms: readonly string[]): string | undefined {
  return demonyms.find(isAdjective);
}

function capital(words: string): string {
  return words.replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}
