import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Reading } from "../record/reading.ts";
import type { Report } from "../record/report.ts";
import { findActs } from "./acts/find-acts.ts";
import { findAttributions } from "./attribution/find-attributions.ts";
import { findNames } from "./names/find-names.ts";
import { withNameTags } from "./names/name-tags.ts";
import { prepare } from "./prepare.ts";
import { findQuantities } from "./quantity/find-quantities.ts";
import { findScenes, SHORTCUTS } from "./scenes/find-scenes.ts";
import { scanTimes } from "./time/find-times.ts";

/** Rises with every change to what the reader makes of a text; knowledge adds its own part. */
const READER = "3";

/** Which reader a reading is of: code version and hash of the knowledge it was given. */
export function readerVersion(knowledge: Knowledge): string {
  return `${READER}+${knowledge.version}`;
}

/**
 * Report to mentions: who, what, when, where, how many, and who says so. Pure; never throws on any text.
 * `explain`: learned parts of scenes come with their reasons. `shortcuts`: what scenes leave out (for measuring).
 */
export function read(report: Report, knowledge: Knowledge, { explain = false, shortcuts = SHORTCUTS } = {}): Reading {
  // Words that can only be names are tagged so before anybody asks for tags.
  const doc = withNameTags(prepare(report, knowledge));
  const names = findNames(doc);
  // Numbers within dates are no quantities.
  const times = scanTimes(doc);
  const mentions = [...names, ...times.times, ...findQuantities(doc, times), ...findActs(doc)];
  // Who speaks is found after who is named; who did what to whom after both.
  const attributions = findAttributions(doc, names);
  const { scenes, targets } = findScenes(doc, mentions, attributions, explain, shortcuts);
  return {
    report: report.id,
    readerVersion: readerVersion(knowledge),
    sentences: doc.sentences.map(({ start, end, paragraph, region }) => ({ start, end, paragraph, region })),
    mentions: mentions.sort((a, b) => a.start - b.start || b.end - a.end),
    attributions,
    scenes,
    targets,
  };
}
