import { inclusionFeatures } from "../../bench/accuracy/muc4/adapter/inclusion-features.ts";
import { slotsOf } from "../../bench/accuracy/muc4/adapter/templates.ts";
import { alignMessage } from "../../bench/accuracy/muc4/score/align.ts";
import { clustersIn } from "../../src/reading/scenes/scenes-of.ts";
import type { Lesson } from "./lesson.ts";

/** Which clusters go with a template of the key, by the alignment that earns most. */
export const incidentLesson: Lesson = {
  name: "incident",
  columns: 1,
  options: { rowsLog2: 18, epochs: 8, rate: 0.02, l2: 2e-3 },
  examples({ doc, keys }) {
    const clusters = clustersIn(doc);
    const responses = clusters.map((cluster) => ({ slots: slotsOf(doc, cluster, 1) }));
    const { pairs } = alignMessage(keys, responses);
    const aligned = new Set(pairs.map((pair) => pair.response));
    return clusters.map((cluster, i) => ({
      features: inclusionFeatures(doc, cluster, clusters),
      label: aligned.has(i) ? 1 : 0,
    }));
  },
};
