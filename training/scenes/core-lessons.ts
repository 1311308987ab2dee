import { contextFeatures } from "../../src/reading/scenes/context-features.ts";
import { documentFeatures } from "../../src/reading/scenes/document-features.ts";
import { linkFeatures } from "../../src/reading/scenes/link-features.ts";
import {
  featurePhrases,
  settlePhrases,
  weighPhrases,
  weighSentences,
} from "../../src/reading/scenes/make-scene-doc.ts";
import { sameFeatures } from "../../src/reading/scenes/same-features.ts";
import { type Phrase, ROLES, type Role, type SceneDoc } from "../../src/reading/scenes/scene-doc.ts";
import { sentenceFeatures } from "../../src/reading/scenes/sentence-features.ts";
import type { Example } from "../linear.ts";
import { fills, SLOTS_OF } from "./keyed-doc.ts";
import type { KeyedDoc, Lesson, Stage } from "./lesson.ts";

/** A report with an incident that the key demands. Reports of optional incidents only teach neither way. */
const report: Lesson = {
  name: "report",
  columns: 1,
  options: { rowsLog2: 18, epochs: 12, rate: 0.05, l2: 1e-5 },
  examples({ doc, templates }) {
    const demanded = templates.some((t) => !t.optional);
    return templates.length > 0 && !demanded ? [] : [{ features: documentFeatures(doc), label: demanded ? 1 : 0 }];
  },
};

/** A sentence with a phrase that fills a slot. Learned, like the roles, from reports that tell of incidents: which reports do is another question. */
const sentence: Lesson = {
  name: "sentence",
  columns: 1,
  options: { rowsLog2: 18, epochs: 5, rate: 0.02, l2: 1e-3 },
  examples({ doc, templates, gold }) {
    if (templates.length === 0) return [];
    const telling = new Set<number>();
    for (const [phrase, filled] of gold)
      if (ROLES.some((role) => role !== "group" && filled[role].length > 0)) telling.add(phrase.sentence);
    return doc.views.map((_, i) => ({ features: sentenceFeatures(doc, i), label: telling.has(i) ? 1 : 0 }));
  },
};

const roles = ROLES.map((role) =>
  roleLesson(
    `role-${role}`,
    role,
    ({ features }) => features,
    () => true,
  ),
);

/**
 * The roles learned again, without phrases that say what a key says but stand where hardly anything speaks for the role, while another phrase
 * of the same filler stands where much does: "people" is not a victim everywhere because it is one somewhere.
 */
const clearedRoles = ROLES.map((role) => roleLesson(`role-${role}`, role, ({ features }) => features, isClear(role)));

/** Likewise, seeing what the first round made of the other phrases. */
const settledRoles = ROLES.map((role) =>
  roleLesson(`settled-${role}`, role, (phrase, doc) => contextFeatures(doc, phrase), isClear(role)),
);

/** How likely a phrase must be, beside the likeliest of its filler, to teach. */
const CLEAR = 0.5;

function isClear(role: Role): (keyed: KeyedDoc, phrase: Phrase) => boolean {
  let at: KeyedDoc | null = null;
  let best = new Map<string, number>();
  return (keyed, phrase) => {
    const ids = filledBy(keyed, phrase, role);
    if (ids.length === 0) return true;
    if (at !== keyed) {
      at = keyed;
      best = bestOf(keyed, role);
    }
    return ids.some((id) => phrase.chances[role] >= CLEAR * best.get(id)!);
  };
}

/** By filler, the highest chance of a phrase that stands for it. */
function bestOf(keyed: KeyedDoc, role: Role): Map<string, number> {
  const best = new Map<string, number>();
  for (const phrase of keyed.doc.phrases)
    for (const id of filledBy(keyed, phrase, role)) best.set(id, Math.max(best.get(id) ?? 0, phrase.chances[role]));
  return best;
}

function roleLesson(
  name: string,
  role: Role,
  features: (phrase: Phrase, doc: SceneDoc) => Int32Array,
  teaches: (keyed: KeyedDoc, phrase: Phrase) => boolean,
): Lesson {
  return {
    name,
    columns: 1,
    options: { rowsLog2: 20, epochs: 6, rate: 0.02, l2: 1e-3 },
    examples(keyed) {
      const { doc, templates, gold } = keyed;
      if (templates.length === 0) return [];
      return doc.phrases
        .filter((phrase) => teaches(keyed, phrase))
        .map((phrase) => ({ features: features(phrase, doc), label: gold.get(phrase)![role].length > 0 ? 1 : 0 }));
    },
  };
}

