import type { Candidate } from "../candidates.ts";
import type { View } from "../mention-features.ts";
import type { AddFeature } from "./feature-bag.ts";

const ACCEPTS = /^(claim|assume|take|accept|acknowledge|admit|recognize|vindicate)$/;
const REFUSES = /^(deny|reject|disclaim|attribute|place|put|blame|lay|disavow)$/;

/**
 * Features of "claimed responsibility", "denied any responsibility", "laid the blame on": which verb, whether anybody,
 * whether the group whose mentions are `all`.
 */
export function addResponsibility(add: AddFeature, { sentence, names }: View, all: readonly Candidate[]): void {
  const { tokens } = sentence;
  const here = all.find((mention) => mention.sentence === sentence.index);
  for (let i = 0; i < tokens.length; i++) {
    if (!/^(responsibility|credit|authorship|blame)$/.test(tokens[i]!.lemma)) continue;
    const verb =
      tokens.slice(Math.max(0, i - 5), i).find(({ lemma }) => ACCEPTS.test(lemma) || REFUSES.test(lemma))?.lemma ?? "-";
    const before = tokens.slice(Math.max(0, i - 8), i);
    const nobody = before.some(({ fold }) => /^(no|nobody|none|neither|not)$/.test(fold)) ? 1 : 0;
    const who = here
      ? here.first < i
        ? "own"
        : "after"
      : names.some(({ kind }) => kind === "actor" || kind === "organisation")
        ? "others"
        : "nobody";
    add("resp", verb, nobody, who);
    add("respw", ACCEPTS.test(verb) ? 1 : 0, nobody, who);
  }
}
