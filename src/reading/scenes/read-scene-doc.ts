import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Report } from "../../record/report.ts";
import { findActs } from "../acts/find-acts.ts";
import { findAttributions } from "../attribution/find-attributions.ts";
import { findNames } from "../names/find-names.ts";
import { withNameTags } from "../names/name-tags.ts";
import { parsesOf } from "../parsing/model.ts";
import { prepare } from "../prepare.ts";
import { findQuantities } from "../quantity/find-quantities.ts";
import { scanTimes } from "../time/find-times.ts";
import { makeSceneDoc } from "./make-scene-doc.ts";
import type { SceneDoc } from "./scene-doc.ts";

/** A report read as far as the scene finders need it; `ask` answers for the models. For training and benchmarks. */
export function readSceneDoc(report: Report, knowledge: Knowledge, ask: SceneDoc["ask"]): SceneDoc {
  const doc = withNameTags(prepare(report, knowledge));
  const names = findNames(doc);
  const times = scanTimes(doc);
  const mentions = [...names, ...times.times, ...findQuantities(doc, times), ...findActs(doc)];
  const parses = parsesOf(doc);
  return makeSceneDoc(
    { text: report.text, sentences: doc.sentences, knowledge },
    mentions,
    findAttributions(doc, names),
    (sentence) => {
      const { heads, relations } = parses.of(sentence);
      return { heads, rels: relations };
    },
    ask,
  );
}
