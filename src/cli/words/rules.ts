/** What rules of coding look for, by the beginning of their names; the longest that fits holds. */
const RULES: Readonly<Record<string, string>> = {
  "type-": "a word for a sort of act",
  "stage-foiled": "a word for an act that was stopped",
  "stage-": "how the act's own verb tells it: done, tried or planned",
  "date-of-act": "the time said in the act's clause, or at the opening of its sentence",
  "date-of-report": "a time of day in a report of known date",
  "end-after-duration": "how long it lasted, counted from its first day",
  "place-of-act": "the place said with the act",
  "place-of-facility": "where the report says, elsewhere, that the facility stands",
  "place-spread": "a place that it is said to have spread to",
  "facility-of-act": "the facility said with the act",
  "actor-agent": "who does it: the subject of the act, or who stands after “by”",
  "actor-accused": "who is accused of it",
  "actor-": "whose act it is called, or who claims it",
  "target-": "what the act's verb or noun is aimed at",
  "weapon-of-act": "a weapon said in the act's clause",
  "outcome-": "words for what came of it",
  "responsibility-said": "somebody's word that they did it",
  "responsibility-denied": "somebody's word that they did not",
  "responsibility-own-deed": "a party's account of what its own people did",
  "figure-": "a number beside a word for what became of people or things",
  "learned-group": "learned: who is behind it, where no rule saw anybody",
  "learned-accused": "learned: who somebody says is behind it",
  "learned-perpetrator": "learned: who did it, where no rule saw anybody",
  "learned-site": "learned: what it was done to, where no rule saw a target or facility",
  "learned-victim": "learned: whom it was done to, where no rule saw a target",
  "learned-weapon": "learned: what it was done with, where no rule saw a weapon",
  "learned-": "learned: what came of victims, where no rule saw a figure",
};

const NAMES = Object.keys(RULES).sort((a, b) => b.length - a.length);

/** What a rule of coding looks for, in words; its own name where nothing is known of it. */
export function ruleWords(rule: string): string {
  const name = NAMES.find((beginning) => rule.startsWith(beginning));
  return (name && RULES[name]) ?? rule;
}
