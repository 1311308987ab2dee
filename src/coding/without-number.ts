const LEADING =
  /^(?:the |a |an |all |some |about |at least |more than )*(?:[\d,.]+ |(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens of|many) )?/i;

/** A description of people or things without its article and how many they are. */
export function withoutNumber(name: string): string {
  return name.replace(LEADING, "");
}
