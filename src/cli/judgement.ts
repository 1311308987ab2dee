import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { type Decision, idsInForce } from "../record/decision.ts";
import type { Incident } from "../record/incident.ts";
import type { Problem } from "../record/problem.ts";
import { beginning } from "./beginning.ts";
import { findIncident } from "./find-incident.ts";
import { notFoundProblem } from "./not-found.ts";
import { Correctable, typedValue } from "./typed-value.ts";

/** The kinds of decision about what is in the record, with what each is about. */
export const KINDS = {
  accept: { usage: "CLAIM", least: 1, most: 1 },
  reject: { usage: "CLAIM", least: 1, most: 1 },
  correct: { usage: "INCIDENT FIELD VALUE", least: 3, most: 3 },
  merge: { usage: "INCIDENT INCIDENT ...", least: 2, most: Number.POSITIVE_INFINITY },
  split: { usage: "DRAFT", least: 1, most: 1 },
  undo: { usage: "DECISION", least: 1, most: 1 },
} as const;
export type Kind = keyof typeof KINDS;

type Without<T> = T extends unknown ? Omit<T, "id" | "who" | "when" | "why"> : never;
/** A decision before it has an author and a time. */
export type Judgement = Without<Decision>;
export type Judged = { ok: true; judgement: Judgement } | { ok: false; problem: Problem };

/** What is decided, once everything it names was found in the ledger: by its id or a beginning of it that no other has. */
export async function judgementOf(
  kind: Kind,
  refs: readonly string[],
  ledger: Ledger,
  knowledge: () => Knowledge,
): Promise<Judged> {
  const [ref = ""] = refs;
  switch (kind) {
    case "accept":
    case "reject": {
      const claim = await claimNamed(ref, ledger);
      return claim.ok ? { ok: true, judgement: { kind, claim: claim.id } } : claim;
    }
    case "correct":
      return correction(refs, ledger, knowledge);
    case "merge":
      return merger(refs, ledger);
    case "split": {
      const drafts = (await ledger.newest()).flatMap((coded) => coded.drafts);
      const ids = drafts.flatMap((draft) => (draft.kind === "incident" ? [draft.id] : []));
      const draft = only(ref, ids, "draft", "annalist show INCIDENT");
      return draft.ok ? { ok: true, judgement: { kind, draft: draft.id } } : draft;
    }
    case "undo":
      return undoing(ref, await ledger.decisions());
  }
}

type Named = { ok: true; id: string } | { ok: false; problem: Problem };

/** A claim of whichever reading by its whole id, or one of the newest readings by its beginning. */
async function claimNamed(ref: string, ledger: Ledger): Promise<Named> {
  const id = ref.trim().toLowerCase();
  if (beginning(id, 32) && (await ledger.claims({ ids: [id] })).length === 1) return { ok: true, id };
  const ids = beginning(ref, 1) ? (await ledger.claims({})).map((claim) => claim.id) : [];
  return only(ref, ids, "claim", "annalist show INCIDENT");
}

function undoing(ref: string, decisions: readonly Decision[]): Judged {
  const ids = decisions.map(({ id }) => id);
  const found = only(ref, ids, "decision", "annalist decisions");
  if (!found.ok) return found;
  if (decisions.find(({ id }) => id === found.id)?.kind === "erase")
    return bad(ref, "what was erased is gone for good; its decision cannot be undone", "undo");
  if (!idsInForce(decisions).has(found.id)) return bad(ref, "that decision was taken back already", "undo");
  return { ok: true, judgement: { kind: "undo", decision: found.id } };
}

/** Fewest digits of an id that name something. */
const LEAST = 6;

function only(ref: string, ids: readonly string[], noun: string, list: string): Named {
  const begins = beginning(ref, LEAST);
  const alike = begins ? ids.filter(begins) : [];
  if (alike.length === 1) return { ok: true, id: alike[0] as string };
  return { ok: false, problem: notFoundProblem("the ledger", ref, noun, `\`${list}\` shows what there is.`, ids) };
}

async function incidentNamed(
  ref: string,
  ledger: Ledger,
): Promise<{ ok: true; incident: Incident } | { ok: false; problem: Problem }> {
  const found = await findIncident(ledger, ref);
  if (found) return { ok: true, incident: found.incident };
  const ids = (await ledger.incidents({})).map(({ id }) => id);
  const remedy = "`annalist incidents` shows what there is.";
  return { ok: false, problem: notFoundProblem("the ledger", ref, "incident", remedy, ids) };
}

async function merger(refs: readonly string[], ledger: Ledger): Promise<Judged> {
  const incidents: Incident[] = [];
  for (const ref of refs) {
    const found = await incidentNamed(ref, ledger);
    if (!found.ok) return found;
    incidents.push(found.incident);
  }
  if (new Set(incidents.map(({ id }) => id)).size === 1)
    return bad(refs.join(" "), "they are one incident already", "merge");
  const claims = await ledger.claims({ ids: incidents.flatMap((incident) => incident.claims) });
  const drafts = [...new Set(claims.map(({ subject }) => subject.id))].sort();
  return { ok: true, judgement: { kind: "merge", drafts } };
}

async function correction(
  [ref = "", name = "", text = ""]: readonly string[],
  ledger: Ledger,
  knowledge: () => Knowledge,
): Promise<Judged> {
  const found = await incidentNamed(ref, ledger);
  if (!found.ok) return found;
  const { incident } = found;
  const field = Correctable.safeParse(name.trim().replaceAll(" ", "_"));
  if (!field.success)
    return bad(name, `no such field that can be corrected; there are ${Correctable.options.join(", ")}`, "correct");
  const value = typedValue(field.data, text.trim(), knowledge);
  if (!value.ok) return bad(text, value.found, "correct");
  return { ok: true, judgement: { kind: "correct", incident: incident.id, field: field.data, value: value.value } };
}

function bad(where: string, found: string, kind: Kind): Judged {
  const remedy = `\`annalist help ${kind}\` says how it is used.`;
  return { ok: false, problem: { code: "bad-usage", where, found, remedy } };
}
