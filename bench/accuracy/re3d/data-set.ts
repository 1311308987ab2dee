import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** An entity of the data set: UTF-16 offsets in its document's text, `end` exclusive. */
export interface Entity {
  start: number;
  end: number;
  type: string;
}

/** A relation between two entities, by their offsets. */
export interface Relation {
  source: Omit<Entity, "type">;
  target: Omit<Entity, "type">;
  type: string;
}

export interface Re3dDocument {
  id: string;
  text: string;
  entities: Entity[];
  relations: Relation[];
}

/** What a system makes of a text. */
export type Reader = (name: string, text: string) => { entities: Entity[]; relations: Relation[] };

/** Folders of the data set by what each may be used for: learn from train, look at dev, read check rarely. */
export const SETS: Record<string, readonly string[]> = {
  train: ["CENTCOM", "Wikipedia"],
  dev: ["UK Government"],
  check: ["Australian Department of Foreign Affairs", "Delegation of the European Union to Syria"],
};

/** Least confidence of an annotation that the crowd upheld; below it stand the proposals that they turned down. */
const UPHELD = 0.5;

interface Row {
  _id: string;
  text: string;
  documentId: string;
  type: string;
  confidence: number;
  begin: number;
  end: number;
  sourceBegin: number;
  sourceEnd: number;
  targetBegin: number;
  targetEnd: number;
}

/** The documents of one folder of re3d with the entities and relations that were upheld; null where it is missing. */
export function readFolder(root: string, name: string): Re3dDocument[] | null {
  const folder = join(root, name);
  if (!existsSync(join(folder, "documents.json"))) return null;
  const rows = (file: string): Row[] =>
    readFileSync(join(folder, `${file}.json`), "utf8")
      .replace(/^\uFEFF/, "")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line) as Row);
  const entities = rows("entities").filter(({ confidence }) => confidence >= UPHELD);
  const relations = rows("relations").filter(({ confidence }) => confidence >= UPHELD);
  return rows("documents").map(({ _id, text }) => ({
    id: _id,
    text,
    entities: entities
      .filter(({ documentId }) => documentId === _id)
      .map(({ begin, end, type }) => ({ start: begin, end, type })),
    relations: relations
      .filter(({ documentId }) => documentId === _id)
      .map((row) => ({
        source: { start: row.sourceBegin, end: row.sourceEnd },
        target: { start: row.targetBegin, end: row.targetEnd },
        type: row.type,
      })),
  }));
}

/** A text in capitals whose offsets stay: letters that would become two are left alone. */
export function inCapitals(text: string): string {
  return [...text]
    .map((letter) => (letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter))
    .join("");
}
