import { loadActorNames } from "../../knowledge/load-actor-names.ts";

/** What parties are called, by their registry keys; a key no registry knows stands for itself. Read when first asked. */
export function partyNames(): (key: string) => string {
  let names: ReadonlyMap<string, string> | null = null;
  return (key) => {
    names ??= loadActorNames();
    return names.get(key) ?? key;
  };
}
