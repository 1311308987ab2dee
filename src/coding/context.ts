import type { Knowledge } from "../knowledge/knowledge.ts";
import type { ActMention, NameMention, QuantityMention, TimeMention } from "../record/mention.ts";
import type { Attribution, Reading } from "../record/reading.ts";
import type { Report } from "../record/report.ts";
import { covers, overlaps, type Span } from "../record/span.ts";
import { REPORT_ITSELF, type Speaker, type Stance } from "../record/speaker.ts";
import { denialIn, refineAct } from "./refine-acts.ts";
import { shootingsIn } from "./shootings.ts";

export type Sentence = Reading["sentences"][number] & {
  index: number;
  acts: ActMention[];
  names: NameMention[];
  quantities: QuantityMention[];
  times: TimeMention[];
  /** Attributions that reach into the sentence. */
  attributions: Attribution[];
};

/** A reading by sentence and by cluster, as coding asks it. */
export interface Context {
  report: Report;
  reading: Reading;
  knowledge: Knowledge;
  sentences: Sentence[];
  /** All mentions of one thing, in text order. */
  clusters: Map<string, NameMention[]>;
  sentenceAt(span: Span): Sentence;
  text(span: Span): string;
}

export function contextOf(report: Report, reading: Reading, knowledge: Knowledge): Context {
  const sentences: Sentence[] = reading.sentences.map((s, index) => ({
    ...s,
    index,
    acts: [],
    names: [],
    quantities: [],
    times: [],
    attributions: [],
  }));
  const clusters = new Map<string, NameMention[]>();
  const sentenceAt = (span: Span): Sentence => {
    let low = 0;
    let high = sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (sentences[middle]!.start <= span.start) low = middle;
      else high = middle - 1;
    }
    return sentences[low]!;
  };
  for (const mention of [...reading.mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const sentence = sentenceAt(mention);
    if (mention.kind === "act") sentence.acts.push(mention);
    else if (mention.kind === "time") sentence.times.push(mention);
    else if (mention.kind === "quantity") sentence.quantities.push(mention);
    else {
      sentence.names.push(mention);
      const cluster = clusters.get(mention.cluster);
      if (cluster) cluster.push(mention);
      else clusters.set(mention.cluster, [mention]);
    }
  }
  for (const sentence of sentences) {
    const after = (act: ActMention) => report.text.slice(act.end, sentence.end);
    const shot = shootingsIn(sentence, report.text.slice(sentence.start, sentence.end), sentence.names, sentence.acts);
    // The "dead" of "shot dead" is no act besides.
    const others = sentence.acts.filter((act) => !shot.some((one) => overlaps(one, act)));
    sentence.acts = [...others.map((act) => refineAct(act, sentence.names, after(act))), ...shot].sort(
      (a, b) => a.start - b.start,
    );
  }
  for (const attribution of sentences.length > 0 ? reading.attributions : []) {
    for (let i = sentenceAt(attribution).index; i < sentences.length && sentences[i]!.start < attribution.end; i++) {
      sentences[i]!.attributions.push(attribution);
    }
  }
  for (const { index, ...sentence } of sentences) {
    const accused = sentences.slice(Math.max(0, index - 3), index).some((s) => s.acts.some((a) => a.sort === "accuse"));
    const words = report.text.slice(sentence.start, sentence.end);
    const denial = denialIn(sentence, words, sentence.attributions, accused);
    if (denial) sentence.acts.push(denial);
  }
  const text = (span: Span) => report.text.slice(span.start, span.end);
  return { report, reading, knowledge, sentences, clusters, sentenceAt, text };
}

/** The innermost attribution over a stretch that `fits`; among equals the later cue. */
export function attributionAt(
  { sentenceAt }: Context,
  span: Span,
  fits: (a: Attribution) => boolean = () => true,
): Attribution | null {
  let best: Attribution | null = null;
  for (const a of sentenceAt(span).attributions) {
    if (!covers(a, span) || !fits(a)) continue;
    if (!best || a.end - a.start < best.end - best.start) best = a;
  }
  return best;
}

export function voiceAt(context: Context, span: Span): { speaker: Speaker; stance: Stance } {
  const found = attributionAt(context, span);
  // Who believes something does not say that it is so.
  const believes = found?.stance === "stated" && /^(?:believe|think|assume|suppose)/i.test(context.text(found.cue));
  return found
    ? { speaker: found.speaker, stance: believes ? "suspected" : found.stance }
    : { speaker: REPORT_ITSELF, stance: "stated" };
}

const bestNames = new WeakMap<NameMention[], NameMention>();

/** The mention of a cluster that names it best: with a registry key, then named, then the form used most. */
export function bestName({ clusters }: Context, mention: NameMention): NameMention {
  const all = clusters.get(mention.cluster) ?? [mention];
  let best = bestNames.get(all);
  if (!best) bestNames.set(all, (best = bestOf(all)));
  return best;
}

function bestOf(all: readonly NameMention[]): NameMention {
  const used = new Map<string, number>();
  for (const m of all) used.set(m.name.toLowerCase(), (used.get(m.name.toLowerCase()) ?? 0) + 1);
  const rank = (m: NameMention) =>
    (m.form === "named" ? 8 : 0) +
    (m.id ? 4 : 0) +
    (m.sort === "part" ? -6 : 0) +
    Math.min(used.get(m.name.toLowerCase()) ?? 1, 9) / 3 +
    Math.min(m.name.length, 60) / 300;
  return all.reduce((a, b) => (rank(b) > rank(a) ? b : a));
}

export function touching<T extends Span>(mentions: readonly T[], span: Span): T[] {
  return mentions.filter((m) => overlaps(span, m));
}
