/**
 * A line of text made safe for a terminal: white space of any kind is one space, and control characters and those that
 * turn the direction of writing are gone, so that no report can move the cursor or hide what it says.
 */
export function plain(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]/gu, "")
    .trim();
}
