import type { Span } from "../../record/span.ts";
import { endsAsSentence, type Paragraph, wordCount } from "./paragraphs.ts";

/** Who took or gave a picture, as credits are written in several houses' styles. */
const CREDITS: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])epa\d{6,}(?![\p{L}\p{N}])/iu,
  /(?<!\p{L})(?:EPA(?:-EFE)?|EFE|REUTERS|AFP|AP|DPA|ANSA|XINHUA|ANADOLU|TASS|SIPA|IRIN|UN|UNICEF|UNHCR|ICRC|MSF)\s?\/\s?\p{Lu}[\p{L}'’. -]{1,60}/u,
  /(?<!\p{L})(?:AFP|AP|REUTERS|UN|VOA|RFE\/RL|EPA) PHOTOS?(?!\p{L})/u,
  /\((?:AP|AFP|Reuters|UN|EPA|Xinhua) (?:Photo|Image|Picture)\b[^)\n]{0,80}\)/iu,
  /(?:\/|via |©\s?|\bby )\s?(?:Getty Images|AFP|AP|Reuters|EPA|Shutterstock|Anadolu)(?:\s?\/\s?[\p{L} ]+)?[\])]?\.?\s*$/iu,
  /(?<!\p{L})(?:[Gg]etty [Ii]mages|GETTY IMAGES)(?!\p{L})/u,
  /(?:^|[\s/([])(?:file|archive|undated|handout) (?:photo|picture|image|photograph|pic)(?:graph)?\.?[)\]]?\s*(?:$|[A-Z]{3})/iu,
  /\(?(?:photo|photograph|image|picture|credit|photo credit|picture credit|foto|crédito)(?: (?:by|courtesy|credit))?\s?: ?[\p{Lu}©@][^.\n]{1,80}\)?\.?\s*$/iu,
  /^(?:photo|photograph|image|picture|caption|photo caption|in this photo|pictured|pic|foto)\s?:/iu,
  /^in this (?:[\p{L}\d.,]+ ){0,5}(?:photo|image|picture|file photo|photograph|frame grab|handout)\b/iu,
  /\[[^\][\n]{2,60}\/\s?[^\][\n]{2,40}\]\s*$/u,
  /\((?:photo|image|picture|handout|courtesy)(?:graph)? (?:by|from|courtesy|of)\b[^)\n]{1,80}\)\.?\s*$/iu,
];

/** Verbs of what is to be seen, in the present tense. */
const SEEN =
  /^(?:(?:\S+\s+){1,14}?)(?:stands?|sits?|holds?|points?|walks?|looks?|lies?|gathers?|gather|patrols?|carry|carries|inspects?|mourns?|mourn|attends?|takes? part|takes? cover|takes? position|poses?|waves?|rides?|drives?|rests?|queues?|wait|waits|watch|watches|guards?|pray|prays|sifts?|search|searches|leave|leaves|flee|flees|salutes?|marches|march|(?:is|are) (?:seen|pictured|shown)|rises?|rise|billows?|shows?|clear|clears)\b/iu;

/**
 * Paragraphs that stand under pictures: those with a credit; lone lines without a full stop that say what is to be seen;
 * and present-tense lines, full stop or not, right beside a credited one.
 */
export function findCaptions(paragraphs: readonly Paragraph[]): Span[] {
  const credited = paragraphs.map(({ text }) => text.length <= 1_200 && CREDITS.some((credit) => credit.test(text)));
  return paragraphs.filter((paragraph, i) => {
    if (credited[i]) return true;
    const { text, alone } = paragraph;
    const words = wordCount(text);
    if (words < 6 || words > 45 || !SEEN.test(text) || sentences(text) > 1) return false;
    const beside = credited[i - 1] === true || credited[i + 1] === true;
    return beside || (i > 0 && alone && !endsAsSentence(text));
  });
}

const sentences = (text: string): number => text.match(/[.!?](?=\s+["“‘]?\p{Lu}|["”’)]*$)/gu)?.length ?? 0;
