import type { Claim } from "../record/claim.ts";
import type { Draft } from "../record/draft.ts";
import type { ActMention, NameMention } from "../record/mention.ts";
import { overlaps } from "../record/span.ts";
import { type Context, type Sentence, touching } from "./context.ts";
import { extent, quantityValue, type RoledQuantity, unitOf } from "./figures.ts";
import { actorFor, facilityAtPlace, type Holder, namedHolder, placeFor } from "./holders.ts";
import { makeClaim, makeDraft } from "./make-claim.ts";
import { isParticular, lastFacility } from "./nodes.ts";
import { SEEN } from "./standing-states.ts";

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
  let told: { holder: Holder; sentence: Sentence } | null = null;
  for (const item of roled) {
    const { sentence } = item;
    const near = told?.sentence.paragraph === sentence.paragraph && sentence.index - told.sentence.index <= 3;
    const holder = holderOf(context, item, near ? told!.holder : null);
    if (!holder) continue;
    if (holder.kind === "facility") told = { holder, sentence };
    const draft = drafts.get(holder.key) ?? makeDraft(context, holder.kind, holder.name, item.sentence);
    drafts.set(holder.key, draft);
    claims.push(
      makeClaim(context, draft, {
        field: item.role,
        ...quantityValue(item.quantity),
        ...unitOf(context, item.sentence, item.quantity),
        at: placeWords(context, item, holder),
        mark: extent(item.quantity),
        rule: item.rule,
      }),
    );
  }
  return { drafts: [...drafts.values()], claims };
}

/** `told`: the facility that the figure before, in the same paragraph, was of; "there" and "he saw" point to it. */
function holderOf(
  context: Context,
  { act, sentence, role, quantity }: RoledQuantity,
  told: Holder | null,
): Holder | null {
  const span = extent(quantity);
  if (role === "held" && act.sort === "standing" && SEEN.test(act.lemma)) return told;
  if (role === "held") {
    const facility = facilityFor(context, act, sentence, span);
    if (facility) return namedHolder(context, "facility", facility);
    const atPlace = facilityAtPlace(context, sentence, Math.min(act.start, span.start)) ?? told;
    if (atPlace) return atPlace;
  }
  const exists = act.sort === "standing" && /^(?:there|here|with|inside|in )/i.test(act.lemma);
  const holder = (exists ? placeFor(context, sentence) : null) ?? actorFor(context, act, sentence, span);
  if (holder || role !== "deployed") return holder;
  // "The camp has 900 soldiers": stationed at a facility that opens the clause.
  const camp = sentence.names.find((n) => n.kind === "facility" && HOLDS.has(n.sort ?? "") && isParticular(n));
  return camp && camp.end <= act.start ? namedHolder(context, "facility", camp) : null;
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
    if (role.role !== "agent" && role.role !== "place") continue;
    const inRole = particular.find((f) => overlaps(f, role)) ?? eponymous(context, touching(sentence.names, role));
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

/** "Kamiti held 900 men": the place stands for the facility that carries its name in the same report. */
function eponymous(context: Context, names: readonly NameMention[]): NameMention | null {
  const places = names.filter((n) => n.kind === "place");
  if (places.length === 0) return null;
  const facilities = context.sentences.flatMap((s) =>
    s.names.filter((n) => n.kind === "facility" && n.form === "named"),
  );
  for (const place of places) {
    const found = facilities.find((f) => f.name.toLowerCase().startsWith(`${place.name.toLowerCase()} `));
    if (found) return found;
  }
  return null;
}

/** Kinds of facility that hold people. */
const HOLDS = new Set(["prison", "camp", "base", "police station", "school", "hospital"]);

function gap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.max(a.start - b.end, b.start - a.end, 0);
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
