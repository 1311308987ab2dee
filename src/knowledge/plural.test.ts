import { expect, it } from "vitest";
import { plural } from "./plural.ts";

it.each([
  ["soldier", "soldiers"],
  ["policewoman", "policewomen"],
  ["gunman", "gunmen"],
  ["village guard", "village guards"],
  ["member of parliament", "members of parliament"],
  ["child", "children"],
  ["schoolchild", "schoolchildren"],
  ["militia", "militias"],
  ["embassy", "embassies"],
  ["convoy", "convoys"],
  ["church", "churches"],
  ["german", "germans"],
  ["passer-by", "passers-by"],
  ["aircraft", "aircraft"],
])("%s: %s", (one, many) => expect(plural(one)).toBe(many));
