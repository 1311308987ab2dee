import type { ActMention } from "../../record/mention.ts";
import type { Trigger } from "./find-acts.ts";
import type { Clauses, VerbGroup } from "./phrases.ts";

type Reality = Pick<ActMention, "realis" | "negated">;

const IMPLICATIVE = new Set(
  "manage succeed able begin start continue force proceed come use go help enable allow".split(" "),
);
const TRYING = new Set("attempt try seek fail bid effort endeavour endeavor".split(" "));
const DOUBT = new Set(
  "possibility risk threat fear danger potential possible any future planned prospect likelihood ability capability capable aim goal plan intention able want pledge vow threaten warn prevent avoid expect await ready likely unlikely portend".split(
    " ",
  ),
);

/** Verbs whose object need not have happened: "does not rule out an attack", "fear a bombing". */
const SUPPOSES =
  /^(rule|exclude|fear|warn|predict|anticipate|expect|avoid|deter|await|foresee|imagine|simulate|rehearse)$/;

/** Whether a verb tells of something that happened: mood, tense and what governs it decide. */
export function verbRealis({ clauses, sort }: Trigger, verb: VerbGroup): Reality {
  const { tokens, region } = clauses.sentence;
  let realis: Reality["realis"] = "actual";
  let negated = false;
  for (let i = verb.first; i <= verb.last; i++) {
    const word = tokens[i]!.fold;
    if (/^(not|nt|never|n't)$/.test(word)) negated = true;
    if (/^(may|might|could|would|should|must|can)$/.test(word) && i < verb.head) realis = "hypothetical";
    if (/^(will|shall|wo|ll)$/.test(word) && i < verb.head) realis = "future";
  }
  const before = tokens[verb.first - 1]?.fold ?? "";
  if (/^(not|never|nobody)$/.test(before)) negated = true;
  if (realis !== "actual") return { realis, negated };
  if (clauseHas(clauses, verb.first, (w) => w === "if" || w === "whether" || w === "unless"))
    return { realis: "hypothetical", negated };
  // "known to have died": a perfect infinitive tells what has happened.
  const perfect = tokens.slice(verb.first, verb.head).some((t) => t.fold === "have");
  if (verb.form === "infinitive" && perfect) return { realis: "actual", negated };
  if (verb.form === "infinitive") return { realis: infinitive(clauses, verb), negated };
  if (verb.form === "gerund") {
    if (/^(of|for|from|against|without|towards|toward|about)$/.test(before)) return { realis: "hypothetical", negated };
    // "the coalition fighting the group" says what it is for, not what it did.
    if (sort === "armed clash" && clauses.phraseAt[verb.first - 1]) return { realis: "generic", negated };
    return { realis: "actual", negated };
  }
  const head = tokens[verb.head]!;
  const plainPresent =
    verb.first === verb.head &&
    !verb.passive &&
    (head.fold === head.lemma || head.fold === `${head.lemma}s` || head.fold === `${head.lemma}es`);
  if (
    plainPresent &&
    region === "body" &&
    sort !== "hold" &&
    sort !== "deploy" &&
    sort !== "operate" &&
    !isInvariant(head.lemma)
  ) {
    return { realis: "generic", negated };
  }
  return { realis, negated };
}

/** Verbs whose past looks like their present. */
function isInvariant(lemma: string): boolean {
  return /^(hit|set|beat|hurt|burst|shoot dead|cut|shed|spread|overrun|rake|put down)$/.test(lemma);
}

function infinitive({ sentence: { tokens } }: Clauses, verb: VerbGroup): Reality["realis"] {
  for (let i = verb.first - 1; i >= 0 && i >= verb.first - 7; i--) {
    const { lemma, text } = tokens[i]!;
    // "in addition to to share 200 men": a translated noun, told as fact.
    if (lemma === "addition") return "actual";
    if (TRYING.has(lemma)) return "attempted";
    if (DOUBT.has(lemma)) return "hypothetical";
    if (IMPLICATIVE.has(lemma)) return "actual";
    if (/^[.;:]$/.test(text)) break;
  }
  return "hypothetical";
}

/** Whether a noun tells of a particular act: bare plurals and what hangs on doubt do not. */
export function nounRealis(trigger: Trigger): Reality {
  const { clauses, first, last, lemma } = trigger;
  const { tokens } = clauses.sentence;
  const own = clauses.phraseAt[first];
  const from = own?.first ?? first;
  let negated = false;
  for (let i = Math.max(0, from - 4); i < first; i++) {
    if (/^(attempted|failed|foiled|abortive|unsuccessful|thwarted)$/.test(tokens[i]!.fold) && !clauses.verbAt[i])
      return { realis: "attempted", negated };
  }
  for (let i = from; i < first; i++) {
    const word = tokens[i]!.fold;
    if (word === "no" || word === "any") negated = word === "no";
    if (DOUBT.has(tokens[i]!.lemma)) return { realis: "hypothetical", negated };
  }
  if (/attempt$/.test(lemma)) return { realis: "attempted", negated };
  if (clauses.verbAt[from - 1] === undefined) {
    for (let i = from - 1; i >= 0 && i >= from - 4; i--)
      if (DOUBT.has(tokens[i]!.lemma)) return { realis: "hypothetical", negated };
  }
  const definite = own !== undefined && /^(the|this|that|these|those)$/.test(tokens[own.first]!.fold);
  const governing = [...clauses.verbs].reverse().find((v) => v.last < from && from - v.last <= 6);
  if (governing) {
    for (let i = governing.first; i <= governing.head; i++) {
      const word = tokens[i]!.fold;
      if (/^(may|might|could|would|should)$/.test(word)) return { realis: "hypothetical", negated };
      if (/^(will|shall)$/.test(word)) return { realis: "future", negated };
    }
    const main = tokens[governing.head]!;
    if (SUPPOSES.test(main.lemma) && !definite) return { realis: "hypothetical", negated };
    const habitual =
      governing.first === governing.head &&
      !governing.passive &&
      main.tag === "VERB" &&
      (main.fold === main.lemma || main.fold === `${main.lemma}s`);
    if (habitual && !definite && trigger.weight !== "joins" && clauses.sentence.region === "body")
      return { realis: "generic", negated };
    const perfect = tokens.slice(governing.first, governing.head).some((t) => t.fold === "have");
    if (governing.form === "infinitive" && !perfect && infinitive(clauses, governing) === "hypothetical")
      return { realis: "hypothetical", negated };
  }
  // A proper name such as "Battle of X" is a campaign, not an act.
  if (/^(battle|war|siege|fight)$/.test(lemma) && tokens[last + 1]?.fold === "of" && tokens[last + 2]?.tag === "PROPN")
    return { realis: "generic", negated };
  const plural = tokens[last]!.fold !== lemma.split(" ").at(-1) && tokens[last]!.fold.endsWith("s");
  const determined =
    own && /^(the|these|those|this|that|both|two|three|four|five|several)$/.test(tokens[own.first]!.fold);
  if (plural && !determined) return { realis: "generic", negated };
  return { realis: "actual", negated };
}

function clauseHas({ sentence: { tokens } }: Clauses, from: number, test: (word: string) => boolean): boolean {
  for (let i = from - 1; i >= 0 && i >= from - 8; i--) {
    if (/^[,;:.]$/.test(tokens[i]!.text)) return false;
    if (test(tokens[i]!.fold)) return true;
  }
  return false;
}
