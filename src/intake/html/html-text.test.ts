import { describe, expect, it } from "vitest";
import { originalOffset } from "../../record/report.ts";
import { htmlText } from "./html-text.ts";

const textOf = (page: string): string => htmlText(page).text.toString();
const LONG =
  "Shells fell on the market of the old town in the early morning, a hospital doctor said, and at least nine people were hurt.";
const MORE =
  "The army said it had answered fire from the hills, and that none of its soldiers had been wounded in the exchange.";

describe("htmlText", () => {
  it("takes the article and nothing around it", () => {
    const page = `<!doctype html><html><head><title>News</title><style>p{}</style></head><body>
      <header><a href="/">The Paper</a></header><nav><ul><li><a href="/w">World</a></li></ul></nav>
      <article><header><h1>Shells on a market</h1><div class="byline">By our desk</div></header>
        <div class="share-bar">Share <a href="#">this</a></div>
        <p>${LONG}</p><script>document.write("no")</script><p>${MORE}</p>
        <aside>Other news of the day, at some length so that it would count</aside>
        <form><p>Subscribe to our letter and never miss what we write of the world</p></form>
      </article>
      <div id="comments"><p>First! This is what I think of all this, at some length for a comment.</p></div>
      <footer>All rights reserved</footer></body></html>`;
    expect(textOf(page)).toBe(`Shells on a market\n\nBy our desk\n\n${LONG}\n\n${MORE}`);
  });

  it("finds the text of a page that marks no article", () => {
    const teaser =
      '<div class="column"><ul><li><a href="/a">A first other story</a></li><li><a href="/b">A second other story</a></li></ul></div>';
    const page = `<body><table><tr><td>${teaser}</td><td><div><p>${LONG}</p><p>${MORE}</p></div></td></tr></table></body>`;
    expect(textOf(page)).toBe(`${LONG}\n\n${MORE}`);
  });

  it("reads what is wrapped in one form when there is nothing else", () => {
    expect(textOf(`<form><div><p>${LONG}</p></div></form>`)).toBe(LONG);
  });

  it("keeps lists, quotations, tables and pictures' captions", () => {
    const { text, regions } = htmlText(
      `<article><h2>Toll</h2><ul><li>five killed<li>nine hurt</ul><blockquote>${LONG}</blockquote><table><tr><td>killed<td>5<tr><td>hurt<td>9</table><figure><img src=x><figcaption>A burnt lorry</figcaption></figure></article>`,
    );
    const whole = text.toString();
    expect(whole).toBe(`Toll\n\nfive killed\nnine hurt\n\n${LONG}\n\nkilled\t5\nhurt\t9\n\nA burnt lorry`);
    expect(regions.map(({ start, end, kind }) => [kind, whole.slice(start, end)])).toEqual([
      ["title", "Toll"],
      ["caption", "A burnt lorry"],
    ]);
  });

  it("decodes entities, folds white space and leaves out what is hidden", () => {
    const page = `<p>Ten\n   thousand&nbsp;&amp; more &#8211; &ldquo;gone&rdquo;<span hidden>no</span><span style="display: none">no</span><br>by
      dawn<b>,</b> they&#39;d  said</p>`;
    expect(textOf(page)).toBe("Ten thousand & more – “gone”\nby dawn, they'd said");
  });

  it("gives scripts in a text as text", () => {
    expect(textOf("<p>They wrote &lt;script&gt;alert(1)&lt;/script&gt; on a wall<script>alert(2)</script>.</p>")).toBe(
      "They wrote <script>alert(1)</script> on a wall.",
    );
  });

  it("leads every character back to the page", () => {
    const page = `<h1>A  title</h1><p>Nine&nbsp;people &amp; <b>more</b>\n\twere   hurt.</p><ul><li>One</li><li>Two</li></ul>`;
    const { text } = htmlText(page);
    const whole = text.toString();
    for (let i = 0; i < whole.length; i++) {
      const from = page[originalOffset(text.offsets, i)] ?? "";
      if (whole[i] === from) continue;
      expect(whole[i]).toMatch(/[\n &]/u);
      expect(from).toMatch(/[\s&<OT]|[A-Z]/u);
    }
    expect(page.slice(originalOffset(text.offsets, whole.indexOf("hurt"))).startsWith("hurt")).toBe(true);
    expect(page.slice(originalOffset(text.offsets, whole.indexOf("Two"))).startsWith("Two")).toBe(true);
  });

  it("takes time in proportion to a page that is all open tags", () => {
    const start = performance.now();
    expect(textOf(`${"<div>".repeat(400_000)}<p>${LONG}`)).toBe(LONG);
    expect(textOf(`${"<p><b><i>".repeat(200_000)}${LONG}${"</i></div></span>".repeat(200_000)}`)).toBe(LONG);
    expect(textOf(`<p>${LONG}</p>${"<svg><path/>".repeat(100_000)}</svg>`)).toBe(LONG);
    expect(performance.now() - start).toBeLessThan(15_000);
  }, 40_000);
});

describe("details of a page", () => {
  const details = (head: string, body = `<p>${LONG}</p>`) =>
    htmlText(`<html lang="en_GB"><head>${head}</head><body>${body}</body></html>`).details;

  it("come from its metadata", () => {
    const head = `<title>Shells | The Paper</title><meta property="og:title" content="Shells on a market"><meta property="og:site_name" content="The Paper">
      <meta property="article:published_time" content="2019-08-03T07:15:00+02:00"><link rel="canonical" href="https://example.org/shells">`;
    expect(details(head)).toEqual({
      publisher: "The Paper",
      date: "2019-08-03",
      language: "en-GB",
      url: "https://example.org/shells",
      title: "Shells on a market",
    });
  });

  it("come from linked data", () => {
    const data = {
      "@graph": [
        { "@type": "WebSite", name: "no" },
        {
          "@type": ["NewsArticle"],
          headline: "Shells",
          datePublished: "2019-08-03",
          inLanguage: "ar",
          publisher: { name: "The Paper" },
        },
      ],
    };
    const page = details(`<script type="application/ld+json">${JSON.stringify(data)}</script>`);
    expect(page).toMatchObject({ publisher: "The Paper", date: "2019-08-03", title: "Shells", language: "en-GB" });
  });

  it.each([
    ['<meta name="date" content="2019-08">', "2019-08"],
    ['<meta name="DC.date" content="2019-08-03">', "2019-08-03"],
    ['<meta name="date" content="last week">', null],
    ['<script type="application/ld+json">{broken</script>', null],
  ])("%s gives %s", (head, date) => {
    expect(details(head).date).toBe(date);
  });

  it("fall back to a time element and a heading", () => {
    const page = details(
      "",
      `<article><h1>Shells <b>on</b> a market</h1><time datetime="2019-08-03T01:00Z">3 Aug</time><p>${LONG}</p></article>`,
    );
    expect(page).toMatchObject({ date: "2019-08-03", title: "Shells on a market" });
  });
});
