const IRREGULAR: Readonly<Record<string, string>> = {
  man: "men",
  woman: "women",
  child: "children",
  person: "people",
  wife: "wives",
  knife: "knives",
  thief: "thieves",
  foot: "feet",
  mouse: "mice",
  ox: "oxen",
  passerby: "passersby",
  aircraft: "aircraft",
  personnel: "personnel",
  headquarters: "headquarters",
  barracks: "barracks",
  police: "police",
};

/** The regular plural of an English noun phrase in small letters: of its head, the word before "of", "in" and the like. */
export function plural(phrase: string): string {
  const compound = /^(\w+)-(by|in-law|general)$/.exec(phrase);
  if (compound) return `${pluralWord(compound[1] as string)}-${compound[2]}`;
  const head = /^(.+?)(?=\s(?:of|in|for|at|to|on|with)\s|$)/.exec(phrase)?.[1] ?? phrase;
  const cut = Math.max(head.lastIndexOf(" "), head.lastIndexOf("-")) + 1;
  return head.slice(0, cut) + pluralWord(head.slice(cut)) + phrase.slice(head.length);
}

function pluralWord(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  if (/(?:women|men|people|children)$/.test(word)) return word;
  if (/child$/.test(word)) return `${word}ren`;
  if (/man$/.test(word) && !NO_MEN.has(word)) return word.replace(/man$/, "men");
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, "ies");
  return `${word}s`;
}

const NO_MEN = new Set(["human", "german", "roman", "ottoman", "shaman", "talisman", "norman", "burman", "caiman"]);
