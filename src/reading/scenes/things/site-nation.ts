import { Features } from "../hash-features.ts";
import { countriesOfReport, countryAt } from "../nations.ts";
import type { Phrase, SceneDoc } from "../scene-doc.ts";
import { siteCue } from "./cue-words.ts";
import { type Thing, thingOf } from "./thing.ts";

/** A country named with a thing (its owner and of-phrases too), with what speaks for the thing being that country's. */
export interface NationHint {
  iso3: string;
  features: Int32Array;
}

/** The countries named in a thing's phrases. */
export function nationHints(doc: SceneDoc, all: readonly Phrase[]): NationHint[] {
  const found = new Map<string, Features>();
  for (const phrase of all) addHints(doc, thingOf(doc, phrase), found);
  return [...found].map(([iso3, features]) => ({ iso3, features: features.done() }));
}

function addHints(doc: SceneDoc, thing: Thing, found: Map<string, Features>): void {
  const cue = siteCue(doc.knowledge, thing.tokens[thing.trimmed]!.lemma) ?? "-";
  const folds = thing.tokens.slice(thing.from, thing.to + 1).map((token) => token.fold);
  const reported = countriesOfReport(doc);
  for (let i = 0; i < folds.length; i++) {
    const hit = countryAt(doc.knowledge, folds, i);
    if (!hit) continue;
    const { iso3, length } = hit;
    let f = found.get(iso3);
    if (!f) {
      found.set(iso3, (f = new Features(false)));
      const rank = reported.indexOf(iso3);
      f.add("bias");
      f.add("rank", rank < 0 ? 9 : Math.min(rank, 3));
    }
    const home = reported[0] === iso3 ? 1 : 0;
    const at = thing.from + i;
    const where = at < thing.first ? "own" : at <= thing.last ? "in" : "of";
    const next = folds[i + length];
    f.add("where", where, home);
    f.add("cue", cue, home);
    f.add("cue", cue);
    f.add("next", next === undefined ? "<end>" : (siteCue(doc.knowledge, next) ?? next), where);
    f.add("before", folds[i - 1] ?? "", home);
    i += length - 1;
  }
}

/** The country that a site is likeliest to belong to as a foreign one, of those named with it; null where none is named. */
export function nationOfSite(doc: SceneDoc, all: readonly Phrase[]): { iso3: string; p: number } | null {
  let best: { iso3: string; p: number } | null = null;
  for (const { iso3, features } of nationHints(doc, all)) {
    const p = doc.ask("site-nation", features)[0]!;
    if (best === null || p > best.p) best = { iso3, p };
  }
  return best;
}
