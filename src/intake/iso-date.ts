/** Whether the text is an ISO 8601 date that exists: `2022`, `2022-01` or `2022-01-20`. */
export function isIsoDate(text: string): boolean {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text);
  if (!found) return false;
  return isoDate(Number(found[1]), optional(found[2]), optional(found[3])) !== null;
}

/** An ISO 8601 date as far as it is known; null when there is no such day. */
export function isoDate(year: number, month: number | null, day: number | null): string | null {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return null;
  if (month === null) return String(year);
  if (month < 1 || month > 12) return null;
  const yearMonth = `${year}-${String(month).padStart(2, "0")}`;
  if (day === null) return yearMonth;
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= daysInMonth ? `${yearMonth}-${String(day).padStart(2, "0")}` : null;
}

const optional = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));
