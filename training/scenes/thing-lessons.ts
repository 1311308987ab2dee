import { STAGE_WORDS, TYPE_WORDS } from "../../bench/accuracy/muc4/adapter/act-words.ts";
import { nationWord } from "../../bench/accuracy/muc4/adapter/nations.ts";
import { DAMAGE_WORDS, SITE_KIND_WORDS, WEAPON_KIND_WORDS } from "../../bench/accuracy/muc4/adapter/thing-words.ts";
import { takesWeapons } from "../../bench/accuracy/muc4/adapter/weapon-fills.ts";
import type { Slot } from "../../bench/accuracy/muc4/templates.ts";
import { ACTS, STAGES } from "../../src/reading/scenes/perpetrators/labels.ts";
import type { Phrase, SceneDoc } from "../../src/reading/scenes/scene-doc.ts";
import { clustersIn, weaponsToWeigh } from "../../src/reading/scenes/scenes-of.ts";
import { manyFeatures } from "../../src/reading/scenes/things/count.ts";
import { damageFeatures } from "../../src/reading/scenes/things/damage-features.ts";
import { siteKindFeatures, weaponKindFeatures } from "../../src/reading/scenes/things/kind-features.ts";
import { DAMAGES, SITE_KINDS, WEAPON_KINDS } from "../../src/reading/scenes/things/labels.ts";
import { sameThingFeatures, type ThingRole } from "../../src/reading/scenes/things/same-thing.ts";
import { nationHints } from "../../src/reading/scenes/things/site-nation.ts";
import { weaponPartFeatures } from "../../src/reading/scenes/things/weapon-part-features.ts";
import { weaponSigns } from "../../src/reading/scenes/things/weapon-signs.ts";
import { MOST_WEAPONS } from "../../src/reading/scenes/things/weapons.ts";
import { wordingsOf } from "../../src/reading/scenes/things/wordings.ts";
import type { Example } from "../linear.ts";
import { goldCluster, templateOf } from "./gold-cluster.ts";
import { wordOf } from "./gold-perpetrators.ts";
import { creditAs, goldThings, LEAST, saidOf } from "./gold-things.ts";
import type { KeyedDoc, Lesson, RawTemplate } from "./lesson.ts";

/** For few examples of few features. */
const FEW = { rowsLog2: 16, epochs: 20, rate: 0.1, l2: 1e-2 };
const SMALL = { rowsLog2: 16 };
const ROLES: readonly ThingRole[] = ["site", "weapon"];

const EFFECTS = DAMAGES.map((damage) => DAMAGE_WORDS[damage]);
const WEAPON_TYPES = WEAPON_KINDS.map((kind) => WEAPON_KIND_WORDS[kind]);

/** Whether phrases are a weapon of the act of a cluster that the reader made; from clusters that a template of the key is about. */
const weaponPart: Lesson = {
  name: "weapon-part",
  columns: 1,
  options: { rowsLog2: 16, epochs: 8, rate: 0.02, l2: 2e-3 },
  examples(keyed) {
    const { doc, gold } = keyed;
    return clustersIn(doc).flatMap((cluster): Example[] => {
      const template = templateOf(keyed, cluster);
      if (template === null) return [];
      const groups = weaponsToWeigh(doc, cluster).slice(0, MOST_WEAPONS);
      return groups.map((group) => ({
        features: weaponPartFeatures(doc, cluster, group, groups),
        label: group.all.some((phrase) => gold.get(phrase)!.weapon.includes(template)) ? 1 : 0,
      }));
    });
  },
};

/** What is learned of sites and weapons. None of the lessons asks another's model. */
export const thingLessons: Lesson[] = [
  {
    name: "thing-same",
    columns: 1,
    options: FEW,
    examples: (keyed) => keyed.templates.flatMap((_, i) => ROLES.flatMap((role) => pairExamples(keyed, i, role))),
  },
  ...ROLES.map(wordingLesson),
  {
    name: "site-nation",
    columns: 1,
    options: { ...FEW, rowsLog2: 14 },
    examples: (keyed) => keyed.templates.flatMap((_, i) => nationExamples(keyed, i)),
  },
  {
    name: "site-kind",
    columns: SITE_KINDS.length,
    options: FEW,
    examples: (keyed) =>
      thingExamples(keyed, "site", "phys-tgt-type", ({ doc, all }, word) => ({
        label: SITE_KINDS.findIndex((kind) => SITE_KIND_WORDS[kind] === word),
        features: siteKindFeatures(doc, all),
      })),
  },
  {
    name: "site-damage",
    columns: DAMAGES.length,
    options: SMALL,
    examples: (keyed) =>
      thingExamples(keyed, "site", "phys-tgt-effect", ({ doc, all, act, stage }, word) => ({
        label: EFFECTS.indexOf(word?.replace("MONEY TAKEN", "PROPERTY TAKEN") ?? null),
        features: damageFeatures(doc, all, act, stage),
      })),
  },
  {
    name: "site-many",
    columns: 1,
    options: FEW,
    examples: (keyed) =>
      thingExamples(keyed, "site", "phys-tgt-num", ({ doc, all }, word) => ({
        label: ["1", "PLURAL"].indexOf(word ?? ""),
        features: manyFeatures(doc, all),
      })),
  },
  {
    name: "weapon-kind",
    columns: WEAPON_KINDS.length,
    options: FEW,
    examples: (keyed) =>
      thingExamples(keyed, "weapon", "inc-instr-type", ({ doc, all, act }, word) => ({
        label: WEAPON_TYPES.indexOf(word),
        features: weaponKindFeatures(doc, all, act),
      })),
  },
  {
    name: "weapon-implied",
    columns: WEAPON_KINDS.length,
    options: SMALL,
    examples: (keyed) => keyed.templates.flatMap((_, i) => impliedExamples(keyed, i)),
  },
  weaponPart,
];

