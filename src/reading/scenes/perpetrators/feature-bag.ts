import { Features } from "../hash-features.ts";

/** Adds a feature of a kind, made of up to any number of parts. */
export type AddFeature = (kind: string, ...parts: (string | number)[]) => void;

/** Features without repeats; the first is a constant. */
export function featureBag(): { add: AddFeature; done(): Int32Array } {
  const features = new Features(false);
  const seen = new Set<string>();
  const add: AddFeature = (kind, ...parts) => {
    const key = `${kind}|${parts.join("|")}`;
    if (seen.has(key)) return;
    seen.add(key);
    features.add(kind, parts[0] ?? "", parts[1] ?? "", parts.slice(2).join("|"));
  };
  add("bias");
  return { add, done: () => features.done() };
}

/** A count or distance in steps: 0, 1, 2, then 3 (to 4), 4 (to 8) and 5. */
export function nearness(n: number): number {
  if (n <= 2) return n;
  if (n <= 4) return 3;
  return n <= 8 ? 4 : 5;
}
