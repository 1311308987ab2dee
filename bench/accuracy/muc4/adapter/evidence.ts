import type { Cluster, SceneDoc } from "../../../../src/reading/scenes/scene-doc.ts";
import { keep } from "../../../../src/reading/scenes/scene-doc.ts";
import { chooseDate, dateWeights } from "../dates/choose.ts";
import { chooseLocation, type Places, placesOf, placeWeights } from "../places/choose.ts";
import { readSetList, type SetList } from "../places/set-list.ts";
import type { Evidence } from "../ranking/evidence.ts";
import type { Weights } from "../ranking/softmax.ts";

let loaded: { list: SetList; places: Weights; dates: Weights } | null = null;

/** Set list and weights, read once. */
function tools() {
  loaded ??= { list: readSetList(), places: placeWeights(), dates: dateWeights() };
  return loaded;
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

/** The date slot of a cluster; empty where nothing tells one. */
export function dateOf(doc: SceneDoc, cluster: Cluster): string {
  return keep(cluster, "date", () => chooseDate(doc.text, doc.times, evidenceOf(doc, cluster), tools().dates));
}

/** The location slot of a cluster; empty where nothing tells a country. */
export function locationOf(doc: SceneDoc, cluster: Cluster): string {
  const places = keep(doc, "muc4 places", (): Places => placesOf(doc.text, tools().list));
  return keep(cluster, "location", () => chooseLocation(places, evidenceOf(doc, cluster), tools().places));
}
