/** Counts of fills. `cor + par + inc + mis = pos` and `cor + par + inc + spu = act`. */
export interface Counters {
  /** Fills the key expects. */
  pos: number;
  /** Fills the response gives. */
  act: number;
  cor: number;
  par: number;
  inc: number;
  spu: number;
  mis: number;
  /** Slots empty on both sides. */
  non: number;
  /** Wrong values there were to choose from, for fallout; 0 for slots without a set list. */
  wrong: number;
}

export function noCounts(): Counters {
  return { pos: 0, act: 0, cor: 0, par: 0, inc: 0, spu: 0, mis: 0, non: 0, wrong: 0 };
}

/** Adds to the first. */
export function addCounts(sum: Counters, more: Counters): void {
  sum.pos += more.pos;
  sum.act += more.act;
  sum.cor += more.cor;
  sum.par += more.par;
  sum.inc += more.inc;
  sum.spu += more.spu;
  sum.mis += more.mis;
  sum.non += more.non;
  sum.wrong += more.wrong;
}

export function sumOf(all: Iterable<Counters>): Counters {
  const sum = noCounts();
  for (const one of all) addCounts(sum, one);
  return sum;
}
