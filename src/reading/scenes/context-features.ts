import { Features } from "./hash-features.ts";
import { keep, type Phrase, ROLES, type Role, type SceneDoc, step } from "./scene-doc.ts";

type Chances = Record<Role, number>;

/**
 * A phrase's features with what the role models first made of it and of others: its own chances, the highest in its clause, its
 * sentence and the report, and of phrases with the same head or name elsewhere. For the second round of role models.
 */
export function contextFeatures(doc: SceneDoc, phrase: Phrase): Int32Array {
  const context = addedFeatures(doc, phrase);
  const all = new Int32Array(phrase.features.length + context.length);
  all.set(phrase.features);
  all.set(context, phrase.features.length);
  return all;
}

const PAIRS = ROLES.map((role) => ROLES.map((other) => `${role}${other}`));

/** Those of `contextFeatures` that the phrase has not by itself. */
export function addedFeatures(doc: SceneDoc, phrase: Phrase): Int32Array {
  const { best, bySentence, byHead } = keep(doc, "first chances", () => overview(doc));
  const f = new Features(false);
  const clause = doc.views[phrase.sentence]!.clause;
  const beside = bySentence.get(phrase.sentence) ?? [];
  const kind = phrase.names[0]?.kind ?? "-";
  const alikes = byHead.get(headOf(doc, phrase));
  const others = beside.filter(
    (other) => other !== phrase && !(other.first <= phrase.last && phrase.first <= other.last),
  );
  for (const [r, role] of ROLES.entries()) {
    const own = step(phrase.chances[role]);
    let inClause = 0;
    let inSentence = 0;
    for (const other of others) {
      const p = other.chances[role];
      if (p > inSentence) inSentence = p;
      if (p > inClause && clause[other.head] === clause[phrase.head]) inClause = p;
    }
    const alike = alikes ? elsewhere(alikes[r]!, phrase.sentence) : 0;
    f.add("2own", role, own);
    const [clauseStep, sentenceStep] = [step(inClause), step(inSentence)];
    f.add("2clause", role, clauseStep);
    f.add("2sentence", role, sentenceStep);
    f.add("2best", role, step(best[role]), own);
    f.add("2alike", role, step(alike), own);
    f.add("2ownk", role, own, kind);
    for (let o = 0; o < ROLES.length; o++) f.add("2pair", PAIRS[r]![o]!, own, o === r ? sentenceStep : clauseStep);
  }
  return f.done();
}

function overview(doc: SceneDoc) {
  const best: Chances = { perpetrator: 0, group: 0, site: 0, victim: 0, weapon: 0 };
  const bySentence = new Map<number, Phrase[]>();
  const byHead = new Map<string, Highest[]>();
  for (const phrase of doc.phrases) {
    const beside = bySentence.get(phrase.sentence);
    if (beside) beside.push(phrase);
    else bySentence.set(phrase.sentence, [phrase]);
    const head = headOf(doc, phrase);
    let alike = byHead.get(head);
    if (!alike) byHead.set(head, (alike = ROLES.map(() => ({ first: 0, sentence: -1, second: 0 }))));
    for (const [r, role] of ROLES.entries()) {
      const p = phrase.chances[role];
      best[role] = Math.max(best[role], p);
      raise(alike[r]!, p, phrase.sentence);
    }
  }
  return { best, bySentence, byHead };
}

function headOf(doc: SceneDoc, phrase: Phrase): string {
  return doc.views[phrase.sentence]!.sentence.tokens[phrase.head]!.lemma;
}

/** The highest chance among phrases, the sentence it is in, and the highest in any other: what is highest elsewhere follows at once. */
interface Highest {
  first: number;
  sentence: number;
  second: number;
}

function raise(highest: Highest, p: number, sentence: number): void {
  if (p > highest.first) {
    if (sentence !== highest.sentence) highest.second = highest.first;
    highest.first = p;
    highest.sentence = sentence;
  } else if (sentence !== highest.sentence && p > highest.second) highest.second = p;
}

function elsewhere({ first, sentence, second }: Highest, from: number): number {
  return sentence === from ? second : first;
}
