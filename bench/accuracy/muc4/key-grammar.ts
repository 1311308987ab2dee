import { unquote } from "./quoting.ts";

/** What an operator joins: values on its left (none before a leading `-`) and on its right, any of which may be meant; null without an operator. */
export interface Term {
  left: readonly string[];
  right: readonly string[] | null;
}

/** A fill the grammar cannot read, as the program of 1992 had it: it equals nothing a system answers. */
export const UNREADABLE = "<ERROR>";

type Token = { sign: "/" | "(" | ")" | "op" } | { atom: string };

/**
 * Reads a line of a key with the marks of its grammar: `/` between alternatives, parentheses, and one operator (`:` before a
 * tag, `-` in dates), which takes the run of plain atoms on either side of it.
 */
export function readKeyLine(line: string, operator: ":" | "-"): readonly Term[] {
  const tokens = tokensOf(line, operator);
  const terms = tokens && readTerms(tokens, { next: 0 }, 0);
  return terms && terms.length > 0 ? terms : [{ left: [UNREADABLE], right: null }];
}

function tokensOf(line: string, operator: string): Token[] | null {
  const tokens: Token[] = [];
  let rest = line.trim();
  while (rest !== "") {
    const first = rest.charAt(0);
    const quoted = first === '"' ? unquote(rest) : null;
    if (quoted) {
      tokens.push({ atom: quoted.text });
      rest = quoted.rest;
    } else if (first === "/" || first === "(" || first === ")") {
      tokens.push({ sign: first });
      rest = rest.slice(1);
    } else if (first === operator) {
      tokens.push({ sign: "op" });
      rest = rest.slice(1);
    } else {
      const plain = (operator === ":" ? /^[^/():"]+/u : /^[^/()-]+/u).exec(rest)?.[0];
      if (plain === undefined) return null;
      tokens.push({ atom: plain.trim() });
      rest = rest.slice(plain.length);
    }
    rest = rest.trimStart();
  }
  return tokens;
}

/** Terms joined by `/` up to the end or a closing parenthesis. */
function readTerms(tokens: readonly Token[], at: { next: number }, depth: number): Term[] | null {
  const terms: Term[] = [];
  for (;;) {
    const left = readRun(tokens, at);
    if (isSign(tokens[at.next], "op")) {
      at.next++;
      const right = readRun(tokens, at);
      if (right.length === 0) return null;
      terms.push({ left, right });
    } else if (left.length > 0) terms.push(...left.map((value) => ({ left: [value], right: null })));
    if (isSign(tokens[at.next], "(")) {
      at.next++;
      const inner = readTerms(tokens, at, depth + 1);
      if (!inner || !isSign(tokens[at.next++], ")")) return null;
      const group = inner.flatMap((term) => (term.right === null ? term.left : []));
      if (isSign(tokens[at.next], "op") && group.length === inner.length) {
        at.next++;
        const right = readRun(tokens, at);
        if (right.length === 0) return null;
        terms.push({ left: group, right });
      } else terms.push(...inner);
    }
    if (at.next >= tokens.length) return depth === 0 ? terms : null;
    if (isSign(tokens[at.next], ")")) return depth > 0 ? terms : null;
    if (isSign(tokens[at.next], "/")) at.next++;
    else if (!isSign(tokens[at.next], "(")) return null;
  }
}

/** Plain atoms joined by `/`; leaves a `/` that something else follows. */
function readRun(tokens: readonly Token[], at: { next: number }): string[] {
  const run: string[] = [];
  for (;;) {
    const token = tokens[at.next];
    if (!token || !("atom" in token)) return run;
    run.push(token.atom);
    at.next++;
    const after = tokens[at.next + 1];
    if (!isSign(tokens[at.next], "/") || !after || !("atom" in after)) return run;
    at.next++;
  }
}

function isSign(token: Token | undefined, sign: string): boolean {
  return token !== undefined && "sign" in token && token.sign === sign;
}

/** The alternatives of a location line: whole places between `/`, each perhaps in parentheses, or several types of one place. */
export function placesOfLine(line: string): string[] {
  return splitOutside(line).flatMap((part) => typesApart(bare(part)));
}

function splitOutside(line: string): string[] {
  const parts: string[] = [""];
  let depth = 0;
  for (const sign of line) {
    if (sign === "(") depth++;
    if (sign === ")") depth--;
    if (sign === "/" && depth === 0) parts.push("");
    else parts.push((parts.pop() ?? "") + sign);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

function bare(part: string): string {
  return part.startsWith("(") && part.endsWith(")") ? part.slice(1, -1).trim() : part;
}

function typesApart(place: string): string[] {
  const types = /\(([^()]*\/[^()]*)\)/u.exec(place);
  if (!types) return [place.replaceAll(/\s*-\s*/gu, " - ")];
  const [before, after] = [place.slice(0, types.index), place.slice(types.index + types[0].length)];
  return (types[1] ?? "").split("/").flatMap((type) => typesApart(`${before}(${type.trim()})${after}`));
}
