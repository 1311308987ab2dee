import type { FigureRole } from "../record/claim.ts";
import type { ActMention, NameMention, QuantityMention } from "../record/mention.ts";
import type { Span } from "../record/span.ts";
import { type Context, type Sentence, touching } from "./context.ts";
import { ARMED } from "./people-words.ts";

/** A quantity's role with the act that gives it. */
export interface Fate {
  role: FigureRole;
  act: ActMention;
}

const AUXILIARIES =
  "(?:\\s+(?:they|he|she|who|that|also|still|again|all|both|either|reportedly|since|then|later|more|others?|had|have|has|was|were|is|are|been|be|being))*\\s+";
const OWN = "(?:the|their|his|her|its|a|some)";

/** What became of the people just counted, in phrases of a light verb: each tells an outcome that no single verb does. */
const PHRASES: readonly (readonly [FigureRole, string, string])[] = [
  ["killed", "kill", `(?:lost|losing|lose|gave|paid with) ${OWN} (?:life|lives)`],
  ["killed", "kill", "(?:met (?:their|his|her|with) deaths?|fell dead|found (?:their |his |her )?death)"],
  ["wounded", "wound", `(?:got|received|suffered|sustained|had) (?:${OWN} )?(?:\\w+ )?(?:wounds|injuries|burns)`],
  ["escaped", "escape", `(?:got|gained|obtained|regained|won|found) (?:${OWN} )?(?:freedom|liberty)`],
  ["escaped", "escape", "(?:walked|ran|crawled|climbed|slipped|streamed|made off|made it|got) (?:out|away|free|loose)"],
  ["recaptured", "recapture", "(?:caught|seized|arrested|captured|taken|rounded up) (?:again|anew|once more)"],
  [
    "recaptured",
    "recapture",
    "(?:back|returned|brought back|sent back) (?:in|into|to|behind) (?:custody|bars|prison|jail|their cells)",
  ],
];

/** Phrases that tell this fate only of people of one group: a prisoner who is gone has escaped, a soldier may be anywhere. */
const OF_GROUP: readonly (readonly [FigureRole, string, string, string])[] = [
  ["escaped", "escape", "(?:gone|at large|on the run)", "prisoner"],
  [
    "escaped",
    "escape",
    "(?:left|leaving|walked out of|ran from) (?:the|their|its|a) (?:\\p{L}+ ){0,2}(?:prison|jail|gaol|cells?)",
    "prisoner",
  ],
  ["kidnapped", "kidnapping", "(?:taken away|carried off|led away|marched off|dragged away|seized)", "unarmed"],
  ["arrested", "arrest", "(?:taken(?: in| away| into custody)?|picked up|rounded up|hauled in)", "attacker"],
];

const after = (phrase: string) =>
  new RegExp(`^(?:\\s*,[^,;.]{1,50} included,)?${AUXILIARIES}${phrase}(?!\\p{L})`, "iu");
const AFTER: readonly (readonly [FigureRole, string, RegExp, string | null])[] = [
  ...PHRASES.map(([role, sort, phrase]) => [role, sort, after(phrase), null] as const),
  ...OF_GROUP.map(([role, sort, phrase, group]) => [role, sort, after(phrase), group] as const),
];

/** "the number of drivers killed at", "its count of the wounded to": what is counted stands before its number. */
const counted = (words: string) =>
  new RegExp(
    `\\b(?:number|count|toll|total) of (?:the |its |their )?(?:\\p{L}+ ){0,3}?(?:${words})(?: (?!and|or)\\p{L}+){0,4}? (?:at|to|was|is|as|stood at|stands at)\\s*(?:about|around|some)?\\s*$`,
    "iu",
  );

const BEFORE: readonly (readonly [FigureRole, string, RegExp])[] = [
  ["killed", "kill", counted("killed|dead|slain|deaths|fatalities")],
  ["wounded", "wound", counted("wounded|injured|hurt|injuries")],
  ["kidnapped", "kidnapping", counted("kidnapped|abducted|seized|hostages")],
  ["missing", "miss", counted("missing")],
  ["recaptured", "recapture", /\b(?:caught|seized|arrested|captured|rounded up) (?:again|anew|once more)\s*$/i],
];

/** The outcome that a phrase right after (or before) a count tells of it; null where none does. */
export function phraseFate(context: Context, sentence: Sentence, quantity: QuantityMention, extent: Span): Fate | null {
  const tail = context.text({ start: extent.end, end: sentence.end });
  const people = touching(sentence.names, extent).filter((n) => n.kind === "people");
  const groups = [...people.map((n) => n.sort), people.every(isUnarmed) && people.length > 0 ? "unarmed" : null];
  for (const [role, sort, pattern, group] of AFTER) {
    const found = group === null || groups.includes(group) ? pattern.exec(tail) : null;
    if (found) return { role, act: stateAct(sentence, role, sort, found[0].trim(), extent.end, found[0].length) };
  }
  // "had seized again 45": the quantity may have taken the adverb for its own.
  const before = context.text({ start: sentence.start, end: quantity.start });
  for (const [role, sort, pattern] of BEFORE) {
    const found = pattern.exec(before);
    if (found) {
      const start = sentence.start + found.index;
      return { role, act: stateAct(sentence, role, sort, found[0].trim(), start, found[0].trim().length) };
    }
  }
  return null;
}

function isUnarmed({ sort }: NameMention): boolean {
  return !ARMED.has(sort ?? "") && !/^(?:prisoner|man|person)$/.test(sort ?? "");
}

/** What words without an entry of their own tell, as an act that coding can hang a figure on. */
export function stateAct(
  sentence: Span,
  figure: FigureRole,
  sort: string,
  lemma: string,
  start: number,
  length: number,
  more: Partial<ActMention> = {},
): ActMention {
  return {
    kind: "act",
    rule: "act-phrase",
    start,
    end: start + length,
    form: "verb",
    sort,
    lemma,
    figure,
    weight: "joins",
    roles: [],
    clause: { start: sentence.start, end: sentence.end },
    negated: false,
    reference: "bare",
    realis: "actual",
    plural: false,
    ...more,
  };
}
