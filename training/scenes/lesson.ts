import type { KeyTemplate } from "../../bench/accuracy/muc4/templates.ts";
import type { Phrase, Role, SceneDoc } from "../../src/reading/scenes/scene-doc.ts";
import type { Example } from "../linear.ts";

/** A filler of an answer key; `ref` holds the strings any of which is its right tag. */
export interface RawFill {
  optional: boolean;
  alternatives: { value: string; ref: string[] | null }[];
}

/** A template of an answer key. */
export interface RawTemplate {
  optional: boolean;
  slots: Record<string, RawFill[] | undefined>;
}

/** A report with its answer key: which templates (by index) each phrase fills a slot of, by role. */
export interface KeyedDoc {
  id: string;
  fold: number;
  doc: SceneDoc;
  templates: RawTemplate[];
  keys: readonly KeyTemplate[];
  gold: Map<Phrase, Record<Role, number[]>>;
}

/** Something to be learned. `columns` 1: yes or no (labels 1 and 0), else the number of classes. */
export interface Lesson {
  name: string;
  columns: number;
  options?: Partial<{ rowsLog2: number; epochs: number; rate: number; l2: number }>;
  examples(keyed: KeyedDoc): Example[];
}

/** Lessons learned one after another; `after` is called for each document when all of them can be asked. */
export interface Stage {
  lessons: Lesson[];
  after?(keyed: KeyedDoc): void;
}
