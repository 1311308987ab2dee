import type { Claim } from "../record/claim.ts";
import type { Draft } from "../record/draft.ts";
import type { ActMention, NameMention } from "../record/mention.ts";
import { overlaps } from "../record/span.ts";
import { bestName, type Context, type Sentence, touching } from "./context.ts";
import { extent, quantityValue, type RoledQuantity, unitOf } from "./figures.ts";
import { makeClaim, makeDraft } from "./make-claim.ts";
import { isParticular, lastFacility } from "./nodes.ts";

/** What a standing figure belongs to. */
interface Holder {
  kind: "facility" | "actor" | "place";
  mention: NameMention;
}

/**
 * Standing quantities of facilities, actors and places (held there, deployed there, facilities run), one draft a holder.
 * Quantities without a holder are left out: a figure of nothing is no claim.
 */
export function standingFigures(
  context: Context,
  roled: readonly RoledQuantity[],
): { drafts: Draft[]; claims: Claim[] } {
  const drafts = new Map<string, Draft>();
  const claims: Claim[] = [];
  for (const item of roled) {
    const holder = holderOf(context, item);
    if (!holder) continue;
    const key = `${holder.kind} ${holder.mention.cluster}`;
    const name = bestName(context, holder.mention).name;
    const draft = drafts.get(key) ?? makeDraft(context, holder.kind, name, item.sentence);
    drafts.set(key, draft);
    claims.push(
      makeClaim(context, draft, {
        field: item.role,
        ...quantityValue(item.quantity),
        ...unitOf(context, item.sentence, item.quantity),
        at: placeWords(context, item, holder),
        mark: extent(item.quantity),
        rule: item.rule,
        confidence: 0.7,
      }),
    );
  }
  return { drafts: [...drafts.values()], claims };
}

function holderOf(context: Context, { act, sentence, role, quantity }: RoledQuantity): Holder | null {
  const span = extent(quantity);
  if (role === "held") {
    const facility = facilityFor(context, act, sentence, span);
    if (facility) return { kind: "facility", mention: facility };
  }
  const actor = actorFor(act, sentence, span);
  return actor ? { kind: "actor", mention: actor } : null;
}

/** The facility an act of holding names as agent or place, else the nearest in the sentence, else the one told of last. */
function facilityFor(
  context: Context,
  act: ActMention,
  sentence: Sentence,
  span: { start: number; end: number },
): NameMention | null {
  const facilities = sentence.names.filter(
    (n) => n.kind === "facility" && HOLDS.has(n.sort ?? "") && !overlaps(n, span),
  );
  const particular = facilities.filter(isParticular);
  for (const role of act.roles) {
    const inRole =
      role.role === "agent" || role.role === "place" ? particular.find((f) => overlaps(f, role)) : undefined;
    if (inRole) return inRole;
  }
  // "… one of the worst prisons, where 300 were held. This prison, called X, …": the next sentence names it.
  const kind = facilities.filter((f) => f.end <= span.start).at(-1);
  const next = context.sentences[sentence.index + 1];
  if (kind && !particular.includes(kind) && next?.paragraph === sentence.paragraph) {
    const named = next.names.find(
      (n) => n.kind === "facility" && n.sort === kind.sort && isParticular(n) && n.start - next.start < 12,
    );
    if (named) return named;
  }
  if (particular.length > 0) return particular.reduce((a, b) => (gap(b, span) < gap(a, span) ? b : a));
  const plural = facilities.some((f) => !isParticular(f) && /s$/i.test(f.name));
  return plural ? null : (lastFacility(context, sentence, "prison") ?? lastFacility(context, sentence, "camp"));
}

/** Kinds of facility that hold people. */
const HOLDS = new Set(["prison", "camp", "base", "police station", "school", "hospital"]);

function gap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.max(a.start - b.end, b.start - a.end, 0);
}

/** Whose soldiers, fighters or facilities: named inside the counted phrase, else the act's agent, else the nearest actor before. */
function actorFor(act: ActMention, sentence: Sentence, span: { start: number; end: number }): NameMention | null {
  const actors = sentence.names.filter((n) => n.kind === "actor");
  const agent = act.roles.filter((r) => r.role === "agent").flatMap((r) => touching(actors, r))[0];
  const country = act.roles
    .filter((r) => r.role === "agent")
    .flatMap((r) => sentence.names.filter((n) => n.kind === "place" && n.start >= r.start && n.end <= r.end))[0];
  return (
    agent ??
    country ??
    actors.find((a) => overlaps(a, span)) ??
    actors.filter((a) => a.start >= span.end && a.start - span.end < 60)[0] ??
    null
  );
}

function placeWords(context: Context, { act, sentence }: RoledQuantity, holder: Holder): string | null {
  if (holder.kind === "facility") return null;
  const place = act.roles
    .filter((r) => r.role === "place")
    .flatMap((r) =>
      touching(
        sentence.names.filter((n) => n.kind === "place"),
        r,
      ),
    )[0];
  return place ? context.text(place) : null;
}