/** A thing of the key in its scene: `act` of `ACTS`, `stage` of `STAGES`; empty where the key says neither. */
interface Shown {
  doc: SceneDoc;
  all: Phrase[];
  act: string;
  stage: string;
}

/** One example a thing of the key; none where its slot's word is not among the labels. */
function thingExamples(
  keyed: KeyedDoc,
  role: ThingRole,
  slot: Slot,
  make: (shown: Shown, word: string | null) => Example,
): Example[] {
  return keyed.templates.flatMap((template, i) => {
    const { act, stage } = sceneOf(template);
    return goldThings(keyed, i, role)
      .map(({ index, all }) => make({ doc: keyed.doc, all, act, stage }, saidOf(template, role, index, slot)))
      .filter(({ label }) => label >= 0);
  });
}

function sceneOf({ slots }: RawTemplate): { act: string; stage: string } {
  const word = (slot: Slot): string => wordOf(slots[slot]?.[0]?.alternatives[0]?.value);
  return {
    act: ACTS.find((act) => TYPE_WORDS[act] === word("inc-type")) ?? "",
    stage: STAGES.find((stage) => STAGE_WORDS[stage] === word("inc-stage")) ?? "",
  };
}

/** Mentions of the things of one template two by two; templates with many count little more than those with few. */
function pairExamples(keyed: KeyedDoc, template: number, role: ThingRole): Example[] {
  const mentions = goldThings(keyed, template, role).flatMap(({ index, all }) =>
    all.map((phrase) => ({ phrase, index })),
  );
  const weight = 2 / Math.sqrt(1 + mentions.length);
  return mentions.flatMap((a, i) =>
    mentions.slice(i + 1).map((b) => ({
      features: sameThingFeatures(keyed.doc, a.phrase, b.phrase, role),
      label: a.index === b.index ? 1 : 0,
      weight,
    })),
  );
}

/** Whether a wording is wrong (0), half right (1) or right (2). */
function wordingLesson(role: ThingRole): Lesson {
  return {
    name: `${role}-wording`,
    columns: 3,
    options: { rowsLog2: 16, epochs: 12, rate: 0.05, l2: 3e-3 },
    examples: ({ doc, templates, gold }) =>
      doc.phrases.flatMap((phrase) => {
        const filled = gold.get(phrase)![role].map((i) => templates[i]!);
        if (filled.length === 0 || phrase.chances[role] < LEAST) return [];
        return wordingsOf(doc, phrase).map(({ text, features }) => ({
          features,
          label: creditAs(role, filled, text) * 2,
        }));
      }),
  };
}

/** Whether a country named with a site is the one that the key gives it. */
function nationExamples({ doc, templates, ...rest }: KeyedDoc, template: number): Example[] {
  return goldThings({ doc, templates, ...rest }, template, "site").flatMap(({ index, all }) => {
    const said = saidOf(templates[template]!, "site", index, "phys-tgt-nation");
    return nationHints(doc, all).map(({ iso3, features }) => ({
      features,
      label: said === nationWord(doc.knowledge, iso3) ? 1 : 0,
    }));
  });
}

/** What weapon the key gives a template's scene; weapons that the text names count half. */
function impliedExamples(keyed: KeyedDoc, template: number): Example[] {
  const { act } = sceneOf(keyed.templates[template]!);
  if (!takesWeapons(act)) return [];
  const features = weaponSigns(keyed.doc, goldCluster(keyed, template), act);
  const fills = keyed.templates[template]!.slots["inc-instr-type"] ?? [];
  if (fills.length === 0) return [{ features, label: WEAPON_KINDS.indexOf("unknown"), weight: 1 }];
  return fills.flatMap(({ alternatives: [first] }) => {
    const label = WEAPON_TYPES.indexOf(wordOf(first?.value));
    const named = first?.ref ? !first.ref.includes("-") : false;
    return label < 0 ? [] : [{ features, label, weight: named ? 0.5 : 1 }];
  });
}
