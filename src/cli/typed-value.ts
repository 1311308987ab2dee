import { z } from "zod";
import { fold } from "../knowledge/fold.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { FIGURE_ROLES, FigureRole } from "../record/claim.ts";
import { firstDay, lastDay } from "../record/day-range.ts";
import { ActType, Stage } from "../record/incident.ts";
import type { Value } from "../record/value.ts";

/** The fields of an incident that derivation takes from a correction. */
export const Correctable = z.enum([
  ...(["type", "stage", "date", "end_date", "place", "facility", "actor", "target", "weapon", "outcome"] as const),
  ...FIGURE_ROLES,
]);
export type Correctable = z.infer<typeof Correctable>;

/** A value of a field, or why what was typed is none, as the end of "TEXT: ...". */
export type Typed = { ok: true; value: Value } | { ok: false; found: string };

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** What a person typed as the value of a field of an incident. */
export function typedValue(field: Correctable, text: string, knowledge: () => Knowledge): Typed {
  if (text === "") return no("it is empty");
  if (field === "type") return oneOf(ActType, text);
  if (field === "stage") return oneOf(Stage, text);
  if (field === "date" || field === "end_date") return date(text);
  if (FigureRole.safeParse(field).success) return figure(text);
  const words = text.split(/\s+/).map(fold);
  if (field === "place") {
    const place = knowledge().places.get(words)?.[0];
    if (!place) return yes({ name: text, id: null, country: null, admin1: null, lat: null, lon: null });
    const { id, country, admin1, lat, lon } = place;
    return yes({ name: text, id, country, admin1, lat, lon });
  }
  if (field === "actor" || field === "target")
    return yes({ name: text, id: knowledge().actors.get(words)?.id ?? null });
  if (field === "facility") return yes({ name: text, id: knowledge().facilities.get(words)?.id ?? null });
  return yes(text);
}

function oneOf(choices: typeof ActType | typeof Stage, text: string): Typed {
  const found = choices.safeParse(text);
  return found.success ? yes(found.data) : no(`not one of ${choices.options.join(", ")}`);
}

/** A day, month or year, or two with a slash between. */
function date(text: string): Typed {
  const [from = "", to = from, ...more] = text.split("/");
  const [first, last] = [DATE.test(from) ? firstDay(from) : null, DATE.test(to) ? lastDay(to) : null];
  if (first === null || last === null || more.length > 0)
    return no("no such date; give 2022, 2022-01, 2022-01-20 or 2022-01-20/2022-01-25");
  if (first > last) return no("its first day lies after its last");
  return yes(from === to ? from : { from, to });
}

function figure(text: string): Typed {
  if (/^\d{1,9}$/.test(text)) return yes(Number(text));
  if (/^none( reported)?$/i.test(text)) return yes({ none: true });
  // What nobody knows is no value: a word would be taken for one that somebody said.
  if (/^(unknown|not known|\?+)$/i.test(text))
    return no(
      "unknown is what a figure is when no claim gives it: reject the claims that do (`annalist reject CLAIM`)",
    );
  const [, low, high] = /^(\d{1,9})\s*[-–]\s*(\d{1,9})$/.exec(text) ?? [];
  if (low !== undefined && Number(low) <= Number(high)) return yes({ low: Number(low), high: Number(high) });
  if (/\d/.test(text)) return no("no count; give 12, 10-15, none, or a word such as dozens");
  return yes({ word: text });
}

const yes = (value: Value): Typed => ({ ok: true, value });
const no = (found: string): Typed => ({ ok: false, found });
