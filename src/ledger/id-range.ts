/** The least and the greatest UUID that begin as `ref` does; null where none can, or `ref` has less than `least` digits. */
export function idRange(ref: string, least: number): [from: string, to: string] | null {
  const digits = ref.toLowerCase().replaceAll("-", "");
  if (!/^[0-9a-f]{1,32}$/.test(digits) || digits.length < least) return null;
  return [dashed(digits.padEnd(32, "0")), dashed(digits.padEnd(32, "f"))];
}

function dashed(digits: string): string {
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
