import type { NameMention } from "../../record/mention.ts";
import type { Doc } from "../doc.ts";
import { cluster } from "./cluster.ts";
import { countryContext } from "./country-context.ts";
import { findActors } from "./find-actors.ts";
import { findDescribedActors } from "./find-described-actors.ts";
import { findFacilities } from "./find-facilities.ts";
import { describedOrganisations, findOrganisations } from "./find-organisations.ts";
import { findPeople } from "./find-people.ts";
import { findPersons } from "./find-persons.ts";
import { findPlaces } from "./find-places.ts";
import { findWeapons } from "./find-weapons.ts";
import type { Finds } from "./found.ts";
import { withNameTags } from "./name-tags.ts";
import { weighActors } from "./weigh-actors.ts";

/**
 * Everything a report names or describes, in text order, clustered: mentions of one thing share `cluster` and `id`.
 * Mentions of different kinds may nest: the place in a prison's name (sort "part"), the group in "X fighters".
 */
export function findNames(given: Doc): NameMention[] {
  const doc = withNameTags(given);
  const finds: Finds = new Map();
  // Names of the registries first: nothing else may claim their words.
  findActors(doc, finds);
  weighActors(doc, finds);
  findFacilities(doc, finds);
  findOrganisations(doc, finds);
  findPersons(doc, finds);
  // Which country a name lies in is asked of all that the others found.
  const context = countryContext(doc, finds);
  findPlaces(doc, finds, context);
  findDescribedActors(doc, finds, context);
  describedOrganisations(doc, finds);
  findPeople(doc, finds);
  findWeapons(doc, finds);
  return cluster(doc, finds);
}
