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
  const head = /^(.+?)(?=\s(?:of|in|for|at|to|on|with)\s|$)/.exec(phrase)?.[1] ?? phrase;
  const cut = Math.max(head.lastIndexOf(" "), head.lastIndexOf("-")) + 1;
  return head.slice(0, cut) + pluralWord(head.slice(cut)) + phrase.slice(head.length);
}

function pluralWord(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  if (
    /(?:police|service|fire|congress|work|gun|sports|states|air|business|fisher|crafts|coast|camera|country|camp|noble|states|cattle|news|infantry|alder|militia|merchant|trades)man$/.test(
      word,
    )
  )
    return word.replace(/man$/, "men");
  if (/(?:women|men|people|children)$/.test(word)) return word;
  if (/woman$/.test(word)) return word.replace(/woman$/, "women");
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, "ies");
  return `${word}s`;
}
