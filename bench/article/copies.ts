import type { Span } from "../../src/record/span.ts";
import { altered, loadAlterations } from "./alter.ts";
import type { Expectations } from "./checks.ts";
import { type Copy, original, upperCase } from "./copy.ts";
import { shuffled } from "./shuffle.ts";

const SEEDS = [1, 2, 3];

/** The text as it is, in other orders and letters, and in the names of other conflicts, alone and together. */
export function copiesOf(text: string, expectations: Expectations): Copy[] {
  const span = ([start, end]: readonly [number, number]): Span => ({ start, end });
  const order = {
    together: expectations.together.map(span),
    first: span(expectations.first),
    last: span(expectations.last),
  };
  const plain = original(text);
  const others = loadAlterations().map(({ name, alteration }) => altered(name, text, alteration));
  return [
    plain,
    ...SEEDS.map((seed) => shuffled(plain, order, seed)),
    upperCase(plain),
    ...others.flatMap((copy, i) => [copy, shuffled(copy, order, (SEEDS.at(-1) ?? 0) + i + 1), upperCase(copy)]),
  ];
}
