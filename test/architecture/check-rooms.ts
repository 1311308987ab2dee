import { posix } from "node:path";
import type { Import } from "./imports-of.ts";
import { type Room, WORD_HELPERS } from "./rooms.ts";

/** What each file imports, by its path from the repository root with forward slashes. */
export type Graph = ReadonlyMap<string, readonly Import[]>;

/** Every import that the rooms table forbids, as "file: what and why". */
export function brokenRules(graph: Graph, rooms: readonly Room[]): string[] {
  const broken: string[] = [];
  for (const [file, imports] of graph) {
    const home = roomOf(file, rooms);
    if (!home) broken.push(`${file}: lies in no room of the table`);
    else
      for (const one of imports) {
        const why = objection(file, home, one, rooms);
        if (why) broken.push(`${file}: ${one.specifier}: ${why}`);
      }
  }
  return broken;
}

/** Rooms of the table in which no file lives. */
export function emptyRooms(graph: Graph, rooms: readonly Room[]): string[] {
  const lived = new Set([...graph.keys()].map((file) => roomOf(file, rooms)?.room));
  return rooms.map((room) => room.room).filter((room) => !lived.has(room));
}

/** Doors of the table that do not exist. */
export function missingDoors(graph: Graph, rooms: readonly Room[]): string[] {
  return rooms.flatMap((room) =>
    (room.doors === "all" ? [] : room.doors)
      .map((door) => (room.room.endsWith(door) ? room.room : `${room.room}/${door}`))
      .filter((door) => !graph.has(door)),
  );
}

/** The cycles in which files load one another, each once, as the files on it; types load nothing. */
export function cycles(graph: Graph): string[][] {
  const found: string[][] = [];
  const state = new Map<string, "open" | "done">();
  const path: string[] = [];
  const visit = (file: string): void => {
    if (state.get(file) === "open") found.push(path.slice(path.indexOf(file)));
    if (state.has(file)) return;
    state.set(file, "open");
    path.push(file);
    for (const one of graph.get(file) ?? []) {
      if (one.types) continue;
      const target = targetOf(file, one.specifier);
      if (target && graph.has(target)) visit(target);
    }
    path.pop();
    state.set(file, "done");
  };
  for (const file of graph.keys()) visit(file);
  return found;
}

function objection(file: string, home: Room, { specifier, types }: Import, rooms: readonly Room[]): string | null {
  if (specifier === "*") return "an import must name its file as a plain string";
  const target = targetOf(file, specifier);
  if (target === null) return isAllowedPackage(specifier, home) ? null : `${home.room} may not use this package`;
  if (/\.(css|svg|html)$/.test(target)) return null;
  const other = roomOf(target, rooms);
  if (!other) return "leads out of the rooms";
  if (other === home) return null;
  const door = posix.basename(target);
  if (other.doors !== "all" && !(other.doors.includes(door) && isAtDoor(target, other)))
    return `${door} is no door of ${other.room}`;
  const name = shortName(other.room);
  if (home.imports.includes(name)) return null;
  if (types && home.imports.includes(`types of ${name}`)) return null;
  if (home.imports.includes(`word helpers of ${name}`) && WORD_HELPERS.includes(door)) return null;
  return home.imports.includes(`types of ${name}`)
    ? `${home.room} may take only types from ${other.room}`
    : `${home.room} may not import ${other.room}`;
}

function isAllowedPackage(specifier: string, home: Room): boolean {
  if (specifier.startsWith("node:")) return home.imports.includes("node:*");
  return home.imports.some((one) => specifier === one || specifier.startsWith(`${one}/`));
}

function isAtDoor(target: string, room: Room): boolean {
  return target === room.room || posix.dirname(target) === room.room;
}

/** The file a relative specifier leads to, null for a package. */
function targetOf(file: string, specifier: string): string | null {
  return specifier.startsWith(".") ? posix.join(posix.dirname(file), specifier) : null;
}

function roomOf(file: string, rooms: readonly Room[]): Room | null {
  return rooms.find((room) => file === room.room || file.startsWith(`${room.room}/`)) ?? null;
}

/** "src/record" is "record", "src/pipeline.ts" is "pipeline". */
function shortName(room: string): string {
  return posix.basename(room, ".ts");
}
