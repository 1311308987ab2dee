import type { Claim, Field } from "../record/claim.ts";
import { type Decision, decisionsInForce } from "../record/decision.ts";
import type { Coded } from "../record/draft.ts";
import { foldedName } from "../record/name-key.ts";
import type { Value } from "../record/value.ts";

/** The claims about one subject that no person rejected, in a fixed order, with what people said of them. */
export interface Evidence {
  claims: readonly Claim[];
  /** A person's own value for a field, the last given. */
  corrections: ReadonlyMap<Field, Value>;
  accepted: ReadonlySet<string>;
  /** ISO 8601 dates of reports, where the caller knows them. */
  reportDates: ReadonlyMap<string, string | null>;
  /** Who a claim comes from in the end: reprints and repetitions of one speaker are one voice. */
  voices: ReadonlyMap<string, string>;
}

/** Claims by what they are about, and what people decided: sorted once for the whole derivation. */
export class Evidences {
  readonly #bySubject = new Map<string, Claim[]>();
  readonly #corrections = new Map<string, Map<Field, Value>>();
  readonly #accepted = new Set<string>();
  readonly #voices: ReadonlyMap<string, string>;
  readonly #reportDates: ReadonlyMap<string, string | null>;

  constructor(
    coded: readonly Coded[],
    decisions: readonly Decision[],
    reportDates: ReadonlyMap<string, string | null>,
  ) {
    const inForce = decisionsInForce(decisions).sort((a, b) => order(a.when, b.when) || order(a.id, b.id));
    const rejected = new Set(inForce.flatMap((decision) => (decision.kind === "reject" ? [decision.claim] : [])));
    for (const decision of inForce) {
      if (decision.kind === "accept") this.#accepted.add(decision.claim);
      if (decision.kind !== "correct") continue;
      const fields = this.#corrections.get(decision.incident) ?? new Map<Field, Value>();
      this.#corrections.set(decision.incident, fields.set(decision.field, decision.value));
    }
    const claims = coded.flatMap((reading) => reading.claims).filter(({ id }) => !rejected.has(id));
    claims.sort(inTextOrder);
    for (const claim of claims) {
      const own = this.#bySubject.get(claim.subject.id);
      if (own) own.push(claim);
      else this.#bySubject.set(claim.subject.id, [claim]);
    }
    this.#voices = voicesOf(claims);
    this.#reportDates = reportDates;
  }

  /** All that is said of the drafts; `incident` is the one whose corrections count. */
  of(drafts: readonly string[], incident: string | null): Evidence {
    return {
      claims: drafts.flatMap((draft) => this.#bySubject.get(draft) ?? []).sort(inTextOrder),
      corrections: (incident === null ? undefined : this.#corrections.get(incident)) ?? new Map(),
      accepted: this.#accepted,
      reportDates: this.#reportDates,
      voices: this.#voices,
    };
  }
}

/** The claims on a field that say something is so: not what is denied or only threatened. */
export function saidOf({ claims }: Evidence, field: Field): Claim[] {
  return claims.filter((claim) => claim.field === field && claim.stance !== "denied" && claim.stance !== "threatened");
}

export const idsOf = (claims: readonly Claim[]): string[] => claims.map(({ id }) => id);

/** Shortest sentence whose repetition in another report's own voice shows a reprint and not chance. */
const REPRINT = 40;

/**
 * Each claim's voice: the party spoken for, else the speaker, else the publisher of the report that says it itself, else
 * the report. The same sentence in two reports' own voices is one voice.
 */
function voicesOf(claims: readonly Claim[]): Map<string, string> {
  const voices = new Map<string, string>();
  const firstToSay = new Map<string, string>();
  for (const { id, speaker, publisher, report, quote } of claims) {
    let voice: string;
    if (speaker.party !== null) voice = `party ${speaker.party}`;
    else if (speaker.kind !== "report" && speaker.name !== null) voice = `speaker ${foldedName(speaker.name)}`;
    else if (speaker.kind !== "report" && speaker.role !== null) voice = `speaker ${foldedName(speaker.role)}`;
    else {
      voice = publisher === null ? `report ${report}` : `publisher ${foldedName(publisher)}`;
      const sentence = foldedName(quote);
      if (sentence.length >= REPRINT) {
        const first = firstToSay.get(sentence);
        if (first === undefined) firstToSay.set(sentence, voice);
        else voice = first;
      }
    }
    voices.set(id, voice);
  }
  return voices;
}

export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function inTextOrder(a: Claim, b: Claim): number {
  return order(a.report, b.report) || a.mark.start - b.mark.start || order(a.id, b.id);
}
