import { readCountries } from "../../knowledge/countries.ts";
import { dataDir } from "../../knowledge/data-dir.ts";
import { readActors } from "../../knowledge/read-actors.ts";

/** What parties are called, by their registry keys; a key no registry knows stands for itself. Read when first asked. */
export function partyNames(): (key: string) => string {
  let names: ReadonlyMap<string, { name: string }> | null = null;
  return (key) => {
    names ??= readActors(dataDir(), readCountries(dataDir())).byId;
    return names.get(key)?.name ?? key;
  };
}
