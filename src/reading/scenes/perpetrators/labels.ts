/** Sorts of acts. The first stands for all that no other names. */
export const ACTS = ["attack", "bombing", "kidnapping", "arson", "robbery", "work stoppage"] as const;
export type Act = (typeof ACTS)[number];

/** How far an act got. */
export const STAGES = ["accomplished", "attempted", "threatened"] as const;
export type Stage = (typeof STAGES)[number];

/** Whether a state stands behind an act. */
export const AUTHORS = ["non-state", "state", "unknown"] as const;
export type Author = (typeof AUTHORS)[number];

/** How surely, and by whom, an act is laid to a group. */
export const CERTAINTIES = ["reported as fact", "accused", "accused by authorities", "claimed", "possible"] as const;
export type Certainty = (typeof CERTAINTIES)[number];
