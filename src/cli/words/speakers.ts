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

/** Who says it: "the report itself", "the journalist NAME", "a police spokesman", with the publisher where known. */
export function speakerWords({ kind, name, role }: Speaker, publisher: string | null = null): string {
  const who =
    kind === "report"
      ? "the report itself"
      : (role === name ? [name] : [role, name]).filter((one) => one !== null).join(" ") || "somebody unnamed";
  return publisher === null ? who : `${who}, through ${publisher}`;
}

/** "Amaq Agency, claimed for its own side" */
export function saidBy({ speaker, stance, publisher }: Pick<Claim, "speaker" | "stance" | "publisher">): string {
  const side = speaker.party !== null && speaker.party !== speaker.name ? ` (${speaker.party})` : "";
  return `${speakerWords(speaker, publisher)}${side}, ${stanceWords(stance)}`;
}
