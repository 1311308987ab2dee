import { join } from "node:path";
import type { Country } from "./countries.ts";
import type { Actor } from "./knowledge.ts";
import { nameForms, PhraseIndex } from "./phrase-index.ts";
import { cellList, cellOrNull, readTable } from "./read-table.ts";
import { stateActors } from "./state-actors.ts";

export const ACTOR_KINDS: ReadonlySet<string> = new Set<Actor["kind"]>([
  "armed group",
  "state force",
  "government",
  "international force",
  "outlet",
  "population",
]);

export interface Actors {
  index: PhraseIndex<Actor>;
  byId: Map<string, Actor>;
}

/** One row of `actors.tsv`: id, name, kind, countries, partOf, aliases. */
export function actorOfRow(cells: readonly string[]): Actor {
  return {
    id: cells[0] as string,
    name: cells[1] as string,
    kind: cells[2] as Actor["kind"],
    countries: cellList(cells[3]),
    partOf: cellOrNull(cells[4]),
    aliases: cellList(cells[5]),
  };
}

/**
 * The registry: `actors.tsv`, then the governments and forces of every country by pattern. A row with the id of one of
 * these (`army:SYR`) renames it and adds aliases. A name two actors share belongs to the one listed first.
 */
export function readActors(dir: string, countries: readonly Country[]): Actors {
  const byId = new Map<string, Actor>();
  for (const { cells } of readTable(join(dir, "actors.tsv"))) {
    const actor = actorOfRow(cells);
    byId.set(actor.id, actor);
  }
  for (const actor of countries.flatMap(stateActors)) {
    const listed = byId.get(actor.id);
    if (listed)
      listed.aliases = [...new Set([...listed.aliases, actor.name, ...actor.aliases])].filter(
        (alias) => alias !== listed.name,
      );
    else byId.set(actor.id, actor);
  }
  const index = new PhraseIndex<Actor>();
  const actors = [...byId.values()];
  for (const actor of actors) for (const form of nameForms(actor.name)) index.add(form, actor);
  for (const actor of actors) {
    for (const form of actor.aliases.flatMap(nameForms)) index.add(form, actor);
  }
  return { index, byId };
}
