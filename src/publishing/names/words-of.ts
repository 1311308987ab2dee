import { fold } from "../../knowledge/fold.ts";

/** A word of a text with what withholding needs to know of it. `end` leaves out a possessive. */
export interface Word {
  start: number;
  end: number;
  fold: string;
  /** Begins with a capital letter. */
  capital: boolean;
  /** Two letters or more, all of them capitals. */
  upper: boolean;
  /** Only one space lies between it and the word before. */
  joined: boolean;
  /** What lies between it and the word before. */
  gap: string;
  /** A possessive follows: no name runs over it. */
  possessive: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ.-][\p{L}\p{M}\p{N}]+)*/gu;
const POSSESSIVE = /['’]s$/iu;

/** The words of a text in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const { 0: match, index } of text.matchAll(WORD)) {
    const possessive = POSSESSIVE.test(match);
    const bare = match.replace(POSSESSIVE, "");
    const gap = text.slice(last, index);
    words.push({
      start: index,
      end: index + bare.length,
      fold: fold(bare),
      capital: /^\p{Lu}/u.test(bare),
      upper: /^\p{Lu}[\p{Lu}\p{N}.-]+$/u.test(bare),
      joined: /^[ \t]$/.test(gap),
      gap,
      possessive,
    });
    last = index + match.length;
  }
  return words;
}

/** Whether capitals say nothing in this text: most of its words are upper case (or none is capitalised). */
export function isCaseless(text: string): boolean {
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  const upper = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase()).length;
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 0 && (upper > 0.6 * words.length || capital === 0);
}
