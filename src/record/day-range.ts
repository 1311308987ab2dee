const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/;

/** The first day of an ISO 8601 date that may be reduced (`2019` gives `2019-01-01`); null where it is no date. */
export function firstDay(date: string | null): string | null {
  const parts = ISO.exec(date ?? "");
  if (!parts) return null;
  return existing(`${parts[1]}-${parts[2] ?? "01"}-${parts[3] ?? "01"}`);
}

/** The last day of an ISO 8601 date that may be reduced (`2020-02` gives `2020-02-29`); null where it is no date. */
export function lastDay(date: string | null): string | null {
  const parts = ISO.exec(date ?? "");
  if (!parts) return null;
  const [, year, month = "12", day] = parts;
  if (day) return existing(`${year}-${month}-${day}`);
  const end = new Date(0);
  end.setUTCFullYear(Number(year), Number(month), 0);
  return existing(`${year}-${month}-${String(end.getUTCDate()).padStart(2, "0")}`);
}

function existing(day: string): string | null {
  const date = new Date(`${day}T00:00:00Z`);
  // Node takes 30 February for 1 March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}
