import { readCountries } from "./countries.ts";
import { dataDir } from "./data-dir.ts";
import { readActors } from "./read-actors.ts";

/** Registry keys of parties to their names, without the rest of knowledge: quick enough for a list on the terminal. */
export function loadActorNames(dir: string = dataDir()): ReadonlyMap<string, string> {
  const { byId } = readActors(dir, readCountries(dir));
  return new Map([...byId].map(([id, { name }]) => [id, name]));
}
