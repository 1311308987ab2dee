import type { Cluster, SceneDoc } from "../../../../src/reading/scenes/scene-doc.ts";
import { keep } from "../../../../src/reading/scenes/scene-doc.ts";
import { dateWeights, weighedDate } from "../dates/choose.ts";
import { type Places, placesOf, placeWeights, weighedLocation } from "../places/choose.ts";
import { readSetList, type SetList } from "../places/set-list.ts";
import type { Evidence } from "../ranking/evidence.ts";
import type { Weights } from "../ranking/softmax.ts";

/** Under which name a document may keep weights of its own. */
export const WEIGHTS = "muc4 weights";

let loaded: { list: SetList; places: Weights; dates: Weights } | null = null;

/** Set list and weights, read once; cross-validation gives a document weights of its own. */
function tools(doc: SceneDoc) {
  loaded ??= { list: readSetList(), places: placeWeights(), dates: dateWeights() };
  return { ...loaded, ...(doc.kept.get(WEIGHTS) as { places: Weights; dates: Weights } | undefined) };
}

/** Where the text speaks of a cluster's act: its targets, else the sentences that tell of an act. */
function evidenceOf(doc: SceneDoc, cluster: Cluster): Evidence[] {
  if (cluster.targets.length > 0)
    return cluster.targets.map(({ phrase }) => ({ start: phrase.start, end: phrase.end, weight: 1 }));
  return doc.views.flatMap(({ sentence }, i) => {
    const weight = doc.sentenceChances[i] ?? 0;
    return weight > 0.3 ? [{ start: sentence.start, end: sentence.end, weight }] : [];
  });
}

/** A slot's filler with the credit to expect of it; empty where nothing tells one. */
export interface Weighed {
  value: string;
  credit: number;
}

/** The date slot of a cluster. */
export function dateOf(doc: SceneDoc, cluster: Cluster): Weighed {
  return keep(cluster, "date", () => weighedDate(doc.text, doc.times, evidenceOf(doc, cluster), tools(doc).dates));
}

/** The location slot of a cluster; empty where nothing tells a country. */
export function locationOf(doc: SceneDoc, cluster: Cluster): Weighed {
  const { list, places: weights } = tools(doc);
  const places = keep(doc, "muc4 places", (): Places => placesOf(doc.text, list));
  return keep(cluster, "location", () => weighedLocation(places, evidenceOf(doc, cluster), weights));
}
