import { type Example, predict, type Trained, trainLinear } from "../linear.ts";
import type { KeyedDoc, Lesson, Stage } from "./lesson.ts";

const FOLDS = 5;
/** A feature must have been seen in so many reports: what only one tells is no lesson, and no name. */
const REPORTS = 3;
const DEFAULTS = { rowsLog2: 18, epochs: 8, rate: 0.03, l2: 1e-3, seed: 4 };

/** Which of five folds a report of a set is in: blocks of consecutive ones. */
export function foldOf(index: number, count: number): number {
  return Math.min(FOLDS - 1, Math.floor((index * FOLDS) / count));
}

/** Models by lesson and fold, while they are being learned; fold -1 is the model of all reports. */
export class Learned {
  private readonly models = new Map<string, Trained>();

  set(name: string, fold: number, model: Trained): void {
    this.models.set(`${name}/${fold}`, model);
  }

  /** What the model says that has not seen reports of this fold. */
  ask(fold: number): (name: string, features: Int32Array) => Float64Array {
    return (name, features) => {
      const model = this.models.get(`${name}/${fold}`);
      if (!model) throw new Error(`"${name}" is not learned yet`);
      return predict(model, features);
    };
  }

  /** The models of all reports, by lesson. */
  whole(): Map<string, Trained> {
    return new Map(
      [...this.models].flatMap(([key, model]) => (key.endsWith("/-1") ? [[key.slice(0, -3), model] as const] : [])),
    );
  }
}

/**
 * Learns the stages one after another by cross-validation: every report is asked only of models that have not seen it, so that later
 * lessons learn from answers as good as those they will get. With `whole`, each lesson is also learned from all reports.
 */
export function learn(
  stages: readonly Stage[],
  docs: readonly KeyedDoc[],
  learned: Learned,
  whole: boolean,
  say: (text: string) => void,
): void {
  for (const { lessons, after } of stages) {
    for (const lesson of lessons) {
      const began = performance.now();
      const examples = docs.map((doc) => lesson.examples(doc));
      for (let fold = whole ? -1 : 0; fold < FOLDS; fold++)
        learned.set(
          lesson.name,
          fold,
          train(
            lesson,
            examples.filter((_, i) => docs[i]!.fold !== fold),
          ),
        );
      const count = examples.reduce((sum, of) => sum + of.length, 0);
      say(`${lesson.name}: ${count} examples, ${((performance.now() - began) / 1000).toFixed(1)} s`);
    }
    if (after) for (const doc of docs) after(doc);
  }
}

function train(lesson: Lesson, byDoc: readonly Example[][]): Trained {
  const options = { ...DEFAULTS, ...lesson.options };
  const mask = (1 << options.rowsLog2) - 1;
  const seen = new Uint8Array(mask + 1);
  const last = new Int32Array(mask + 1).fill(-1);
  byDoc.forEach((examples, doc) => {
    for (const { features } of examples)
      for (const feature of features) {
        const row = feature & mask;
        if (last[row] === doc) continue;
        last[row] = doc;
        if (seen[row]! < 255) seen[row]!++;
      }
  });
  const kept = byDoc.flatMap((examples) =>
    examples.map((example) => ({ ...example, features: example.features.filter((f) => seen[f & mask]! >= REPORTS) })),
  );
  return trainLinear(kept, lesson.columns, options);
}
