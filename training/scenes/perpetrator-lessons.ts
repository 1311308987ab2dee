import { AUTHOR_WORDS, STAGE_WORDS, TYPE_WORDS } from "../../bench/accuracy/muc4/adapter/act-words.ts";
import { actFeatures } from "../../src/reading/scenes/perpetrators/act-features.ts";
import { certaintyFeatures } from "../../src/reading/scenes/perpetrators/certainty-features.ts";
import { ACTS, AUTHORS, CERTAINTIES, STAGES } from "../../src/reading/scenes/perpetrators/labels.ts";
import { samePerpetratorFeatures } from "../../src/reading/scenes/perpetrators/same-features.ts";
import { stageFeatures } from "../../src/reading/scenes/perpetrators/stage-features.ts";
import { featuredWordings } from "../../src/reading/scenes/perpetrators/wording-features.ts";
import type { Behind } from "../../src/reading/scenes/perpetrators/wordings.ts";
import type { Cluster, SceneDoc } from "../../src/reading/scenes/scene-doc.ts";
import type { Example } from "../linear.ts";
import { goldCluster } from "./gold-cluster.ts";
import { creditOf, goldCertainties, goldPerpetrators, wordOf } from "./gold-perpetrators.ts";
import type { KeyedDoc, Lesson, RawTemplate } from "./lesson.ts";

const SMALL = { rowsLog2: 17 };

/** What is learned of an act and those behind it. None of the lessons asks another's model. */
export const perpetratorLessons: Lesson[] = [
  {
    name: "act-type",
    columns: ACTS.length,
    options: { ...SMALL, epochs: 12, rate: 0.04 },
    examples: (keyed) =>
      actExamples(
        keyed,
        (doc, cluster) => actFeatures(doc, cluster, "type"),
        (template) => ACTS.findIndex((act) => TYPE_WORDS[act] === firstWord(template, "inc-type")),
      ),
  },
  {
    name: "act-stage",
    columns: STAGES.length,
    options: { ...SMALL, epochs: 16, rate: 0.05 },
    examples: (keyed) =>
      actExamples(keyed, stageFeatures, (template) =>
        STAGES.findIndex((stage) => STAGE_WORDS[stage] === firstWord(template, "inc-stage")),
      ),
  },
  {
    name: "act-author",
    columns: AUTHORS.length,
    options: { ...SMALL, epochs: 12, rate: 0.01 },
    examples: (keyed) =>
      actExamples(
        keyed,
        (doc, cluster) => actFeatures(doc, cluster, "author"),
        (template) => AUTHORS.findIndex((author) => AUTHOR_WORDS[author] === firstWord(template, "perp-inc-cat")),
      ),
  },
  {
    name: "group-certainty",
    columns: CERTAINTIES.length,
    options: { ...SMALL, rate: 0.02 },
    examples: (keyed) => keyed.templates.flatMap((_, i) => certaintyExamples(keyed, i)),
  },
  ...(["perpetrator", "group"] as const).map(wordingLesson),
  ...(["perpetrator", "group"] as const).map(sameLesson),
];

/** One example a template; none where the key's answer is not among the labels. */
function actExamples(
  keyed: KeyedDoc,
  features: (doc: SceneDoc, cluster: Cluster) => Int32Array,
  labelOf: (template: RawTemplate) => number,
): Example[] {
  return keyed.templates.flatMap((template, i) => {
    const label = labelOf(template);
    return label < 0 ? [] : [{ features: features(keyed.doc, goldCluster(keyed, i)), label }];
  });
}

/** A slot's first answer; null for an empty slot. */
function firstWord({ slots }: RawTemplate, slot: string): string | null {
  const first = slots[slot]?.[0]?.alternatives[0];
  return first ? wordOf(first.value) : null;
}

function certaintyExamples(keyed: KeyedDoc, template: number): Example[] {
  const cluster = goldCluster(keyed, template);
  return goldPerpetrators(keyed, template, "group").flatMap(({ fill, all }) => {
    const answers = goldCertainties(keyed.templates[template]!, fill);
    return answers.map((answer) => ({
      features: certaintyFeatures(keyed.doc, cluster, all),
      label: CERTAINTIES.indexOf(answer),
      weight: 1 / answers.length,
    }));
  });
}

/** Whether a wording is wrong (0), half right (1) or right (2). */
function wordingLesson(role: Behind): Lesson {
  return {
    name: `${role}-wording`,
    columns: 3,
    options: SMALL,
    examples: (keyed) =>
      keyed.templates.flatMap((_, i) =>
        goldPerpetrators(keyed, i, role).flatMap(({ fill, all }) => {
          const wordings = featuredWordings(keyed.doc, all.slice(0, 8), role);
          const weight = Math.min(1, 4 / wordings.length);
          return wordings.map(({ features, text }) => ({ features, label: creditOf(fill, role, text) * 2, weight }));
        }),
      ),
  };
}

/** Whether two mentions of perpetrators of one act are of the same one. */
function sameLesson(role: Behind): Lesson {
  return {
    name: `same-${role}`,
    columns: 1,
    options: { ...SMALL, rate: 0.02 },
    examples: (keyed) => keyed.templates.flatMap((_, i) => pairExamples(keyed, i, role)),
  };
}

function pairExamples(keyed: KeyedDoc, template: number, role: Behind): Example[] {
  const perpetrators = goldPerpetrators(keyed, template, role).map(({ all }) => all.slice(0, 6));
  const mentions = perpetrators.flatMap((all, of) => all.map((phrase) => ({ phrase, of, among: all.length })));
  return mentions.flatMap((a, i) =>
    mentions.slice(i + 1).flatMap((b) =>
      a.phrase === b.phrase
        ? []
        : [
            {
              features: samePerpetratorFeatures(keyed.doc, a.phrase, b.phrase),
              label: a.of === b.of ? 1 : 0,
              weight: 2 / (a.among + b.among),
            },
          ],
    ),
  );
}
