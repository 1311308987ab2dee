/** Sorts of people who can be behind an act of violence. */
export const ARMED: ReadonlySet<string> = new Set(["attacker", "fighter", "soldier", "police", "criminal"]);

/** People that a number counts or a bare word names: the figure says it better than a target would. */
export const ANYBODY =
  /^(?:the |an? )?(?:[\d,.]+ |\p{L}+ )?(?:people|persons?|men|man|individuals?|victims?|others|dead|wounded)$/iu;
