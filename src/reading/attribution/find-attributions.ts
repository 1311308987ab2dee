import { fold } from "../../knowledge/fold.ts";
import type { NameMention } from "../../record/mention.ts";
import type { Attribution } from "../../record/reading.ts";
import type { Speaker } from "../../record/speaker.ts";
import type { Doc } from "../doc.ts";
import { accordingTo } from "./according-to.ts";
import { accounts } from "./accounts.ts";
import { continued } from "./continued.ts";
import { doubt } from "./doubt.ts";
import { type Heard, heard, isClause } from "./phrases.ts";
import { agrees, type Pronoun } from "./pronouns.ts";
import { quoted } from "./quoted.ts";
import { speechVerbs } from "./speech-verbs.ts";
import { subjectOf } from "./subjects.ts";

/** Who speaks over which stretch, and how. In text order; stretches may nest, the innermost holds. */
export function findAttributions(doc: Doc, names: readonly NameMention[]): Attribution[] {
  const heards = hearAll(doc, names);
  const found: Attribution[] = [];
  let last: { speaker: Speaker; paragraph: number } | null = null;
  let topic: { speaker: Speaker; paragraph: number } | null = null;
  for (const h of heards) {
    const { paragraph } = h.sentence;
    // "He added": who spoke in this paragraph, else whom it is about, else who spoke in the one before.
    const pronoun: Pronoun = (word, spoken = false) => {
      const here = [last, spoken ? null : topic].filter((one) => one?.paragraph === paragraph);
      const before = last && last.paragraph === paragraph - 1 ? [last] : [];
      return [...here, ...before].find((one) => one && agrees(word, one.speaker, doc.knowledge))?.speaker ?? null;
    };
    const sources = accordingTo(h, pronoun);
    const spoken = speechVerbs(h, sources.cited, pronoun);
    const here = [...sources.found, ...spoken, ...accounts(h, pronoun), ...doubt(h)];
    found.push(...here);
    for (const { speaker } of here) {
      const surname = speaker.kind === "person" ? fold(speaker.name?.split(/\s+/).at(-1) ?? "") : "";
      if (surname !== "" && !h.known.has(surname)) h.known.set(surname, speaker);
    }
    const told = here.filter(({ speaker }) => speaker.name !== null).at(-1);
    if (told) last = { speaker: told.speaker, paragraph };
    const subject = topicOf(h);
    if (subject) topic = { speaker: subject, paragraph };
  }
  const all = [...found, ...quoted(doc, heards, found)];
  all.push(...continued(heards, all));
  return all.sort((a, b) => a.start - b.start || b.end - a.end);
}

function hearAll(doc: Doc, names: readonly NameMention[]): Heard[] {
  const known = new Map<string, Speaker>();
  const ordered = [...names].sort((a, b) => a.start - b.start || b.end - a.end);
  let from = 0;
  return doc.sentences.map((sentence) => {
    while (from < ordered.length && (ordered[from] as NameMention).end <= sentence.start) from++;
    const own: NameMention[] = [];
    for (let i = from; i < ordered.length && (ordered[i] as NameMention).start < sentence.end; i++)
      own.push(ordered[i] as NameMention);
    return heard(doc, sentence, own, known);
  });
}

/** Whom the sentence is about: the subject of its first clause that somebody who can speak is the subject of. */
function topicOf(h: Heard): Speaker | null {
  for (const verb of h.verbs.slice(0, 3)) {
    const found = isClause(h, verb) ? subjectOf(h, verb, () => null) : null;
    if (found) return found.speaker;
  }
  return null;
}
