import type { Victim } from "./rounds.ts";

/** That many kills: of each ten, six of the postmaster, three of the program, one of both at once, well mixed. */
export function mixed(kills: number): Victim[] {
  const order: Victim[] = [
    ...(["postmaster", "program", "postmaster", "postmaster", "program"] as const),
    ...(["postmaster", "both", "postmaster", "program", "postmaster"] as const),
  ];
  return Array.from({ length: kills }, (_, n) => order[n % order.length] as Victim);
}
