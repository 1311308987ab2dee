import type { Incident } from "../../record/incident.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A reduced or full ISO 8601 date as people write it: "2021", "Nov 2021", "20 Jan 2022"; other text as it is. */
export function dateWords(iso: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso);
  if (!parts) return iso;
  const [, year, month, day] = parts;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year].filter((one) => one !== undefined).join(" ");
}

/** First and last day as one expression: "20 Jan 2022", "20–26 Jan 2022", "from 2019", "2013–2014". */
export function periodWords(from: string | null, to: string | null): string {
  if (from === null && to === null) return "unknown";
  if (from === null) return `until ${dateWords(to as string)}`;
  if (to === null) return `from ${dateWords(from)}`;
  if (from === to) return dateWords(from);
  if (from.slice(0, 7) === to.slice(0, 7) && from.length === 10 && to.length === 10)
    return `${Number(from.slice(8))}–${dateWords(to)}`;
  return `${dateWords(from)} – ${dateWords(to)}`;
}

/** An incident's date no sharper than it is known: a month is "Nov 2021", not its thirty days. */
export function incidentDate({ from, to, precision, words }: Incident["date"]): string {
  if (from === null && to === null) return words.length > 0 ? `“${words.join("; ")}”` : "unknown";
  const same = (length: number) => from !== null && to !== null && from.slice(0, length) === to.slice(0, length);
  if (precision === "year" && same(4)) return dateWords((from as string).slice(0, 4));
  if (precision === "month" && same(7)) return dateWords((from as string).slice(0, 7));
  const period = periodWords(from, to);
  return precision === "season" || precision === "week" ? `${precision} of ${period}` : period;
}
