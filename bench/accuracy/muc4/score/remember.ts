/** A pure function of a string that keeps its answers; past `limit` distinct strings it forgets all and starts anew. */
export function remember<T>(make: (text: string) => T, limit = 200_000): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const old = kept.get(text);
    if (old !== undefined) return old;
    const made = make(text);
    if (kept.size >= limit) kept.clear();
    kept.set(text, made);
    return made;
  };
}
