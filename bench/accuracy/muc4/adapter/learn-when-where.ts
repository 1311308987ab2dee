import type { KeyedDoc } from "../../../../training/scenes/lesson.ts";
import { learnDates } from "../dates/train.ts";
import type { SetList } from "../places/set-list.ts";
import { learnPlaces } from "../places/train.ts";
import type { Weights } from "../ranking/softmax.ts";

/** Weights of the choices of place and date, learned from keyed reports with the phrases of their targets as evidence. */
export function learnWhenWhere(docs: readonly KeyedDoc[], list: SetList): { places: Weights; dates: Weights } {
  const cases = docs.flatMap(({ doc, keys, gold }) =>
    keys.map(({ slots }, at) => {
      const spans = (roles: readonly ("victim" | "site" | "perpetrator")[]) =>
        doc.phrases
          .filter((phrase) => roles.some((role) => gold.get(phrase)![role].includes(at)))
          .map(({ start, end }) => ({ start, end, weight: 1 }));
      const targets = spans(["victim", "site"]);
      const values = (slot: "inc-loc" | "inc-date") =>
        (slots[slot] ?? []).flatMap((fill) => fill.alternatives.map(({ value }) => value));
      return {
        text: doc.text,
        times: doc.times,
        evidence: targets.length > 0 ? targets : spans(["perpetrator"]),
        locations: values("inc-loc"),
        dates: values("inc-date"),
      };
    }),
  );
  return {
    places: learnPlaces(
      cases.filter(({ locations }) => locations.length > 0),
      list,
    ),
    dates: learnDates(cases.filter(({ dates }) => dates.length > 0)),
  };
}
