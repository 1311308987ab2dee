import { Features } from "../hash-features.ts";
import { countriesOfReport, countryAt } from "../nations.ts";
import type { Phrase, SceneDoc } from "../scene-doc.ts";
import { namesakes, personName } from "./person-name.ts";
import { wordingsOf } from "./wordings.ts";

/** A country said with somebody, by ISO 3166-1 alpha-3, with what speaks for their being from there. */
export interface NationHint {
  iso3: string;
  features: Int32Array;
}

/** Countries that the phrases, appositions and descriptions of somebody name; `home` is the country of the scene. */
export function nationHints(doc: SceneDoc, home: string | null, mentions: readonly Phrase[]): NationHint[] {
  const found = new Map<string, Features>();
  const others = namesakes(doc, mentions);
  const places: [readonly Phrase[], boolean, string, string][] = [
    [mentions, true, "p", "d"],
    [others, false, "o", "e"],
  ];
  for (const [phrases, own, inPhrase, inWording] of places) {
    for (const phrase of phrases) scan(unnamed(doc, phrase), inPhrase);
    for (const { source, text } of wordingsOf(doc, phrases, own))
      if (source === "after" || source === "before") scan(text, inWording);
  }
  return [...found].map(([iso3, features]) => ({ iso3, features: features.done() }));

  function scan(text: string, where: string): void {
    const said = text
      .toLowerCase()
      .replace(/u\.?s\.?(?![a-z])/g, "american")
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    for (let i = 0; i < said.length; i++) {
      const hit = countryAt(doc.knowledge, said, i);
      if (!hit) continue;
      const before = said[i - 1] === "of" || said[i - 1] === "from" ? said[i - 1]! : "c";
      const how = `${where}${hit.people ? "a" : before}`;
      let f = found.get(hit.iso3);
      if (!f) found.set(hit.iso3, (f = ofCountry(doc, home, mentions, hit.iso3)));
      f.add("how", how);
      f.add("next", said[i + hit.length] ?? "<end>", how);
      f.add("rh", countriesOfReport(doc)[0] === hit.iso3 ? 1 : 0, how);
      i += hit.length - 1;
    }
  }
}

function ofCountry(doc: SceneDoc, home: string | null, mentions: readonly Phrase[], iso3: string): Features {
  const f = new Features(false);
  const ranks = countriesOfReport(doc);
  const rank = ranks.indexOf(iso3);
  f.add("bias");
  f.add("here", home === null ? 2 : home === iso3 ? 1 : 0);
  f.add("rank", rank < 0 ? 9 : Math.min(rank, 3));
  f.add("n", Math.min(3, ranks.length));
  f.add("named", personName(doc, mentions[0]!) ? 1 : 0);
  return f;
}

/** A phrase without its person's name, as names may be those of countries ("Francis Jordan"). */
function unnamed(doc: SceneDoc, phrase: Phrase): string {
  const name = personName(doc, phrase);
  return name ? phrase.long.replace(name, "|") : phrase.long;
}

/** The foreign nation somebody most likely comes from, with its chance; null where none is said. */
export function nationOf(
  doc: SceneDoc,
  home: string | null,
  mentions: readonly Phrase[],
): { iso3: string; p: number } | null {
  let best: { iso3: string; p: number } | null = null;
  for (const { iso3, features } of nationHints(doc, home, mentions)) {
    const p = doc.ask("victim-nation", features)[0]!;
    if (p > (best?.p ?? 0)) best = { iso3, p };
  }
  return best;
}
