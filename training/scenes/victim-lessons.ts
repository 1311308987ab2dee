import { nationCode, nationWord } from "../../bench/accuracy/muc4/adapter/nations.ts";
import { FATE_WORDS, VICTIM_KIND_WORDS } from "../../bench/accuracy/muc4/adapter/victim-words.ts";
import { stringCredit } from "../../bench/accuracy/muc4/score/string-credit.ts";
import type { Phrase } from "../../src/reading/scenes/scene-doc.ts";
import { clustersIn } from "../../src/reading/scenes/scenes-of.ts";
import { countSaid, manyFeatures } from "../../src/reading/scenes/victims/count.ts";
import { fateFeatures, nobodyHurtFeatures } from "../../src/reading/scenes/victims/fate-features.ts";
import { keptFeatures } from "../../src/reading/scenes/victims/kept-features.ts";
import { kindFeatures } from "../../src/reading/scenes/victims/kind-features.ts";
import { nameRun, nameRunFeatures, personName, textOfRun } from "../../src/reading/scenes/victims/person-name.ts";
import { namedAmong, peopleOf } from "../../src/reading/scenes/victims/same-people.ts";
import { samePeopleFeatures } from "../../src/reading/scenes/victims/same-people-features.ts";
import { standsForPeopleFeatures, thoseOfPeople } from "../../src/reading/scenes/victims/stands-for-people.ts";
import { nationHints } from "../../src/reading/scenes/victims/victim-nation.ts";
import { FATES, NOBODY_HURT, VICTIM_KINDS } from "../../src/reading/scenes/victims/victims.ts";
import { wordingFeatures } from "../../src/reading/scenes/victims/wording-features.ts";
import { allWordings } from "../../src/reading/scenes/victims/wordings.ts";
import type { Example } from "../linear.ts";
import { templateOf } from "./gold-cluster.ts";
import {
  actOfKey,
  allows,
  type KeyPerson,
  keyPersons,
  mentionsByPerson,
  personsOf,
  valuesFor,
  victimPhrases,
} from "./key-people.ts";
import type { KeyedDoc, Lesson } from "./lesson.ts";

const KINDS = VICTIM_KINDS.map((kind) => VICTIM_KIND_WORDS[kind]);
const FATES_SAID = FATES.map((fate) => FATE_WORDS[fate]);
const NOBODY_SAID = NOBODY_HURT.map((fate) => FATE_WORDS[fate]);

/** Examples made of each person of the keys and the phrases that speak of them. */
function ofPersons(make: (keyed: KeyedDoc, person: KeyPerson, mentions: Phrase[]) => Example[]): Lesson["examples"] {
  return (keyed) => [...mentionsByPerson(keyed)].flatMap(([person, mentions]) => make(keyed, person, mentions));
}

const named: Lesson = {
  name: "victim-named",
  columns: 1,
  options: { rowsLog2: 14 },
  examples(keyed) {
    const { doc } = keyed;
    const isName = (text: string) =>
      keyPersons(keyed).some(({ names }) => names.some((name) => stringCredit("hum-tgt-name", name, text) >= 0.5));
    return victimPhrases(keyed).flatMap((phrase) => {
      const run = nameRun(doc, phrase);
      if (!run || run.found) return [];
      const label = isName(textOfRun(doc, phrase, run).text) ? 1 : 0;
      return [{ features: nameRunFeatures(doc, phrase, run), label }];
    });
  },
};

/** From pairs of mentions of one key template. */
const same: Lesson = {
  name: "victim-same",
  columns: 1,
  options: { rowsLog2: 16, epochs: 24, rate: 0.05 },
  examples(keyed) {
    const { doc, templates } = keyed;
    return templates.flatMap((_, at) => {
      const ofTemplate = [...mentionsByPerson(keyed)].filter(([person]) => person.at === at);
      const mentions = [...new Set(ofTemplate.flatMap(([, all]) => all))];
      const count = namedAmong(doc, mentions);
      const weight = 3 / Math.sqrt(mentions.length);
      return mentions.flatMap((a) =>
        mentions.flatMap((b): Example[] => {
          if (a.start >= b.start) return [];
          const others = personsOf(keyed, b);
          const label = personsOf(keyed, a).some((person) => others.includes(person)) ? 1 : 0;
          return [{ features: samePeopleFeatures(doc, a, b, count), label, weight }];
        }),
      );
    });
  },
};

const nation: Lesson = {
  name: "victim-nation",
  columns: 1,
  options: { rowsLog2: 14 },
  examples: ofPersons(({ doc }, person, mentions) => {
    const said = valuesFor(person, "hum-tgt-nation");
    const where = person.template.slots["inc-loc"]?.[0]?.alternatives[0]?.value.split(":")[0];
    const home = where === undefined ? null : nationCode(doc.knowledge, where);
    return nationHints(doc, home, mentions).map(({ iso3, features }) => ({
      features,
      label: said.includes(nationWord(doc.knowledge, iso3)) ? 1 : 0,
    }));
  }),
};

