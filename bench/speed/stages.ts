import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { findActs } from "../../src/reading/acts/find-acts.ts";
import { findAttributions } from "../../src/reading/attribution/find-attributions.ts";
import type { Sentence } from "../../src/reading/doc.ts";
import { findNames } from "../../src/reading/names/find-names.ts";
import { withNameTags } from "../../src/reading/names/name-tags.ts";
import { parsesOf } from "../../src/reading/parsing/model.ts";
import { prepare } from "../../src/reading/prepare.ts";
import { findQuantities } from "../../src/reading/quantity/find-quantities.ts";
import { SHORTCUTS, tellingPhrases } from "../../src/reading/scenes/find-scenes.ts";
import {
  featurePhrases,
  makeSceneDoc,
  settlePhrases,
  weighPhrases,
  weighSentences,
} from "../../src/reading/scenes/make-scene-doc.ts";
import { asker } from "../../src/reading/scenes/scene-models.ts";
import { clustersIn, sceneOf } from "../../src/reading/scenes/scenes-of.ts";
import { scanTimes } from "../../src/reading/time/find-times.ts";
import { reportOfText } from "../reports.ts";

/** Milliseconds spent by stage, in the order of reading. */
export type Spent = Map<string, number>;

/** Reads a text with its scenes and adds what each stage took to `spent`. */
export function readByStage(text: string, knowledge: Knowledge, spent: Spent, shortcuts = SHORTCUTS): void {
  let last = performance.now();
  const stage = <T>(name: string, result: T): T => {
    const now = performance.now();
    spent.set(name, (spent.get(name) ?? 0) + now - last);
    last = now;
    return result;
  };
  const report = stage("intake", reportOfText("speed", text));
  const doc = stage("prepare", withNameTags(prepare(report, knowledge)));
  const names = stage("names", findNames(doc));
  const times = stage("times", scanTimes(doc));
  const quantities = stage("quantities", findQuantities(doc, times));
  const acts = stage("acts", findActs(doc));
  const attributions = stage("attributions", findAttributions(doc, names));
  const mentions = [...names, ...times.times, ...quantities, ...acts];
  // As `findScenes` goes about it, so that each of its stages has its time.
  if (!acts.some(({ weight }) => weight === "makes")) return;
  const parses = parsesOf(doc);
  const scenes = stage(
    "scenes: sentences",
    makeSceneDoc(
      { text: report.text, sentences: doc.sentences, knowledge },
      mentions,
      attributions,
      (sentence) => ({ heads: parses.of(sentence).heads, rels: parses.of(sentence).relations }),
      asker(knowledge),
    ),
  );
  weighSentences(scenes, shortcuts.report);
  if (scenes.relevance < shortcuts.report) return void stage("scenes: sentences", null);
  const all = scenes.phrases;
  scenes.phrases = tellingPhrases(scenes, shortcuts);
  stage("scenes: sentences", null);
  for (const { sentence } of scenes.phrases) parses.of(doc.sentences[sentence] as Sentence);
  stage("parses", null);
  weighPhrases(scenes);
  stage("scenes: roles", null);
  settlePhrases(scenes);
  scenes.phrases = all;
  stage("scenes: roles again", null);
  const clusters = stage("scenes: links", clustersIn(scenes));
  for (const { targets, others } of clusters)
    featurePhrases(
      scenes,
      [...targets, ...others].map(({ phrase }) => phrase),
    );
  stage(
    "scenes: fills",
    clusters.filter(({ targets }) => targets.length > 0).map((cluster) => sceneOf(scenes, cluster, null)),
  );
}
