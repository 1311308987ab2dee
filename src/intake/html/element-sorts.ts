/** Sorts of HTML elements, by what they mean for a report's text. */

/** Never text of a report, whatever stands in them. */
const UNREAD = new Set(
  "script style noscript template svg math iframe object embed canvas video audio select button textarea dialog menu datalist map head nav footer aside".split(
    " ",
  ),
);

/** Mostly not part of a report, but some pages wrap everything in one: read when nothing else is left. */
const DOUBTFUL = new Set(["form", "header"]);

const BLOCKS = new Set(
  "address article blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul aside".split(
    " ",
  ),
);

export const VOID = new Set(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split(" "),
);

/** Class names and ids of what surrounds a report: the name itself, or with more after a hyphen. */
const AROUND =
  /^(?:wp-|post-|entry-|article-|site-|page-|block-|widget-|js-)?(?:comments?|commentlist|respond|disqus|shar(?:e|ing)|social|sharedaddy|related|recommend(?:ed|ations?)?|newsletter|subscribe|subscription|signup|cookies?|consent|gdpr|promo|advert(?:isement)?|ads?|sponsored|sidebar|breadcrumbs?|menu|nav|navbar|navigation|pagination|popup|modal|toolbar|masthead|trending|most-?read|read-?more|skip-link|sr-only|screen-reader-text|visually-hidden|tags|tag-?list|author-?bio|footer)(?:$|[-_])/iu;

const AROUND_ROLES = new Set("navigation banner contentinfo complementary search dialog alert menu toolbar".split(" "));

export const isBlock = (name: string): boolean => BLOCKS.has(name);

/** Whether all in this element is out, or in only for want of anything else. */
export function treatment(
  name: string,
  attributes: ReadonlyMap<string, string>,
  inArticle: boolean,
): "read" | "doubtful" | "unread" {
  if (UNREAD.has(name)) return "unread";
  if (attributes.has("hidden") || attributes.get("aria-hidden")?.toLowerCase() === "true") return "unread";
  if (/(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(attributes.get("style") ?? "")) return "unread";
  if (name === "html" || name === "body" || name === "article" || name === "main") {
    const commentary = name === "article" && /(?:^|[\s_-])comment(?=$|[\s_-])/iu.test(attributes.get("class") ?? "");
    return commentary ? "doubtful" : "read";
  }
  if (name === "header" && inArticle) return "read";
  if (DOUBTFUL.has(name) || AROUND_ROLES.has(attributes.get("role")?.toLowerCase() ?? "")) return "doubtful";
  const named = `${attributes.get("class") ?? ""} ${attributes.get("id") ?? ""}`;
  return named.split(/\s+/u).some((word) => AROUND.test(word)) ? "doubtful" : "read";
}

/** Whether the element is said to be the report itself. */
export function isArticle(name: string, attributes: ReadonlyMap<string, string>): boolean {
  return (
    name === "article" ||
    attributes.get("role")?.toLowerCase() === "article" ||
    /^(?:articleBody|text)$/iu.test(attributes.get("itemprop") ?? "")
  );
}

/** What a block of text is, from the element it stands in. */
export function blockKind(name: string, attributes: ReadonlyMap<string, string>): BlockKind | null {
  if (/^h[1-6]$/u.test(name)) return "heading";
  if (name === "figcaption" || /(?:^|[\s_-])caption(?:-text)?(?=$|[\s_-])/iu.test(attributes.get("class") ?? "")) {
    return "caption";
  }
  if (name === "li" || name === "dd" || name === "dt") return "item";
  if (name === "td" || name === "th") return "cell";
  if (name === "pre") return "verbatim";
  return isBlock(name) ? "text" : null;
}

export type BlockKind = "heading" | "caption" | "item" | "cell" | "verbatim" | "text";