/** Two phrases of a role that fill the same slot of a template, or two slots of one template. */
const same: Lesson = {
  name: "same",
  columns: 1,
  options: { rowsLog2: 18, epochs: 6, rate: 0.03, l2: 3e-4 },
  examples(keyed) {
    const { doc } = keyed;
    const examples = ROLES.flatMap((role) => {
      const found: Example[] = [];
      const phrases = filling(keyed, role).slice(0, 60);
      const ids = phrases.map((phrase) => filledBy(keyed, phrase, role));
      for (let i = 0; i < phrases.length; i++)
        for (let j = i + 1; j < phrases.length && found.length < 200; j++) {
          const a = phrases[i]!;
          const b = phrases[j]!;
          if (a.sentence === b.sentence && a.first <= b.last && b.first <= a.last) continue;
          const one = ids[i]!.some((id) => ids[j]!.includes(id));
          if (!one && !shares(keyed, a, role, b, role)) continue;
          found.push({ features: sameFeatures(doc.views, a, b, role, doc.words, doc.tree), label: one ? 1 : 0 });
        }
      return found;
    });
    return evened(examples);
  },
};

/** Two phrases that fill slots of one template, or of different ones. */
const link: Lesson = {
  name: "link",
  columns: 1,
  options: { rowsLog2: 19, epochs: 6, rate: 0.03, l2: 3e-4 },
  examples(keyed) {
    const members = keyed.doc.phrases.flatMap((phrase) =>
      ROLES.filter((role) => keyed.gold.get(phrase)![role].length > 0 && phrase.chances[role] > 0.05).map((role) => ({
        phrase,
        role,
      })),
    );
    const examples: Example[] = [];
    for (let i = 0; i < members.length; i++)
      for (let j = i + 1; j < members.length; j++) {
        const a = members[i]!;
        const b = members[j]!;
        if (a.phrase === b.phrase) continue;
        examples.push({
          features: linkFeatures(keyed.doc, a.phrase, b.phrase, a.role, b.role),
          label: shares(keyed, a.phrase, a.role, b.phrase, b.role) ? 1 : 0,
        });
      }
    return evened(examples);
  },
};

/** Reports with many pairs count little more than those with few. */
function evened(examples: Example[]): Example[] {
  const weight = 3 / Math.sqrt(1 + examples.length);
  return examples.map((example) => ({ ...example, weight }));
}

function filling({ doc, gold }: KeyedDoc, role: Role): Phrase[] {
  return doc.phrases.filter((phrase) => gold.get(phrase)![role].length > 0 && phrase.chances[role] > 0.05);
}

function shares({ gold }: KeyedDoc, a: Phrase, roleA: Role, b: Phrase, roleB: Role): boolean {
  return gold.get(a)![roleA].some((template) => gold.get(b)![roleB].includes(template));
}

/** Names of the fillers that a phrase stands for; a description with a name goes by the name's. */
function filledBy({ doc, templates, gold }: KeyedDoc, phrase: Phrase, role: Role): string[] {
  return gold.get(phrase)![role].flatMap((at) =>
    SLOTS_OF[role].flatMap((slot) =>
      (templates[at]!.slots[slot] ?? []).flatMap((fill, i) => {
        if (!fill.alternatives.some((a) => fills(slot, a.value, phrase, doc))) return [];
        const name = slot === "hum-tgt-desc" ? fill.alternatives[0]?.ref?.[0] : undefined;
        const names = templates[at]!.slots["hum-tgt-name"] ?? [];
        const named = name === undefined ? -1 : names.findIndex((f) => f.alternatives.some((a) => a.value === name));
        return [named >= 0 ? `${at}|hum-tgt-name|${named}` : `${at}|${slot}|${i}`];
      }),
    ),
  );
}

/** What the rest is built on, in the order it is learned. */
export const CORE: Stage[] = [
  {
    lessons: [report, sentence],
    after({ doc }) {
      weighSentences(doc);
      featurePhrases(doc);
    },
  },
  { lessons: roles, after: ({ doc }) => weighPhrases(doc) },
  { lessons: clearedRoles, after: ({ doc }) => weighPhrases(doc) },
  { lessons: settledRoles, after: ({ doc }) => settlePhrases(doc) },
  { lessons: [same] },
  { lessons: [link] },
];
