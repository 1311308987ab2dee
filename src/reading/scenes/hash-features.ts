/** Room that no features need at the moment, to be used by the next: most are collected and handed out one after the other. */
const spare: Int32Array[] = [];
const ROOM = 1024;

/** Collects features as 32-bit hashes of their parts. */
export class Features {
  /** Room to be given back; null once it was, or was too small. */
  private lent: Int32Array | null = spare.pop() ?? new Int32Array(ROOM);
  private kept: Int32Array = this.lent as Int32Array;
  private count = 0;
  /** Names of the features, kept only where a reading is to be explained. */
  readonly names: string[] | null;
  constructor(explain: boolean) {
    this.names = explain ? [] : null;
  }
  add(kind: string, a: string | number = "", b: string | number = "", c: string | number = ""): void {
    let h = mix(0x811c9dc5, kind);
    h = mix(h, a);
    h = mix(h, b);
    h = mix(h, c);
    h ^= h >>> 15;
    h = Math.imul(h, 0x2c1b3c6d);
    h ^= h >>> 13;
    if (this.count === this.kept.length) {
      const wider = new Int32Array(Math.max(ROOM, this.count * 2));
      wider.set(this.kept);
      this.kept = wider;
    }
    this.kept[this.count++] = h;
    if (this.names) this.names.push([kind, a, b, c].filter((part) => part !== "").join("="));
  }
  /** All that were added so far. */
  done(): Int32Array {
    const features = this.kept.slice(0, this.count);
    if (this.lent) spare.push(this.lent);
    this.lent = null;
    this.kept = features;
    return features;
  }
}

function mix(h: number, part: string | number): number {
  h = Math.imul(h ^ 0x1f, 0x01000193);
  if (typeof part === "number") {
    h = Math.imul(h ^ (part & 0xffff), 0x01000193);
    return Math.imul(h ^ (part >>> 16), 0x01000193);
  }
  for (let i = 0; i < part.length; i++) h = Math.imul(h ^ part.charCodeAt(i), 0x01000193);
  return h;
}
