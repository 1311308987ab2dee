/**
 * The direction of a text by most of its letters. The first letter alone, which `dir="auto"` goes by, turns an English
 * paragraph round for one Arabic word at its start.
 */
export function directionOf(text: string): "ltr" | "rtl" {
  const rtl =
    text.match(/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return rtl > letters / 2 ? "rtl" : "ltr";
}
