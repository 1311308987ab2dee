const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?$/;

/**
 * A moment as people write it: a day means its end in UTC, so that all that was recorded on it counts; an instant is ISO 8601, in UTC
 * where it names no zone. Null where it is neither, or no such day or hour exists.
 */
export function momentOf(text: string): Date | null {
  const day = DAY.exec(text);
  if (day) return dated(text) && new Date(`${text}T23:59:59.999Z`);
  const [, date = "", time = "", zone = "Z"] = INSTANT.exec(text) ?? [];
  const instant = new Date(`${date}T${time}${zone}`);
  return dated(date) && !Number.isNaN(instant.getTime()) ? instant : null;
}

/** Whether there is such a day. */
function dated(day: string): true | null {
  return new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ? true : null;
}
