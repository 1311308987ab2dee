import type { Mention, NameMention } from "../../record/mention.ts";
import type { Attribution, Reading } from "../../record/reading.ts";
import type { Scene } from "../../record/scene.ts";
import type { Doc } from "../doc.ts";
import { parsesOf } from "../parsing/model.ts";
import { linkChance } from "./link-features.ts";
import { featurePhrases, makeSceneDoc, settlePhrases, weighPhrases, weighSentences } from "./make-scene-doc.ts";
import { countriesOfReport } from "./nations.ts";
import { CERTAINTIES, STAGES } from "./perpetrators/labels.ts";
import { linkReasons, reasonsFor } from "./reasons.ts";
import { type Cluster, type Group, keep, largest, type Phrase, type Role, type SceneDoc } from "./scene-doc.ts";
import { asker } from "./scene-models.ts";
import { clustersIn, sceneOf } from "./scenes-of.ts";
import { DAMAGES, SITE_KINDS, WEAPON_KINDS } from "./things/labels.ts";
import { FATES, VICTIM_KINDS } from "./victims/victims.ts";

/**
 * What is not looked at: least chance that a report tells of an act of violence for its scenes to be looked for, and that a sentence
 * does for who is in it to be weighed. A sentence with an act of violence is always weighed.
 */
export interface Shortcuts {
  report: number;
  sentence: number;
}

/** On the goldens these change no scene; 0.3 for sentences changes some. */
export const SHORTCUTS: Shortcuts = { report: 0.05, sentence: 0.15 };

/** To measure with. */
export const NO_SHORTCUTS: Shortcuts = { report: 0, sentence: 0 };

/** Up to how many phrases keep their features. */
const FEATURED = 1000;

/**
 * The acts of violence of a report with who and what had a part in them, in text order. Linear models over words, word classes, acts and
 * parse paths decide, learned from keyed wire reports by `training/train-scenes.ts`. A report without any word for an act of violence has
 * none. `explain`: with the reasons of each part.
 */
export function findScenes(
  doc: Doc,
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
  explain = false,
  shortcuts = SHORTCUTS,
): Pick<Reading, "scenes" | "targets"> {
  // The models were learned from reports of violence and trouble: of others they know nothing.
  if (!mentions.some((one) => one.kind === "act" && one.weight === "makes")) return { scenes: [], targets: [] };
  const parses = parsesOf(doc);
  const made = makeSceneDoc(
    { text: doc.report.text, sentences: doc.sentences, knowledge: doc.knowledge },
    mentions,
    attributions,
    (sentence) => {
      const { heads, relations } = parses.of(sentence);
      return { heads, rels: relations };
    },
    asker(doc.knowledge),
  );
  weighSentences(made, shortcuts.report);
  if (made.relevance < shortcuts.report) return { scenes: [], targets: [] };
  // Only phrases of sentences that tell of something are weighed: no others need a parse.
  const all = made.phrases;
  made.phrases = tellingPhrases(made, shortcuts);
  // Features of a long report's phrases take much room: they are made anew for those that have a part in a scene.
  if (!made.ask.roles || made.phrases.length <= FEATURED) featurePhrases(made);
  weighPhrases(made);
  settlePhrases(made);
  made.phrases = all;
  for (const { targets, others } of clustersIn(made))
    featurePhrases(
      made,
      [...targets, ...others].map(({ phrase }) => phrase),
    );
  const clusters = clustersIn(made).filter(({ targets }) => targets.length > 0);
  return {
    scenes: clusters.map((cluster) => asScene(made, cluster, explain)).sort((a, b) => first(a) - first(b)),
    targets: linked(made, clusters, explain),
  };
}

/** Phrases of the sentences that tell of something; `weighSentences` must have been called. */
export function tellingPhrases({ views, sentenceChances, phrases }: SceneDoc, shortcuts: Shortcuts): Phrase[] {
  const tells = views.map((view, i) => view.acts.length > 0 || sentenceChances[i]! >= shortcuts.sentence);
  return phrases.filter(({ sentence }) => tells[sentence]);
}

