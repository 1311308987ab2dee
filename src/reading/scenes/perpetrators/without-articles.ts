const ARTICLE =
  /^(THE|A|AN|THIS|THAT|THESE|THOSE|HIS|HER|THEIR|ITS|OUR|MY|SOME|SEVERAL|MANY|MORE THAN|AT LEAST|ABOUT) /;

/** A string in capitals without the articles, possessives and vague numbers it begins with. */
export function withoutArticles(text: string): string {
  let rest = text;
  while (ARTICLE.test(rest)) rest = rest.replace(ARTICLE, "");
  return rest;
}
