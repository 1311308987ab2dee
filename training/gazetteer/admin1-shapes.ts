import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { shownName } from "./read-merged.ts";
import type { SourcePlace } from "./source-place.ts";

type Point = [number, number];
interface Shape {
  name: string;
  rings: Point[][];
  box: [number, number, number, number];
}
interface Topology {
  transform: { scale: Point; translate: Point };
  arcs: Point[][];
  objects: Record<string, { geometries: Geometry[] }>;
}
interface Geometry {
  type: string;
  arcs: number[][] | number[][][];
  properties: { name?: string | null; iso: string; a2: string; gn?: number };
}

/** First-level areas of the world from TopoJSON (properties name, iso, a2, gn): as places, and by position. */
export class Admin1Shapes {
  readonly places: SourcePlace[] = [];
  readonly #byCountry = new Map<string, Shape[]>();

  constructor(path: string) {
    const topology = JSON.parse(gunzipSync(readFileSync(path)).toString("utf8")) as Topology;
    const arcs = topology.arcs.map((arc) => unpack(arc, topology.transform));
    for (const { type, arcs: indices, properties } of Object.values(topology.objects).flatMap(
      (one) => one.geometries,
    )) {
      if (!properties.name || (type !== "Polygon" && type !== "MultiPolygon")) continue;
      const polygons = (type === "Polygon" ? [indices] : indices) as number[][][];
      const rings = polygons
        .flat()
        .map((ring) => ring.flatMap((i) => (i >= 0 ? (arcs[i] ?? []) : [...(arcs[~i] ?? [])].reverse())));
      const name = shownName(properties.name);
      const shape = { name, rings, box: boxOf(rings.flat()) };
      const shapes = this.#byCountry.get(properties.a2);
      if (shapes) shapes.push(shape);
      else this.#byCountry.set(properties.a2, [shape]);
      this.places.push(asPlace(properties, shape));
    }
  }

  /** Name of the area at a position, or of the one whose box's middle is nearest (coasts are simplified). */
  at(iso2: string, lat: number, lon: number): string | null {
    const shapes = this.#byCountry.get(iso2) ?? [];
    const near = shapes.filter(
      ({ box }) => lon >= box[0] - 0.3 && lon <= box[2] + 0.3 && lat >= box[1] - 0.3 && lat <= box[3] + 0.3,
    );
    const inside = near.find(({ rings }) => rings.filter((ring) => crosses(ring, lon, lat)).length % 2 === 1);
    if (inside) return inside.name;
    const away = ({ rings }: Shape) => Math.min(...rings.flat().map(([x, y]) => (x - lon) ** 2 + (y - lat) ** 2));
    return near.map((shape) => ({ shape, d: away(shape) })).sort((a, b) => a.d - b.d)[0]?.shape.name ?? null;
  }
}

function asPlace(properties: Geometry["properties"], shape: Shape): SourcePlace {
  const [west, south, east, north] = boxOf([...shape.rings].sort((a, b) => b.length - a.length)[0] ?? []);
  return {
    id: properties.gn && properties.gn > 0 ? `gn:${properties.gn}` : `ne:${properties.iso}`,
    name: shape.name,
    iso2: properties.a2,
    sort: "1",
    lat: (south + north) / 2,
    lon: (west + east) / 2,
    population: 0,
    admin1: shape.name,
    alternates: [properties.name ?? ""],
  };
}

function unpack(arc: Point[], { scale, translate }: Topology["transform"]): Point[] {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

function boxOf(points: Point[]): Shape["box"] {
  const box: Shape["box"] = [180, 90, -180, -90];
  for (const [x, y] of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/** Whether a ray eastwards from the point crosses the ring an odd number of times. */
function crosses(ring: Point[], x: number, y: number): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1, y1] = ring[i] as Point;
    const [x2, y2] = ring[j] as Point;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
  }
  return odd;
}
