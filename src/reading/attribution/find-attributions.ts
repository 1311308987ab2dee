import type { NameMention } from "../../record/mention.ts";
import type { Attribution } from "../../record/reading.ts";
import { overlaps, type Span } from "../../record/span.ts";
import type { Speaker } from "../../record/speaker.ts";
import { clausesOf } from "../acts/phrases.ts";
import type { Doc, Sentence } from "../doc.ts";
import { accordingTo } from "./according-to.ts";
import { quotations } from "./quotations.ts";
import { signatureOf } from "./signatures.ts";
import { speechVerbs } from "./speech-verbs.ts";
import { stanceOf } from "./stances.ts";

/** Who speaks over which stretch, and how. In text order; stretches may nest, the innermost holds. */
export function findAttributions(doc: Doc, names: readonly NameMention[]): Attribution[] {
  const people = doc.knowledge.lexicon("people");
  const found: Attribution[] = [];
  let last: { speaker: Speaker; paragraph: number } | null = null;
  const bySentence = new Map<Sentence, NameMention[]>();
  let n = 0;
  const ordered = [...names].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const sentence of doc.sentences) {
    while (n > 0 && ordered[n - 1] && ordered[n - 1]!.start >= sentence.start) n--;
    while (n < ordered.length && ordered[n]!.end <= sentence.start) n++;
    const own: NameMention[] = [];
    for (let k = n; k < ordered.length && ordered[k]!.start < sentence.end; k++) own.push(ordered[k]!);
    bySentence.set(sentence, own);
    const clauses = clausesOf(sentence, people);
    const lastSpeaker = () => (last !== null && sentence.paragraph - last.paragraph <= 1 ? last.speaker : null);
    const here = [...accordingTo(doc, clauses, own), ...speechVerbs(doc, clauses, own, lastSpeaker)];
    found.push(...here);
    const told = here.filter((a) => a.speaker.kind !== "unnamed").at(-1);
    if (told) last = { speaker: told.speaker, paragraph: sentence.paragraph };
  }
  found.push(...quoted(doc, found, bySentence));
  found.push(...continued(doc, found));
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Quotations take the speaker of their sentence, else a signature after them, else whoever spoke last in the paragraph. */
function quoted(doc: Doc, found: readonly Attribution[], names: ReadonlyMap<Sentence, NameMention[]>): Attribution[] {
  const made: Attribution[] = [];
  for (const quote of quotations(doc.report.text)) {
    const inside = doc.sentences.filter((s) => overlaps(s, quote));
    const first = inside[0];
    if (!first) continue;
    const near = found.filter(
      (a) =>
        overlaps(first, a.cue) &&
        a.speaker.kind !== "unnamed" &&
        (a.cue.end <= quote.start || a.cue.start >= quote.end),
    );
    const earlier = found.filter(
      (a) => a.cue.end <= quote.start && sentenceAt(doc, a.cue)?.paragraph === first.paragraph,
    );
    const source = near.at(-1) ?? null;
    const signature = source ? null : signatureOf(doc, inside.at(-1)!, quote, names);
    const before = earlier.filter((a) => a.speaker.kind !== "unnamed").at(-1);
    const speaker = source?.speaker ?? signature?.speaker ?? before?.speaker;
    const cue = source?.cue ?? signature?.cue ?? before?.cue;
    if (!speaker || !cue) continue;
    const stance = source?.stance ?? stanceOf(doc.knowledge, "say", speaker);
    // What leads into a quotation by a colon is its speaker's too.
    const leads =
      !source && first.start < quote.start && /:\s*["“«]?\s*$/.test(doc.report.text.slice(first.start, quote.start));
    made.push({
      start: leads ? first.start : quote.start,
      end: quote.end,
      speaker,
      stance,
      cue,
      form: "quotation",
      rule: source ? "quote-said" : signature ? "quote-signed" : "quote-continued",
    });
  }
  return made;
}

/** A sentence between two sentences of one speaker, in one paragraph, is that speaker's. */
function continued(doc: Doc, found: readonly Attribution[]): Attribution[] {
  const made: Attribution[] = [];
  const speakerOf = (s: Sentence): Attribution | null =>
    found.filter((a) => a.start < s.end && s.start < a.end && a.speaker.kind !== "unnamed").at(-1) ?? null;
  for (let i = 1; i + 1 < doc.sentences.length; i++) {
    const [before, here, after] = [doc.sentences[i - 1]!, doc.sentences[i]!, doc.sentences[i + 1]!];
    if (before.paragraph !== here.paragraph || here.paragraph !== after.paragraph || speakerOf(here)) continue;
    const [a, b] = [speakerOf(before), speakerOf(after)];
    if (!a || !b || !a.speaker.name || a.speaker.name !== b.speaker.name) continue;
    made.push({
      start: here.start,
      end: here.end,
      speaker: a.speaker,
      stance: a.stance,
      cue: a.cue,
      form: "reported",
      rule: "speech-continued",
    });
  }
  return made;
}

function sentenceAt(doc: Doc, span: Span): Sentence | null {
  let low = 0;
  let high = doc.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (doc.sentences[middle]!.start <= span.start) low = middle;
    else high = middle - 1;
  }
  return doc.sentences[low] ?? null;
}
