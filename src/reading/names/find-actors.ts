import type { Actor } from "../../knowledge/knowledge.ts";
import type { Doc, Sentence } from "../doc.ts";
import { findAcronyms } from "./find-acronyms.ts";
import { findUnits } from "./find-units.ts";
import { findUnknownActors } from "./find-unknown-actors.ts";
import { type Finds, type Found, folds, found, of } from "./found.ts";

/** Short names that are words too: in text without capitals they need a bracket or a people word beside them. */
const WORDS =
  /^(is|us|it|who|as|an|all|am|so|no|la|sa|ap|ma|pa|ira|un|aid|mod|sis|pet|mend|ran|gal|spla?|fan|apc|met|cap|fed)$/;
/** Armed groups, forces, governments and outlets: of the registry, by their make ("X Brigade"), or defined by an acronym. */
export function findActors(doc: Doc, finds: Finds): void {
  for (const sentence of doc.sentences) {
    registered(doc, sentence, of(finds, sentence));
    findUnits(doc, sentence, of(finds, sentence));
    findUnknownActors(doc, sentence, of(finds, sentence));
  }
  findAcronyms(doc, finds);
}

function registered(doc: Doc, sentence: Sentence, founds: Found[]): void {
  const words = folds(sentence);
  for (let i = 0; i < words.length; i++) {
    let hit = doc.knowledge.actors.longest(words, i);
    // "the X" is listed, but "X of the Y" reaches further.
    if (hit && words[i] === "the") {
      const inner = doc.knowledge.actors.longest(words, i + 1);
      if (inner && inner.length >= hit.length) {
        hit = inner;
        i++;
      }
    }
    if (!hit || !isMeant(sentence, i, i + hit.length - 1)) continue;
    const last = i + hit.length - 1;
    const { value: actor } = hit;
    founds.push(
      found(doc, {
        kind: "actor",
        sentence,
        first: i,
        last,
        name: actor.name,
        id: actor.id,
        sort: actor.kind,
        role: actor.partOf,
        form: actor.kind === "population" ? "described" : "named",
        confidence: hit.length > 1 ? 0.95 : 0.85,
        rule: "actor-registry",
        keys: [`id:${actor.id}`],
        country: only(actor),
      }),
    );
    i = last;
  }
}

const only = ({ countries }: Actor): string | null => (countries.length === 1 ? (countries[0] as string) : null);

/** A listed name counts where its capitals do: "Is" and "us" are no groups, "IS" and "US" are. */
function isMeant(sentence: Sentence, first: number, last: number): boolean {
  const tokens = sentence.tokens.slice(first, last + 1);
  const only = tokens[0];
  if (!only) return false;
  if (tokens.length > 1) {
    const generic = tokens.some(({ text }) =>
      /^(forces|troops|soldiers|army|police|military|government|militias?)$/i.test(text),
    );
    return sentence.caseless || generic || tokens.some(({ text }) => /\p{Lu}/u.test(text));
  }
  if (sentence.caseless) {
    if (!WORDS.test(only.fold)) return only.fold.length > 1 && !/^(VERB|ADV|ADP|PRON|DET|AUX)$/.test(only.tag);
    // "UN" is no word of English, but one of Spanish and French.
    if (only.fold === "un" && only.tag !== "DET") return true;
    const before = sentence.tokens[first - 1]?.text;
    const after = sentence.tokens[last + 1];
    if (before === "(" || before === "[" || /^[“"]$/.test(before ?? "")) return true;
    return (
      /^(u\.?s\.?|u\.?n\.?)$/i.test(only.text) &&
      (only.text.includes(".") || (before?.toLowerCase() === "the" && after?.tag !== "PUNCT"))
    );
  }
  if (only.fold.length <= 3 || WORDS.test(only.fold))
    return /^[\p{Lu}\d.&/-]+s?$/u.test(only.text) && /\p{Lu}/u.test(only.text);
  return /\p{Lu}/u.test(only.text);
}
