import { join } from "node:path";
import type { Knowledge } from "../../../src/knowledge/knowledge.ts";
import { loadKnowledge } from "../../../src/knowledge/load-knowledge.ts";
import { withNameTags } from "../../../src/reading/names/name-tags.ts";
import { prepare } from "../../../src/reading/prepare.ts";
import { read } from "../../../src/reading/read.ts";
import { originalOffset } from "../../../src/record/report.ts";
import type { Bench } from "../../main.ts";
import { reportOfText } from "../../reports.ts";
import { table } from "../../table.ts";
import { otherReaders } from "./compare.ts";
import { conventional } from "./conventions.ts";
import { inCapitals, type Re3dDocument, type Reader, readFolder, SETS } from "./data-set.ts";
import { entitiesOf, OUR_TYPES } from "./entities.ts";
import { relationsOf } from "./relations.ts";
import { add, type Counts, none, type Prf, prf, scoreEntities, scoreRelations } from "./score.ts";

/**
 * Entities and relations of re3d, in mixed case and in capitals, beside other readers where `compare` says where they are.
 * "plain" is without the conventions that all readers share; ours keeps the cuts of its own mapping there (`entities.ts`).
 */
export const re3d: Bench = async ({ shared, compare, print, stop }) => {
  const root = join(shared, "data", "re3d");
  const documents = new Map<string, Re3dDocument[]>();
  for (const [set, folders] of Object.entries(SETS))
    documents.set(
      set,
      folders.flatMap((folder) => readFolder(root, folder) ?? stop(`re3d is not at ${root}: no folder ${folder}.`)),
    );
  const knowledge = loadKnowledge();
  const readers = new Map<string, Reader>([
    ["annalist", annalist(knowledge, conventional)],
    ["annalist plain", annalist(knowledge, (_, found) => [...found])],
    ...(compare ? await otherReaders(compare) : []),
  ]);
  const results: Record<string, unknown> = {};
  const rows: (string | number)[][] = [];
  for (const [name, reader] of readers)
    for (const [set, texts] of documents) {
      const mixed = measure(reader, texts, (text) => text);
      const capitals = measure(reader, texts, inCapitals);
      results[`${name} ${set}`] = { mixed, capitals };
      for (const [copy, found] of [
        ["mixed", mixed],
        ["capitals", capitals],
      ] as const)
        rows.push([
          name,
          set,
          copy,
          ...figures(found.exact.all),
          found.exact.ours.f,
          found.overlap.all.f,
          found.relations.exact.all.f,
          found.relations.overlap.all.f,
        ]);
    }
  print(
    table(["reader", "set", "text", "P", "R", "F", "F of our types", "F overlap", "relations F", "F overlap"], rows),
  );
  const own = results["annalist dev"] as { mixed: Measured };
  print("\nannalist, dev, mixed case, exact:");
  print(
    table(
      ["type", "wanted", "found", "P", "R", "F"],
      Object.entries(own.mixed.exact.types).map(([type, p]) => [type, p.wanted, p.found, ...figures(p)]),
    ),
  );
  return results;
};

const figures = ({ precision, recall, f }: Prf) => [precision, recall, f];

function annalist(knowledge: Knowledge, convene: typeof conventional): Reader {
  return (name, text) => {
    const report = reportOfText(name, text);
    const reading = read(report, knowledge);
    const typed = entitiesOf(withNameTags(prepare(report, knowledge)), reading);
    const entities = convene(report.text, typed);
    const back = <T extends { start: number; end: number }>(stretch: T): T => ({
      ...stretch,
      start: originalOffset(report.offsets, stretch.start),
      end: originalOffset(report.offsets, stretch.end),
    });
    const relations = relationsOf(report.text, reading, typed, entities);
    return {
      entities: entities.map(back),
      relations: relations.map(({ type, source, target }) => ({ type, source: back(source), target: back(target) })),
    };
  };
}

interface Sums {
  all: Prf;
  /** Over the types that our reader has something for. */
  ours: Prf;
  types: Record<string, Prf>;
}

interface Measured {
  exact: Sums;
  overlap: Sums;
  relations: { exact: Sums; overlap: Sums };
}

function measure(reader: Reader, documents: readonly Re3dDocument[], change: (text: string) => string): Measured {
  const maps = [
    new Map<string, Counts>(),
    new Map<string, Counts>(),
    new Map<string, Counts>(),
    new Map<string, Counts>(),
  ] as const;
  for (const { id, text, entities, relations } of documents) {
    const found = reader(`${id}.txt`, change(text));
    merge(maps[0], scoreEntities(entities, found.entities, true));
    merge(maps[1], scoreEntities(entities, found.entities, false));
    merge(maps[2], scoreRelations(relations, found.relations, true));
    merge(maps[3], scoreRelations(relations, found.relations, false));
  }
  const [exact, overlap, relations, loosely] = maps;
  return { exact: sums(exact), overlap: sums(overlap), relations: { exact: sums(relations), overlap: sums(loosely) } };
}

function merge(into: Map<string, Counts>, from: ReadonlyMap<string, Counts>): void {
  for (const [type, counts] of from) {
    let sum = into.get(type);
    if (!sum) into.set(type, (sum = none()));
    add(sum, counts);
  }
}

function sums(types: ReadonlyMap<string, Counts>): Sums {
  const all = none();
  const ours = none();
  for (const [type, counts] of types) {
    add(all, counts);
    if (OUR_TYPES.has(type)) add(ours, counts);
  }
  const sorted = [...types].sort(([, a], [, b]) => b.wanted - a.wanted);
  return {
    all: prf(all),
    ours: prf(ours),
    types: Object.fromEntries(sorted.map(([type, counts]) => [type, prf(counts)])),
  };
}
