import type { Features } from "../hash-features.ts";

/** Adds a feature the first time it is asked for: what several mentions share counts once. */
export function addOnce(f: Features): (kind: string, a?: string | number, b?: string | number) => void {
  const seen = new Set<string>();
  return (kind, a = "", b = "") => {
    const key = `${kind}|${a}|${b}`;
    if (seen.has(key)) return;
    seen.add(key);
    f.add(kind, a, b);
  };
}
