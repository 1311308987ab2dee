import { z } from "zod";
import { isSlot, type KeyFill, type KeyTemplate, type Slot } from "./templates.ts";

/** One message of a `.jsonl` set. */
export interface KeyedMessage {
  id: string;
  text: string;
  relevant: boolean;
  templates: readonly KeyTemplate[];
}

const place = z.object({ name: z.string(), type: z.string().nullable() });
const value = z.union([
  z.string(),
  z.object({ from: z.string().nullable(), to: z.string() }),
  z.object({ country: z.string(), places: z.array(z.union([place, z.object({ between: z.array(place) })])) }),
  z.object({ text: z.string() }),
]);
const fill = z.object({
  optional: z.boolean(),
  alternatives: z.array(z.object({ value, ref: z.array(z.string()).nullable() })),
});
const message = z.object({
  id: z.string(),
  text: z.string(),
  relevant: z.boolean(),
  templates: z.array(z.object({ optional: z.boolean(), slots: z.record(z.string(), z.array(fill)) })),
});

/** Reads a set of keyed messages, one JSON value a line. Throws on a line that is not of that shape: the file is no such set. */
export function readKeyedMessages(jsonLines: string): KeyedMessage[] {
  return jsonLines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const { id, text, relevant, templates } = message.parse(JSON.parse(line));
      return {
        id,
        text,
        relevant,
        templates: templates.map(({ optional, slots }) => ({ optional, slots: read(slots) })),
      };
    });
}

/** The keys of a set, by message id. */
export function keysOf(messages: readonly KeyedMessage[]): Map<string, readonly KeyTemplate[]> {
  return new Map(messages.map(({ id, templates }) => [id, templates]));
}

function read(slots: Record<string, z.infer<typeof fill>[]>): Partial<Record<Slot, readonly KeyFill[]>> {
  const found: Partial<Record<Slot, readonly KeyFill[]>> = {};
  for (const [name, fills] of Object.entries(slots)) {
    if (!isSlot(name)) throw new Error(`A key names the slot "${name}", which the task does not have.`);
    found[name] = fills.map(({ optional, alternatives }) => ({
      optional,
      alternatives: alternatives.map((one) => ({ value: written(one.value), tag: one.ref })),
    }));
  }
  return found;
}

/** A value as it stands in the archive's files. */
function written(one: z.infer<typeof value>): string {
  if (typeof one === "string") return one;
  if ("text" in one) return one.text;
  if ("to" in one) {
    if (one.from === null) return `- ${one.to}`;
    return one.from === one.to ? one.to : `${one.from} - ${one.to}`;
  }
  const places = one.places.map((part) => ("between" in part ? part.between : [part]).map(named).join(" - "));
  return [one.country, ...places].join(": ");
}

function named({ name, type }: z.infer<typeof place>): string {
  return type === null ? name : `${name} (${type})`;
}