/** The targets of all clusters with the chances that two of them are of one act. */
function linked(doc: SceneDoc, clusters: readonly Cluster[], explain: boolean): Reading["targets"] {
  const all = clusters.flatMap(({ targets }) => targets).sort((a, b) => a.phrase.start - b.phrase.start);
  return all.map(({ phrase, role, p }, i) => ({
    start: phrase.start,
    end: phrase.end,
    chance: p,
    links: all.slice(0, i).map((other) => linkChance(doc, other.phrase, phrase, other.role, role)),
    ...(explain
      ? { reasons: all.slice(0, i).map((other) => linkReasons(doc, other.phrase, phrase, other.role, role)) }
      : {}),
  }));
}

function first({ victims, sites }: Scene): number {
  return Math.min(...[...victims, ...sites].map(({ start }) => start));
}

function asScene(doc: SceneDoc, cluster: Cluster, explain: boolean): Scene {
  const country = countryOf(doc, cluster);
  const scene = sceneOf(doc, cluster, country);
  const { stage } = scene.chances;
  const part = (group: Group, chance: number, role: Role) => ({
    start: group.best.start,
    end: group.best.end,
    mentions: group.all.map((phrase) => ({
      start: phrase.start,
      end: phrase.end,
      chance: phrase.chances[role],
      ...(explain ? { reasons: reasonsFor(doc, phrase, role) } : {}),
    })),
    chance,
    rule: "learned-role",
  });
  return {
    act: { value: scene.act, chance: Math.max(...scene.chances.act) },
    stage: likeliest(STAGES, stage),
    country,
    chance: 1 - cluster.targets.reduce((none, { p }) => none * (1 - p), 1),
    perpetrators: scene.individuals.map(({ group }) => part(group, group.p, "perpetrator")),
    groups: scene.groups.map(({ group, certainty }) => ({
      ...part(group, group.p, "group"),
      certainty: likeliest(CERTAINTIES, certainty),
    })),
    victims: scene.victims.map(({ group, p, kind, fate, count, nation }) => ({
      ...part(group, p, "victim"),
      kind: likeliest(VICTIM_KINDS, kind),
      fate: likeliest(FATES, fate),
      count,
      nation: nation?.iso3 ?? null,
    })),
    sites: scene.sites.map(({ group, p, kind, damage, nation }) => ({
      ...part(group, p, "site"),
      kind: likeliest(SITE_KINDS, kind),
      damage: likeliest(DAMAGES, damage),
      nation: nation?.iso3 ?? null,
    })),
    weapons: scene.weapons.map(({ group, p, kind }) => ({
      ...part(group, p, "weapon"),
      kind: likeliest(WEAPON_KINDS, kind),
    })),
  };
}

function likeliest<T extends string>(words: readonly T[], chances: Float64Array): { value: T; chance: number } {
  const best = largest(chances);
  return { value: words[best]!, chance: chances[best]! };
}

/** Country of the place named nearest to a target, the likelier target first among equals; else the report's most named one. */
function countryOf(doc: SceneDoc, { targets }: Cluster): string | null {
  const places = keep(doc, "places with countries", () =>
    doc.names.flatMap((name) => {
      const country = countryOfPlace(doc, name);
      return country ? [{ at: name.start, country }] : [];
    }),
  );
  let best = countriesOfReport(doc)[0] ?? null;
  let least = Number.POSITIVE_INFINITY;
  for (const { phrase, p } of targets)
    for (const { at, country } of places) {
      const cost = Math.abs(at - phrase.start) + (1 - p);
      if (cost < least) [least, best] = [cost, country];
    }
  return best;
}

function countryOfPlace(doc: SceneDoc, { kind, id }: NameMention): string | null {
  return (kind === "place" && id && doc.knowledge.placeById.get(id)?.country) || null;
}