const description: Lesson = {
  name: "victim-description",
  columns: 1,
  options: { rowsLog2: 17 },
  examples: ofPersons(({ doc }, person, mentions) => {
    const isNamed = mentions.some((phrase) => personName(doc, phrase));
    const all = allWordings(doc, mentions, isNamed);
    const weight = 1.5 / Math.sqrt(all.length);
    return all.flatMap((wording): Example[] => {
      const credits = person.descriptions.map((key) => stringCredit("hum-tgt-desc", key, wording.text));
      const credit = Math.max(0, ...credits);
      const features = wordingFeatures(doc, wording, all, isNamed);
      if (credit !== 0.5) return [{ features, label: credit, weight }];
      return [1, 0].map((label) => ({ features, label, weight: weight / 2 }));
    });
  }),
};

const kind: Lesson = {
  name: "victim-kind",
  columns: KINDS.length,
  options: { rowsLog2: 17, rate: 0.06, epochs: 12 },
  examples: ofPersons(({ doc }, person, mentions) => {
    const label = KINDS.findIndex((word) => allows(person, "hum-tgt-type", word));
    return label < 0 ? [] : [{ features: kindFeatures(doc, mentions), label }];
  }),
};

const fate: Lesson = {
  name: "victim-fate",
  columns: FATES.length,
  options: { rowsLog2: 17 },
  examples: ofPersons(({ doc }, person, mentions) => {
    const words = valuesFor(person, "hum-tgt-effect");
    const said = words.map((word) => FATES_SAID.indexOf(word)).filter((label) => label >= 0);
    const features = fateFeatures(doc, mentions, actOfKey(person.template));
    const labels = said.length > 0 ? said : [0];
    return labels.map((label) => ({ features, label, weight: 1 / labels.length }));
  }),
};

const many: Lesson = {
  name: "victim-many",
  columns: 1,
  options: { rowsLog2: 14 },
  examples: ofPersons(({ doc }, person, mentions) => {
    const [said] = valuesFor(person, "hum-tgt-num");
    if (said === undefined || said === "-") return [];
    return mentions
      .filter((phrase) => !personName(doc, phrase) && !countSaid(doc, phrase))
      .map((phrase) => ({ features: manyFeatures(doc, phrase), label: said === "1" ? 0 : 1 }));
  }),
};

const people: Lesson = {
  name: "victim-people",
  columns: 1,
  options: { rowsLog2: 14 },
  examples: (keyed) =>
    victimPhrases(keyed).map((phrase) => ({
      features: standsForPeopleFeatures(keyed.doc, phrase),
      label: personsOf(keyed, phrase).length > 0 ? 1 : 0,
    })),
};

/** Persons found as a reader finds them, cluster by cluster; asks the models above, and so comes after them. */
const kept: Lesson = {
  name: "victim-kept",
  columns: 1,
  options: { rowsLog2: 14 },
  examples(keyed) {
    const { doc } = keyed;
    return clustersIn(doc).flatMap((cluster) => {
      // Of a cluster that no template is about, whoever is a victim in any.
      const template = templateOf(keyed, cluster);
      const isOf = (person: number) => template === null || keyPersons(keyed)[person]!.at === template;
      const likely = cluster.targets.filter(({ role }) => role === "victim").map(({ phrase }) => phrase);
      return peopleOf(doc, thoseOfPeople(doc, likely)).map((set) => ({
        features: keptFeatures(doc, cluster, set),
        label: set.some((phrase) => personsOf(keyed, phrase).some(isOf)) ? 1 : 0,
      }));
    });
  },
};

/** From templates without persons. */
const nobody: Lesson = {
  name: "nobody-hurt",
  columns: NOBODY_HURT.length,
  options: { rowsLog2: 16 },
  examples(keyed) {
    return keyed.templates.flatMap((template, at) => {
      if (keyPersons(keyed).some((person) => person.at === at)) return [];
      const effects = (template.slots["hum-tgt-effect"] ?? []).map((fill) => fill.alternatives[0]?.value ?? "-");
      const label = effects.map((word) => NOBODY_SAID.indexOf(word)).find((index) => index >= 0) ?? 0;
      return [{ features: nobodyHurtFeatures(keyed.doc, actOfKey(template)), label }];
    });
  },
};

/** What is learned of victims, in order: later lessons ask the models of earlier ones. */
export const victimLessons: Lesson[] = [named, same, nation, description, kind, fate, many, people, kept, nobody];
