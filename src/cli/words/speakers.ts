import type { Claim } from "../../record/claim.ts";
import type { Speaker, Stance } from "../../record/speaker.ts";

const STANCES: Readonly<Record<Stance, string>> = {
  stated: "stated",
  claimed: "claimed for its own side",
  suspected: "suspected",
  denied: "denied",
  threatened: "threatened",
};

export function stanceWords(stance: Stance): string {
  return STANCES[stance];
}

/** Who says it: "the report itself", "journalist NAME", "NAME, a platform close to ...", "a police spokesman"; with the publisher where known. */
export function speakerWords({ kind, name, role }: Speaker, publisher: string | null = null): string {
  const who = kind === "report" ? "the report itself" : (named(name, role) ?? "somebody unnamed");
  return publisher === null ? who : `${who}, through ${publisher}`;
}

/** A short trade before the name, a longer description behind it; one that only repeats the name is left out. */
function named(name: string | null, role: string | null): string | null {
  if (name === null || role === null) return name ?? role;
  const initials = (name.match(/\b\p{L}/gu) ?? []).join("");
  if (name.toLowerCase().includes(role.toLowerCase()) || initials.toLowerCase() === role.toLowerCase()) return name;
  const isTrade = role.split(/\s+/).length <= 3 && !/^(a|an|the|its|his|her|their)\s/i.test(role);
  return isTrade ? `${role} ${name}` : `${name}, ${role}`;
}

/** "Amaq Agency (Islamic State), claimed for its own side"; `partyName` gives what a party's registry key is called. */
export function saidBy(
  { speaker, stance, publisher }: Pick<Claim, "speaker" | "stance" | "publisher">,
  partyName: (key: string) => string,
): string {
  const who = speakerWords(speaker, publisher);
  const party = speaker.party === null || speaker.kind === "actor" ? null : partyName(speaker.party);
  const side = party === null || who.toLowerCase().includes(party.toLowerCase()) ? "" : ` (${party})`;
  return `${who}${side}, ${stanceWords(stance)}`;
}
