/** What a page says of itself outside its text; the first of each kind that it gives, by how far such words are to be trusted. */
export interface PageDetails {
  publisher: string | null;
  date: string | null;
  language: string | null;
  url: string | null;
  title: string | null;
}

/** Where a value may come from, best first. */
const SOURCES: Readonly<Record<keyof PageDetails, readonly string[]>> = {
  publisher: ["og:site_name", "ld:publisher", "publisher", "dc.publisher", "dcterms.publisher", "copyright-holder"],
  date: [
    "article:published_time",
    "ld:datepublished",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.issued",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "time",
  ],
  language: ["html:lang", "og:locale", "content-language", "ld:inlanguage", "dc.language"],
  url: ["canonical", "og:url", "ld:url"],
  title: ["og:title", "ld:headline", "h1", "dc.title", "title"],
};

/** Collects a page's details as its tags come by. */
export class PageMetadata {
  readonly #found = new Map<string, string>();

  note(source: string, value: string | undefined): void {
    const clean = value?.replace(/\s+/gu, " ").trim();
    if (clean && !this.#found.has(source)) this.#found.set(source, clean);
  }

  tag(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === "html") this.note("html:lang", attributes.get("lang") ?? attributes.get("xml:lang"));
    else if (name === "link" && attributes.get("rel")?.toLowerCase() === "canonical") {
      this.note("canonical", attributes.get("href"));
    } else if (name === "time") this.note("time", attributes.get("datetime"));
    else if (name === "meta") {
      const key =
        attributes.get("property") ??
        attributes.get("name") ??
        attributes.get("itemprop") ??
        attributes.get("http-equiv");
      if (key) this.note(key.toLowerCase(), attributes.get("content"));
    }
    if (attributes.get("itemprop")?.toLowerCase() === "datepublished") {
      this.note("datepublished", attributes.get("datetime") ?? attributes.get("content"));
    }
  }

  /** A JSON-LD block: only its descriptions of articles count. Broken JSON is passed over. */
  linkedData(json: string): void {
    let parsed: unknown;
    try {
      parsed = JSON.parse(json);
    } catch {
      return;
    }
    const queue: unknown[] = [parsed];
    for (let seen = 0; seen < queue.length && seen < 10_000; seen++) {
      const node = queue[seen];
      if (Array.isArray(node)) {
        for (const item of node) queue.push(item);
        continue;
      }
      if (!isObject(node)) continue;
      queue.push(node["@graph"], node.mainEntity);
      if (!/article|report|posting/iu.test(String(node["@type"]))) continue;
      this.note("ld:datepublished", text(node.datePublished));
      this.note("ld:headline", text(node.headline));
      this.note("ld:inlanguage", text(node.inLanguage));
      this.note("ld:url", text(node.url));
      const publisher = node.publisher;
      this.note("ld:publisher", isObject(publisher) ? text(publisher.name) : text(publisher));
    }
  }

  details(): PageDetails {
    const first = (key: keyof PageDetails, accept: (value: string) => string | null): string | null => {
      for (const source of SOURCES[key]) {
        const value = this.#found.get(source);
        const accepted = value === undefined ? null : accept(value);
        if (accepted !== null) return accepted;
      }
      return null;
    };
    return {
      publisher: first("publisher", (value) => value),
      date: first("date", (value) => /^\d{4}(-\d{2}(-\d{2})?)?(?=$|[T ])/u.exec(value)?.[0] ?? null),
      language: first("language", (value) => language(value)),
      url: first("url", (value) => (/^https?:\/\/\S+$/iu.test(value) ? value : null)),
      title: first("title", (value) => value),
    };
  }
}

/** A BCP 47 tag from what pages write ("en_GB", "ar"); null when it is none. */
function language(value: string): string | null {
  try {
    return Intl.getCanonicalLocales(value.replaceAll("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
