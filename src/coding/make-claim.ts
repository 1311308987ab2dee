import { v5 } from "uuid";
import type { Claim, Field, Precision, Subject } from "../record/claim.ts";
import type { Draft } from "../record/draft.ts";
import type { Span } from "../record/span.ts";
import type { Speaker, Stance } from "../record/speaker.ts";
import type { Value } from "../record/value.ts";
import { type Context, voiceAt } from "./context.ts";

export interface Said {
  field: Field;
  value: Value;
  precision: Precision;
  mark: Span;
  rule: string;
  /** Standing among claims of the same rule (0 to 1, default 1): of several types told the narrower and oftener one first. */
  share?: number;
  /** Chance that it holds by a learned model, which then is its confidence. */
  chance?: number;
  basis?: "said" | "implied";
  unit?: string | null;
  group?: string | null;
  at?: string | null;
  /** When somebody other than who speaks at the mark. */
  voice?: { speaker: Speaker; stance: Stance };
}

/** A draft anchored at a stretch; its id follows from report, reader version and anchor. */
export function makeDraft({ report, reading }: Context, kind: Subject["kind"], name: string | null, span: Span): Draft {
  const id = v5(`${reading.readerVersion} ${kind} ${name ?? ""} ${span.start} ${span.end}`, report.id);
  return { id, report: report.id, kind, name, span: { start: span.start, end: span.end } };
}

/** A claim with the sentence of its mark as evidence and whoever speaks there as speaker. */
export function makeClaim(context: Context, draft: Draft, said: Said): Claim {
  const { report } = context;
  const sentence = context.sentenceAt(said.mark);
  const mark = { start: said.mark.start, end: said.mark.end };
  const span = { start: sentence.start, end: Math.max(sentence.end, mark.end) };
  const { speaker, stance } = said.voice ?? voiceAt(context, mark);
  return {
    id: v5(`${said.field} ${JSON.stringify(said.value)} ${said.group ?? ""} ${mark.start} ${mark.end}`, draft.id),
    report: report.id,
    subject: { kind: draft.kind, id: draft.id, name: draft.name },
    field: said.field,
    value: said.value,
    precision: said.precision,
    basis: said.basis ?? "said",
    unit: said.unit ?? null,
    group: said.group ?? null,
    at: said.at ?? null,
    speaker,
    publisher: report.publisher,
    stance,
    span,
    mark,
    quote: report.text.slice(span.start, span.end),
    rule: said.rule,
    confidence: confidenceOf(context, said),
  };
}

/** A model's own chance; else the share of the rule's claims that held where they were counted, by Laplace's rule of succession; a half where unmeasured. */
function confidenceOf({ knowledge }: Context, { rule, share = 1, chance }: Said): number {
  if (chance !== undefined) return Math.round(chance * 100) / 100;
  const { held, seen } = knowledge.ruleRecord.get(rule) ?? { held: 0, seen: 0 };
  return Math.round(((held + 1) / (seen + 2)) * share * 100) / 100;
}
