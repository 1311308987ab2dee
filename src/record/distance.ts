/** A point in WGS 84 degrees, where known. */
interface Point {
  lat: number | null;
  lon: number | null;
}

/** Kilometres between two points on a sphere of 6,371 km (haversine); null when either is unknown. */
export function distanceKm(a: Point, b: Point): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const rad = Math.PI / 180;
  const height =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(height)));
}
