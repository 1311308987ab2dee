import type { Attribution } from "../../record/reading.ts";
import type { Heard } from "./phrases.ts";

/** Sentences between two sentences of one speaker, in one paragraph, are that speaker's: at most this many. */
const BETWEEN = 3;

/** Reported speech that goes on without a cue. */
export function continued(heards: readonly Heard[], found: readonly Attribution[]): Attribution[] {
  const speakers = bySentence(heards, found);
  const made: Attribution[] = [];
  for (let i = 0; i < heards.length; i++) {
    const before = speakers[i];
    if (!before?.speaker.name) continue;
    let next = i + 1;
    while (next < heards.length && next - i <= BETWEEN + 1 && !speakers[next] && together(heards, i, next)) next++;
    const after = speakers[next];
    if (next === i + 1 || !after || !together(heards, i, next) || surname(before) !== surname(after)) continue;
    for (let k = i + 1; k < next; k++) {
      const { start, end } = (heards[k] as Heard).sentence;
      const { speaker, stance, cue } = before;
      made.push({ start, end, speaker, stance, cue, form: "reported", rule: "speech-continued" });
    }
  }
  return made;
}

function together(heards: readonly Heard[], a: number, b: number): boolean {
  return heards[a]?.sentence.paragraph === heards[b]?.sentence.paragraph;
}

/** Last speaker of each sentence with a name. */
function bySentence(heards: readonly Heard[], found: readonly Attribution[]): (Attribution | undefined)[] {
  const speakers: (Attribution | undefined)[] = new Array(heards.length);
  let at = 0;
  for (const one of [...found].sort((a, b) => a.start - b.start)) {
    while (at > 0 && (heards[at] as Heard).sentence.start > one.start) at--;
    while (at < heards.length && (heards[at] as Heard).sentence.end <= one.start) at++;
    for (let i = at; i < heards.length && (heards[i] as Heard).sentence.start < one.end; i++)
      if (one.speaker.name !== null) speakers[i] = one;
  }
  return speakers;
}

function surname({ speaker }: Attribution): string {
  const name = (speaker.name ?? "").toLowerCase();
  return speaker.kind === "person" ? (name.split(/\s+/).at(-1) ?? name) : name;
}
