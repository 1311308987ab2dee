/** Whether ids begin as `ref` does, dashes aside; null where no id can, or `ref` has less than `least` digits. */
export function beginning(ref: string, least: number): ((id: string) => boolean) | null {
  const digits = ref.trim().toLowerCase().replaceAll("-", "");
  if (!/^[0-9a-f]{1,32}$/.test(digits) || digits.length < least) return null;
  return (id) => id.replaceAll("-", "").startsWith(digits);
}
