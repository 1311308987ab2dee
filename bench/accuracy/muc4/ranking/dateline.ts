/** What a message's first line says of where and when it was sent. */
export interface Dateline {
  /** As written, upper case; "" where there is none. */
  place: string;
  /** ISO 8601 day; null where it says none. */
  date: string | null;
  /** Where the body begins: behind the two dashes. */
  end: number;
}

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** Reads `PLACE (COUNTRY), DD MMM YY (SOURCE) --`. A two-digit year is of the twentieth century, as these messages are. */
export function readDateline(text: string): Dateline {
  const head = text.slice(0, 300).toUpperCase();
  const dashes = head.indexOf("--");
  const line = dashes < 0 ? head.slice(0, 120) : head.slice(0, dashes);
  const date = /\b(\d{1,2}) ?([A-Z]{3})[A-Z]*\.? ?(?:19)?(\d\d)\b/.exec(line);
  const month = MONTHS.indexOf(date?.[2] ?? "") + 1;
  const place = /^\s*([A-Z][^,\d]*?)\s*,/.exec(line)?.[1] ?? "";
  return {
    place: place.replace(/\s+/g, " "),
    date:
      date && month > 0 ? `19${date[3]}-${String(month).padStart(2, "0")}-${(date[1] ?? "").padStart(2, "0")}` : null,
    end: dashes < 0 ? 0 : dashes + 2,
  };
}
