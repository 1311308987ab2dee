import type { Lexicon } from "../../knowledge/knowledge.ts";
import type { ActMention } from "../../record/mention.ts";
import type { Doc } from "../doc.ts";
import { nounRoles, verbRoles } from "./act-roles.ts";
import { clauseSpan } from "./clause-span.ts";
import { type Clauses, clausesOf, type VerbGroup, voice } from "./phrases.ts";
import { nounRealis, verbRealis } from "./realis.ts";
import { referenceOf } from "./reference.ts";

/** A trigger word of an act with the clause structure it stands in. */
export interface Trigger {
  clauses: Clauses;
  /** Token indices, inclusive. */
  first: number;
  last: number;
  form: "verb" | "noun";
  sort: string;
  lemma: string;
  /** Figure role of what undergoes it, or "-". */
  figure: string;
  weight: string;
}

/** Acts of violence, their outcomes and standing states, each with who and what stands in which role to it. */
export function findActs(doc: Doc): ActMention[] {
  return doc.sentences.flatMap((sentence) => {
    const clauses = clausesOf(sentence, doc.knowledge.lexicon("people"));
    return spreadGeneric(triggersOf(doc, clauses).map((trigger) => mention(trigger)));
  });
}

function triggersOf({ knowledge }: Doc, clauses: Clauses): Trigger[] {
  const { tokens } = clauses.sentence;
  const verbs = knowledge.lexicon("act-verbs");
  const nouns = knowledge.lexicon("act-nouns");
  const lemmas = tokens.map((t) => (t.tag === "ADJ" ? participleLemma(t.fold, verbs) : t.lemma));
  const found: Trigger[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const asVerb = verbs.longest(lemmas, i);
    const noun = nouns.longest(lemmas, i);
    // "rockets struck": a phrase whose last word is a verb is no noun.
    const asNoun = noun && noun.length > 1 && tokens[i + noun.length - 1]!.tag === "VERB" ? null : noun;
    if (!asVerb && !asNoun) continue;
    const participle = token.tag === "ADJ" && /(ed|n)$/.test(token.fold);
    const verbal = token.tag === "VERB" || token.tag === "AUX" || participle;
    const nominal = token.tag === "NOUN" || token.tag === "PROPN" || (token.tag === "ADJ" && !participle);
    const longerNoun = asNoun && asNoun.length > (asVerb?.length ?? 0);
    const longerVerb = asVerb && asVerb.length > (asNoun?.length ?? 0) && asVerb.length > 1;
    const form = longerVerb
      ? "verb"
      : asNoun && (longerNoun ? nominal || asNoun.length > 1 : nominal && !clauses.verbAt[i])
        ? "noun"
        : asVerb && verbal
          ? "verb"
          : null;
    const match = form === "verb" ? asVerb : form === "noun" ? asNoun : null;
    if (!form || !match) continue;
    const [figure = "-", weight = "joins"] = match.value.extra;
    const last = i + match.length - 1;
    if (form === "noun" && modifies(clauses, last)) continue;
    found.push({
      clauses,
      first: i,
      last,
      form,
      sort: match.value.category,
      lemma: match.value.phrase,
      figure,
      weight,
    });
    i = last;
  }
  return found;
}

/** The verb of a participle that stands as an adjective ("re-arrested", "wounded"). */
function participleLemma(word: string, verbs: Lexicon): string {
  if (!word.endsWith("ed")) return word;
  return [word.slice(0, -2), word.slice(0, -1)].find((stem) => verbs.get([stem]) !== undefined) ?? word;
}

const EVENTS = new Set(
  "attempt operation campaign incident plot spree scene site victim toll threat attack case".split(" "),
);

/** "attack helicopters", "bomb disposal": the noun only modifies another that is no event. */
function modifies({ phraseAt, sentence: { tokens } }: Clauses, last: number): boolean {
  const own = phraseAt[last];
  for (let i = last + 1; own && i <= own.last; i++) {
    const { lemma, tag, fold } = tokens[i]!;
    if (EVENTS.has(lemma) || /ing$/.test(fold) || tag === "PUNCT" || tag === "PART") return false;
    if (tag === "NOUN" || tag === "PROPN") return true;
  }
  return false;
}

function mention(trigger: Trigger): ActMention {
  const { tokens } = trigger.clauses.sentence;
  const roles = trigger.form === "verb" ? verbRoles(trigger, groupOf(trigger)) : nounRoles(trigger);
  const reality = trigger.form === "verb" ? verbRealis(trigger, groupOf(trigger)) : nounRealis(trigger);
  return {
    kind: "act",
    start: tokens[trigger.first]!.start,
    end: tokens[trigger.last]!.end,
    rule: `act-${trigger.form}`,
    form: trigger.form,
    sort: trigger.sort,
    lemma: trigger.lemma,
    figure: trigger.figure,
    weight: trigger.weight,
    roles,
    clause: clauseSpan(trigger.clauses, trigger.first, trigger.last),
    ...reality,
    reference: referenceOf(trigger),
    plural: trigger.form === "noun" && isPlural(trigger),
  };
}

/** "the group's recent operations that targeted soldiers": what plural acts do is no act of its own. */
function spreadGeneric(acts: ActMention[]): ActMention[] {
  const plural = acts.filter((a) => a.form === "noun" && a.plural && a.weight !== "judges" && a.lemma !== "event");
  if (plural.length === 0) return acts;
  return acts.map((act) => {
    const of =
      act.form === "verb" &&
      act.weight === "makes" &&
      act.roles.some((r) => r.role === "agent" && plural.some((p) => r.start <= p.start && p.end <= r.end));
    return of && act.realis === "actual" ? { ...act, realis: "generic" as const } : act;
  });
}

/** The verb group of a verbal trigger; one is made where the chunker saw none. */
function groupOf({ clauses, first, last }: Trigger): VerbGroup {
  for (let i = first; i <= last; i++) if (clauses.verbAt[i]) return clauses.verbAt[i]!;
  return { first, last, head: first, ...voice(clauses.sentence, { first, last, head: first }) };
}

function isPlural({ clauses, first, last, lemma }: Trigger): boolean {
  const words = lemma.split(" ");
  const token = clauses.sentence.tokens[last]!;
  return token.fold !== words[words.length - 1] && token.fold.endsWith("s") && first <= last;
}
