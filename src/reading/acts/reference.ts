import type { ActMention } from "../../record/mention.ts";
import type { Trigger } from "./find-acts.ts";

const OTHER = new Set(
  "another separate second similar previous earlier other different third fresh last latest".split(" "),
);
const DEFINITE = new Set("the this that these those its their his her such".split(" "));
const ELSEWHERE = /^(elsewhere|separately|meanwhile)$/;

/** How the act is introduced: `other` than the one before, `definite` (pointing back), `new` ("a bombing") or `bare`. */
export function referenceOf({ clauses, first, form }: Trigger): ActMention["reference"] {
  const { tokens } = clauses.sentence;
  const opening = tokens.slice(0, 5).map((t) => t.fold);
  if (
    opening.some(
      (w, i) => ELSEWHERE.test(w) || (w === "in" && (opening[i + 1] === "another" || opening[i + 2] === "separate")),
    )
  )
    return "other";
  if (form === "verb") return "bare";
  const own = clauses.phraseAt[first];
  const from = own?.first ?? first;
  for (let i = from; i < first; i++) {
    if (OTHER.has(tokens[i]!.fold) && !/^(last|latest)$/.test(tokens[i]!.fold)) return "other";
  }
  const opener = tokens[from]!.fold;
  if (DEFINITE.has(opener) || tokens[from + 1]?.fold === "s") return "definite";
  return opener === "a" || opener === "an" || opener === "one" ? "new" : "bare";
}
