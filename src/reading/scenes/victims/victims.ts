import type { Span } from "../../../record/span.ts";
import { countriesOfReport } from "../nations.ts";
import type { Act } from "../perpetrators/labels.ts";
import type { Cluster, Group, Phrase, SceneDoc } from "../scene-doc.ts";
import { type Count, countPeople } from "./count.ts";
import { fateFeatures, nobodyHurtFeatures } from "./fate-features.ts";
import { keptFeatures } from "./kept-features.ts";
import { kindFeatures } from "./kind-features.ts";
import { nameRelation } from "./name-relation.ts";
import { nameSaid, namesakes } from "./person-name.ts";
import { peopleOf } from "./same-people.ts";
import { thoseOfPeople } from "./stands-for-people.ts";
import { nationOf } from "./victim-nation.ts";
import { wordingFeatures } from "./wording-features.ts";
import { allWordings, type Wording } from "./wordings.ts";

/** What sort of people victims are. */
export const VICTIM_KINDS = [
  "civilian",
  "politician",
  "official",
  "police",
  "judicial",
  "soldier",
  "guard",
  "former official",
  "diplomat",
  "former soldier",
] as const;
export type VictimKind = (typeof VICTIM_KINDS)[number];

/** What came of victims. `unharmed`: neither hurt nor killed; `uninjured`: not hurt, of deaths nothing is said. */
export const FATES = ["unsaid", "killed", "injured", "unharmed", "uninjured", "freed", "stayed in office"] as const;
export type Fate = (typeof FATES)[number];

/** What a report says of a scene without victims: nothing, or that nobody was hurt. */
export const NOBODY_HURT = ["unsaid", "unharmed", "uninjured"] as const satisfies readonly Fate[];

/** Chances from which a person is kept, and from which somebody named is also described. */
const LIMITS = { keep: 0.25, describe: 0.3 };

/** Somebody, or a group of people, that an act was done to. Name, description or both are there. */
export interface Victim {
  /** All mentions, the likeliest first; those of several named people together are in the group of each. */
  group: Group;
  /** In capitals; the fullest form. */
  name: string | null;
  /** In capitals, without article. */
  description: string | null;
  /** Where name and description stand in the clean text. */
  spans: { name: Span | null; description: Span | null };
  /** Chances over `VICTIM_KINDS` and `FATES`. */
  kind: Float64Array;
  fate: Float64Array;
  count: Count;
  /** Where they are from, if a country is said with them; that of the scene is unlikely. ISO 3166-1 alpha-3. */
  nation: { iso3: string; p: number } | null;
  /** Chance that the scene is told of them. */
  p: number;
}

/** What is known of the scene: the sort of act, and its country by ISO 3166-1 alpha-3. */
export interface VictimScene {
  act: Act;
  country: string | null;
}

/** The victims of a scene, from its mentions of people sorted anew by who they are. */
export function victimsOf(doc: SceneDoc, cluster: Cluster, groups: readonly Group[], scene: VictimScene): Victim[] {
  const home = scene.country ?? countriesOfReport(doc)[0] ?? null;
  const mentions = groups.flatMap((group) => group.all);
  return peopleOf(doc, thoseOfPeople(doc, mentions)).flatMap((set): Victim[] => {
    const all = set.toSorted((a, b) => b.chances.victim - a.chances.victim);
    const p = doc.ask("victim-kept", keptFeatures(doc, cluster, all))[0]!;
    if (p < LIMITS.keep) return [];
    const name = fullName(doc, all);
    const described = describe(doc, all, name !== null);
    if (!name && !described) return [];
    return [
      {
        group: { best: all[0]!, p: all[0]!.chances.victim, all },
        name: name?.text ?? null,
        description: described?.text ?? null,
        spans: { name: name && spanOf(name), description: described && spanOf(described) },
        kind: doc.ask("victim-kind", kindFeatures(doc, all)),
        fate: doc.ask("victim-fate", fateFeatures(doc, all, scene.act)),
        count: countPeople(doc, all),
        nation: nationOf(doc, home, all),
        p,
      },
    ];
  });
}

/** Chances over `NOBODY_HURT` for a scene without victims; `act` is its sort of act. */
export function nobodyHurt(doc: SceneDoc, act: Act): Float64Array {
  return doc.ask("nobody-hurt", nobodyHurtFeatures(doc, act));
}

/** The fullest form of the name that the mentions bear. */
function fullName(doc: SceneDoc, mentions: readonly Phrase[]): { text: string; start: number; end: number } | null {
  const names = mentions.map((phrase) => nameSaid(doc, phrase)).filter((name) => name !== null);
  const others = namesakes(doc, mentions)
    .map((phrase) => nameSaid(doc, phrase)!)
    .filter(({ text }) => names.some((name) => nameRelation(name.text, text) === "part"));
  const words = (text: string) => text.split(" ").length;
  const [fullest] = [...names, ...others].sort(
    (a, b) => words(b.text) - words(a.text) || b.text.length - a.text.length,
  );
  return fullest ?? null;
}

/** The likeliest description; of somebody named only one that is likely enough. */
function describe(doc: SceneDoc, mentions: readonly Phrase[], named: boolean): Wording | null {
  const all = allWordings(doc, mentions, named);
  let best: Wording | null = null;
  let top = named ? LIMITS.describe : -1;
  for (const wording of all) {
    const p = doc.ask("victim-description", wordingFeatures(doc, wording, all, named))[0]!;
    if (p > top) [top, best] = [p, wording];
  }
  return best;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
