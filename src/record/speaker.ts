import { z } from "zod";
import { Span } from "./span.ts";

/** Who says a claim. `report` is the text itself, in its own voice. */
export const Speaker = z.object({
  kind: z.enum(["report", "actor", "organisation", "office", "person", "unnamed"]),
  /** As the text names it ("Amaq Agency", "a police spokesman"); the report itself has none. */
  name: z.string().nullable(),
  /** The text's words for the office or trade ("the Syrian journalist"). */
  role: z.string().nullable(),
  /** Registry key of the party this speaker speaks for or is affiliated with, if any. */
  party: z.string().nullable(),
  /** A private person's name is left out of exports. */
  private: z.boolean(),
  /** Where the text names the speaker. */
  span: Span.nullable(),
});
export type Speaker = z.infer<typeof Speaker>;

/** The report's own voice. */
export const REPORT_ITSELF: Speaker = {
  kind: "report",
  name: null,
  role: null,
  party: null,
  private: false,
  span: null,
};

/**
 * How the speaker stands to what is said: `stated` as fact; `claimed` by a party for itself or its own side;
 * `suspected` (said to be likely, alleged); `denied`; `threatened` (announced as to come).
 */
export const Stance = z.enum(["stated", "claimed", "suspected", "denied", "threatened"]);
export type Stance = z.infer<typeof Stance>;
