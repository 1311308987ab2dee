import { RELATION_BITS } from "./relations.ts";

/** The next word goes onto the stack. */
export const SHIFT = 0;
/** The stack's top becomes a dependent of the next word. */
export const TO_NEXT = 1;
/** The stack's top becomes a dependent of the word below it. */
export const TO_BELOW = 2;
/** How many kinds of moves there are. */
export const MOVES = 3;

const NONE = -1;

/**
 * A state of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez & Satta 2011): a stack, the next word, and the arcs made so far. Words are
 * numbered from 0; `count` is the artificial root, which stands behind the last word (Ballesteros & Nivre 2013).
 */
export class State {
  readonly count: number;
  readonly heads: Int16Array;
  /** Relation numbers. */
  readonly relations: Uint8Array;
  readonly stack: Int16Array;
  size = 0;
  next = 0;
  /** Outermost children and the ones inside of them, by head. */
  readonly left: Int16Array;
  readonly left2: Int16Array;
  readonly right: Int16Array;
  readonly right2: Int16Array;
  /** How many children on each side, and a bit for each kind of relation among them. */
  readonly lefts: Uint8Array;
  readonly rights: Uint8Array;
  readonly leftSet: Int32Array;
  readonly rightSet: Int32Array;

  constructor(count: number) {
    this.count = count;
    this.heads = new Int16Array(count + 1).fill(NONE);
    this.relations = new Uint8Array(count + 1);
    this.stack = new Int16Array(count + 1);
    this.left = new Int16Array(count + 2).fill(NONE);
    this.left2 = new Int16Array(count + 2).fill(NONE);
    this.right = new Int16Array(count + 2).fill(NONE);
    this.right2 = new Int16Array(count + 2).fill(NONE);
    this.lefts = new Uint8Array(count + 2);
    this.rights = new Uint8Array(count + 2);
    this.leftSet = new Int32Array(count + 2);
    this.rightSet = new Int32Array(count + 2);
  }

  /** The word `depth` places below the stack's top, or -1. */
  below(depth: number): number {
    return depth < this.size ? (this.stack[this.size - 1 - depth] as number) : NONE;
  }

  /** Whether every word has its head. */
  get done(): boolean {
    return this.next === this.count && this.size === 0;
  }

  get mayShift(): boolean {
    return this.next < this.count;
  }

  /** The root takes one word only: the last that is left. */
  get mayAttachToNext(): boolean {
    return this.size > 0 && (this.next < this.count || this.size === 1);
  }

  get mayAttachToBelow(): boolean {
    return this.size > 1;
  }

  /** The word that a move would make a dependent is the stack's top; this is what it would depend on. */
  headBy(move: number): number {
    return move === TO_NEXT ? this.next : (this.stack[this.size - 2] as number);
  }

  /** Makes an allowed move; `relation` is the number of the relation that it gives, none for a shift. */
  make(move: number, relation: number): void {
    if (move === SHIFT) {
      this.stack[this.size++] = this.next++;
      return;
    }
    const head = this.headBy(move);
    const word = this.stack[--this.size] as number;
    this.heads[word] = head;
    this.relations[word] = relation;
    const bit = RELATION_BITS[relation] as number;
    if (move === TO_NEXT) {
      this.left2[head] = this.left[head] as number;
      this.left[head] = word;
      this.lefts[head] = Math.min(255, (this.lefts[head] as number) + 1);
      this.leftSet[head] = (this.leftSet[head] as number) | bit;
    } else {
      this.right2[head] = this.right[head] as number;
      this.right[head] = word;
      this.rights[head] = Math.min(255, (this.rights[head] as number) + 1);
      this.rightSet[head] = (this.rightSet[head] as number) | bit;
    }
  }
}
