import { fold } from "../knowledge/fold.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { Field, FigureRole } from "../record/claim.ts";
import type { Decision } from "../record/decision.ts";
import { ActType, type Incident, Stage } from "../record/incident.ts";
import type { Problem } from "../record/problem.ts";
import type { Value } from "../record/value.ts";

/** The kinds of decision, with what each is about. */
export const KINDS = {
  accept: { usage: "CLAIM", least: 1, most: 1 },
  reject: { usage: "CLAIM", least: 1, most: 1 },
  correct: { usage: "INCIDENT FIELD VALUE", least: 3, most: 3 },
  merge: { usage: "INCIDENT INCIDENT ...", least: 2, most: Number.POSITIVE_INFINITY },
  split: { usage: "DRAFT", least: 1, most: 1 },
  undo: { usage: "DECISION", least: 1, most: 1 },
} as const;

type Without<T> = T extends unknown ? Omit<T, "id" | "who" | "when" | "why"> : never;
/** A decision before it has an author and a time. */
export type Judgement = Without<Decision>;
export type Judged = { ok: true; judgement: Judgement } | { ok: false; problem: Problem };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What is decided, once everything it names was found in the ledger. */
export async function judgementOf(
  kind: keyof typeof KINDS,
  refs: readonly string[],
  ledger: Ledger,
  knowledge: () => Knowledge,
): Promise<Judged> {
  const [first = ""] = refs;
  switch (kind) {
    case "accept":
    case "reject": {
      const found = UUID.test(first) && (await ledger.claims({ ids: [first] })).length === 1;
      return found
        ? { ok: true, judgement: { kind, claim: first } }
        : missing(first, "claim", "annalist show INCIDENT");
    }
    case "correct":
      return correction(refs, ledger, knowledge);
    case "merge":
      return merger(refs, ledger);
    case "split": {
      const drafts = (await ledger.newest()).flatMap((coded) => coded.drafts);
      const found = drafts.some(({ id, kind: of }) => id === first && of === "incident");
      return found
        ? { ok: true, judgement: { kind, draft: first } }
        : missing(first, "draft", "annalist show INCIDENT");
    }
    case "undo": {
      const found = (await ledger.decisions()).some(({ id }) => id === first);
      return found
        ? { ok: true, judgement: { kind, decision: first } }
        : missing(first, "decision", "annalist decide list");
    }
  }
}

async function merger(refs: readonly string[], ledger: Ledger): Promise<Judged> {
  const incidents: Incident[] = [];
  for (const ref of refs) {
    const incident = await ledger.incident(ref);
    if (!incident) return missing(ref, "incident", "annalist incidents");
    incidents.push(incident);
  }
  const claims = await ledger.claims({ ids: incidents.flatMap((incident) => incident.claims) });
  const drafts = [...new Set(claims.map(({ subject }) => subject.id))].sort();
  if (new Set(incidents.map(({ id }) => id)).size === 1) return bad(refs.join(" "), "they are one incident already");
  return { ok: true, judgement: { kind: "merge", drafts } };
}

async function correction(
  [ref = "", name = "", text = ""]: readonly string[],
  ledger: Ledger,
  knowledge: () => Knowledge,
): Promise<Judged> {
  const incident = await ledger.incident(ref);
  if (!incident) return missing(ref, "incident", "annalist incidents");
  const field = Field.safeParse(name.replaceAll(" ", "_"));
  if (!field.success) return bad(name, `no such field; there are ${Field.options.join(", ")}`);
  const value = typedValue(field.data, text.trim(), knowledge);
  if (value === null) return bad(text, `no value that ${name} can have`);
  return { ok: true, judgement: { kind: "correct", incident: incident.id, field: field.data, value } };
}

/** A value as a person types it; null where the field cannot have it. */
function typedValue(field: Field, text: string, knowledge: () => Knowledge): Value | null {
  if (text === "") return null;
  if (field === "type") return ActType.safeParse(text).data ?? null;
  if (field === "stage") return Stage.safeParse(text).data ?? null;
  if (field === "date" || field === "end_date") {
    const date = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
    const [from = "", to = from] = text.split("/");
    return date.test(from) && date.test(to) ? (from === to ? from : { from, to }) : null;
  }
  if (FigureRole.safeParse(field).success || field === "count") {
    if (/^\d{1,9}$/.test(text)) return Number(text);
    if (/^none( reported)?$/.test(text)) return { none: true };
    const [, low, high] = /^(\d{1,9})\s*[-–]\s*(\d{1,9})$/.exec(text) ?? [];
    if (low !== undefined) return Number(low) <= Number(high) ? { low: Number(low), high: Number(high) } : null;
    return /\d/.test(text) ? null : { word: text };
  }
  const words = text.split(/\s+/).map(fold);
  if (field === "place" || field === "spread_to") {
    const place = knowledge().places.get(words)?.[0];
    if (!place) return { name: text, id: null, country: null, admin1: null, lat: null, lon: null };
    const { id, country, admin1, lat, lon } = place;
    return { name: text, id, country, admin1, lat, lon };
  }
  if (field === "actor" || field === "target") return { name: text, id: knowledge().actors.get(words)?.id ?? null };
  if (field === "facility") return { name: text, id: knowledge().facilities.get(words)?.id ?? null };
  return text;
}

function bad(where: string, found: string): Judged {
  return {
    ok: false,
    problem: { code: "bad-usage", where, found, remedy: "`annalist help decide` says how it is used." },
  };
}

function missing(where: string, noun: string, list: string): Judged {
  const found = `the ledger has no such ${noun}`;
  return { ok: false, problem: { code: "not-found", where, found, remedy: `\`${list}\` shows what there is.` } };
}
