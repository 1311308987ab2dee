import type { en } from "./en.ts";

/** Forms of a counted phrase by plural category; `#` stands for the number. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

type Widened<T> = T extends string
  ? string
  : T extends (...given: infer G) => string
    ? (...given: G) => string
    : T extends { other: string }
      ? Forms
      : { [K in keyof T]: Widened<T[K]> };

/** Every word of the interface; English says which there are. */
export type Strings = Widened<typeof en>;

/** Keeps a name of either direction from turning the sentence around it: first-strong isolate. Shown by `Words`. */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}

/** Keeps a range of numbers running from low to high in either direction of text: left-to-right isolate. Shown by `Words`. */
export function rising(range: string): string {
  return `\u2066${range}\u2069`;
}
