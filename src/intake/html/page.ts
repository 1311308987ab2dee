import { Tokenizer } from "htmlparser2";
import { type BlockKind, blockKind, isArticle, isBlock, treatment, VOID } from "./element-sorts.ts";
import { PageMetadata } from "./metadata.ts";

/** A run of text without a line break of its own: pieces with their offsets in the page. */
export interface Block {
  kind: BlockKind;
  pieces: { text: string; at: number }[];
  /** Characters, and how many of them are in links. */
  size: number;
  linked: number;
  doubtful: boolean;
  /** Number of the nearest element said to be the report, 0 where there is none; and whether in `<main>`. */
  article: number;
  main: boolean;
  /** Number of the element that holds the block; `parents` of the page leads upwards. */
  container: number;
}

export interface Page {
  blocks: Block[];
  metadata: PageMetadata;
  /** Of each element by number the number of the one around it. */
  parents: number[];
}

interface Open {
  name: string;
  number: number;
  treatment: "read" | "doubtful" | "unread";
  kind: BlockKind;
  article: number;
  main: boolean;
  link: boolean;
}

/** Deeper than any real page; elements below are read as if they stood at this depth. */
const MAX_DEPTH = 2_000;

/**
 * Splits a page into blocks of text in page order. Built on the tokenizer rather than a tree or htmlparser2's Parser, whose
 * stack is shifted at every tag: pages of a million unclosed tags take time in proportion to their length.
 */
export function parsePage(source: string): Page {
  const metadata = new PageMetadata();
  const blocks: Block[] = [];
  const parents: number[] = [0];
  const stack: Open[] = [
    { name: "", number: 0, treatment: "read", kind: "text", article: 0, main: false, link: false },
  ];
  /** How many elements of a name are open. */
  const counts = new Map<string, number>();
  let beyond = 0;
  let block: Block | null = null;
  let tag = "";
  let attributes = new Map<string, string>();
  let attribute = "";
  let value = "";
  let tagStart = 0;
  let raw = "";

  const top = (): Open => stack[stack.length - 1] as Open;
  const finish = (): void => {
    if (block && block.pieces.length > 0) blocks.push(block);
    block = null;
  };
  const add = (text: string, at: number): void => {
    const { name, treatment: how, kind, number, article, main, link } = top();
    if (name === "script" || name === "title") raw += text;
    if (how === "unread" || name === "title") return;
    const size = text.trim().length;
    if (!block) {
      block = { kind, pieces: [], size: 0, linked: 0, doubtful: how === "doubtful", article, main, container: number };
    }
    block.pieces.push({ text, at });
    block.size += size;
    if (link) block.linked += size;
  };
  const noteRaw = ({ name }: Open): void => {
    if (name !== "script" && name !== "title") return;
    if (name === "script") metadata.linkedData(raw);
    else metadata.note(name, raw);
    raw = "";
  };
  const pop = (): void => {
    const closed = stack.pop() as Open;
    counts.set(closed.name, (counts.get(closed.name) ?? 1) - 1);
    noteRaw(closed);
    if (isBlock(closed.name)) finish();
  };
  const popTo = (names: readonly string[], until: readonly string[]): void => {
    if (!names.some((name) => (counts.get(name) ?? 0) > 0)) return;
    for (let i = stack.length - 1; i > 0; i--) {
      const name = (stack[i] as Open).name;
      if (names.includes(name)) {
        while (stack.length > i) pop();
        return;
      }
      if (until.includes(name)) return;
    }
  };
  const open = (empty: boolean): void => {
    metadata.tag(tag, attributes);
    if (VOID.has(tag) || (empty && top().treatment === "unread")) {
      if (tag === "br" && block) block.pieces.push({ text: "\n", at: tagStart });
      else if (tag === "hr") finish();
      return;
    }
    if (beyond > 0 || stack.length >= MAX_DEPTH) {
      beyond++;
      if (isBlock(tag)) finish();
      return;
    }
    closeImplied(tag, popTo);
    const parent = top();
    if (isBlock(tag)) finish();
    const own = treatment(tag, attributes, parent.article > 0);
    const how =
      parent.treatment === "unread" || own === "unread" ? "unread" : parent.treatment === "doubtful" ? "doubtful" : own;
    const ownKind = blockKind(tag, attributes);
    const keeps = parent.kind === "caption" || parent.kind === "heading" || parent.kind === "verbatim";
    const kind = ownKind === null || (keeps && ownKind === "text") ? parent.kind : ownKind;
    let number = parent.number;
    if (isBlock(tag) && how !== "unread") {
      number = parents.length;
      parents.push(parent.number);
    }
    const article = isArticle(tag, attributes) ? number : parent.article;
    const jsonLd = tag !== "script" || /ld\+json/iu.test(attributes.get("type") ?? "");
    const name = jsonLd ? tag : "script (code)";
    counts.set(name, (counts.get(name) ?? 0) + 1);
    stack.push({
      name,
      number,
      treatment: how,
      kind,
      article,
      main: parent.main || tag === "main" || attributes.get("role")?.toLowerCase() === "main",
      link: parent.link || tag === "a",
    });
  };

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        tagStart = start - 1;
        tag = source.slice(start, end).toLowerCase();
        attributes = new Map();
      },
      onattribname(start, end) {
        attribute = source.slice(start, end).toLowerCase();
        value = "";
      },
      onattribdata(start, end) {
        value += source.slice(start, end);
      },
      onattribentity(codepoint) {
        value += String.fromCodePoint(codepoint);
      },
      onattribend() {
        if (!attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: () => open(false),
      onselfclosingtag: () => open(true),
      onclosetag(start, end) {
        const name = source.slice(start, end).trim().toLowerCase();
        if (beyond > 0) {
          beyond--;
          if (isBlock(name)) finish();
        } else if (name === "br") add("\n", start - 2);
        else popTo(name === "script" ? ["script", "script (code)"] : [name], []);
      },
      ontext(start, end) {
        add(source.slice(start, end), start);
      },
      ontextentity(codepoint, end) {
        const at = source.lastIndexOf("&", end - 1);
        add(String.fromCodePoint(codepoint), at < 0 ? end : at);
      },
      oncdata() {},
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  while (stack.length > 1) pop();
  finish();
  return { blocks, metadata, parents };
}

/** End tags that HTML lets a writer leave out. */
function closeImplied(tag: string, popTo: (names: readonly string[], until: readonly string[]) => void): void {
  if (tag === "li") popTo(["li"], ["ul", "ol", "menu"]);
  else if (tag === "dt" || tag === "dd") popTo(["dt", "dd"], ["dl"]);
  else if (tag === "td" || tag === "th") popTo(["td", "th"], ["tr", "table"]);
  else if (tag === "tr") popTo(["tr"], ["table"]);
  else if (isBlock(tag)) popTo(["p"], ["div", "td", "li", "article", "section", "body", "button", "blockquote"]);
}
