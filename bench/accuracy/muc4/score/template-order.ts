import { type KeyTemplate, type ResponseTemplate, SLOTS } from "../templates.ts";

/** A template without any fill is what a message without incident has; it takes part in nothing. */
export function isEmptyTemplate(template: KeyTemplate | ResponseTemplate): boolean {
  for (const slot of SLOTS) if ((template.slots[slot]?.length ?? 0) > 0) return false;
  return true;
}

/** The places of the templates in an order that hangs on what they say alone, so that ties fall the same way however they are listed. */
export function responseOrder(templates: readonly ResponseTemplate[]): number[] {
  return ordered(templates, (template) => said(template, (fill) => `${fill.value}|${fill.tag ?? ""}`));
}

export function keyOrder(templates: readonly KeyTemplate[]): number[] {
  return ordered(templates, keyText);
}

const texts = new WeakMap<KeyTemplate, string>();

function keyText(template: KeyTemplate): string {
  let text = texts.get(template);
  if (text === undefined) {
    text = `${template.optional} ${said(template, (fill) => JSON.stringify(fill))}`;
    texts.set(template, text);
  }
  return text;
}

function said<Fill>(
  template: { slots: Partial<Record<string, readonly Fill[]>> },
  write: (fill: Fill) => string,
): string {
  return SLOTS.map((slot) => (template.slots[slot] ?? []).map(write).sort().join("/")).join("\n");
}

function ordered<Template>(templates: readonly Template[], write: (template: Template) => string): number[] {
  if (templates.length < 2) return templates.map((_, at) => at);
  const written = templates.map(write);
  return written
    .map((_, at) => at)
    .sort((a, b) => ((written[a] as string) < (written[b] as string) ? -1 : written[a] === written[b] ? a - b : 1));
}
