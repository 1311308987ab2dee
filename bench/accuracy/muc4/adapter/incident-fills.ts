import type { ActChances } from "../../../../src/reading/scenes/perpetrators/act-of.ts";
import { ACTS, AUTHORS, STAGES } from "../../../../src/reading/scenes/perpetrators/labels.ts";
import { largest } from "../../../../src/reading/scenes/scene-doc.ts";
import type { ResponseTemplate } from "../templates.ts";
import { AUTHOR_WORDS, STAGE_WORDS, TYPE_WORDS } from "./act-words.ts";

/**
 * How sure a special type must be, and an author. An incident whose type is wrong is lost with all its slots, while an
 * attack stands for every type at half a slot's cost.
 */
const GATES = { type: 0.94, author: 0.3 };

/** The likeliest type, whether or not it is given, and the fills of type, stage and category. */
export interface IncidentFills {
  type: string;
  slots: ResponseTemplate["slots"];
}

/** What is worth answering, by the chances. */
export function fillsOf({ act, stage, author }: ActChances): IncidentFills {
  const top = largest(act);
  const type = TYPE_WORDS[ACTS[top]!];
  const category = author[0]! >= author[1]! ? 0 : 1;
  const word = AUTHOR_WORDS[AUTHORS[category]];
  return {
    type,
    slots: {
      "inc-type": [{ value: act[top]! >= GATES.type ? type : TYPE_WORDS.attack }],
      "inc-stage": [{ value: STAGE_WORDS[STAGES[largest(stage)]!] }],
      ...(word !== null && author[category]! >= GATES.author ? { "perp-inc-cat": [{ value: word }] } : {}),
    },
  };
}
