import type { Span } from "../../record/span.ts";
import type { Paragraph } from "./paragraphs.ts";

/** Whole paragraphs that serve a page and not its report. Anchored: a sentence that merely speaks of such things stays. */
const LINES: readonly RegExp[] = [
  /^(?:leave|post|write|add) an? (?:reply|comment|response)\b.{0,40}$/iu,
  /^(?:\d+ )?(?:comments?|replies|responses)(?: \(\d+\)| closed| off| are closed)?\.?$/iu,
  /^your e-?mail address will not be published\b/iu,
  /^required fields are marked\b/iu,
  /^save my name\b.{0,120}$/iu,
  /^(?:notify me|cancel reply|submit comment|log ?in to (?:comment|reply)|you must be logged in)\b.{0,100}$/iu,
  /^(?:sign up|subscribe|register)(?: now| here| today)?(?: for| to| here| now|$)[^.]{0,140}\.?$/iu,
  /^(?:get|receive) (?:our|the|your) .{0,60}(?:newsletter|inbox|alerts?)\b.{0,60}$/iu,
  /^(?:share|tweet|pin|print|e-?mail|whatsapp|telegram|facebook|twitter|copy link|save|bookmark)(?: (?:this|article|story|post|on|via|with|it)\b.{0,60}|:.{0,60})?$/iu,
  /^follow (?:us|me) (?:on|at|via)\b.{0,120}$/iu,
  /^(?:like us on|find us on|join (?:us|our) (?:on|channel|whatsapp|telegram))\b.{0,120}$/iu,
  /^(?:read|see|watch|listen)(?: (?:more|also|next|now|full (?:story|article)))(?::| »| >|$| about\b| on\b| here).{0,200}$/iu,
  /^(?:also read|read this|must read|related|related (?:articles?|stories|posts|news|content|topics)|recommended(?: for you| stories)?|more (?:from|on this|stories)|more on|you may also like|see also|editor[’']?s picks?|most (?:read|popular)|trending(?: now)?|keep reading|continue reading|story continues below)(?::|$| from| in| by).{0,200}$/iu,
  /^(?:skip to (?:content|main)|back to top|go to homepage|home(?: [>»/|]).*|toggle navigation|search for:?|menu)$/iu,
  /^(?:advertisement|advertisements|advertising|sponsored(?: content)?|promoted|ad)\.?(?: continue reading.*)?$/iu,
  /^(?:©|\(c\) ?(?:19|20)\d\d|copyright(?: notice)?\s*(?:©|\(c\)|:|by\b|(?:19|20)\d\d)).{0,200}$/iu,
  /^.{0,80}\ball rights reserved\.?$/iu,
  /^(?:we use cookies|this (?:web)?site uses cookies|by continuing to (?:use|browse)|accept (?:all )?cookies|manage (?:cookies|preferences)|cookie (?:policy|settings|notice))\b.{0,300}$/iu,
  /^(?:privacy policy|terms (?:of (?:use|service)|and conditions)|contact us|about us|sitemap|disclaimer)(?: ?[|·•-].*)?$/iu,
  /^(?:download|get) (?:our|the) (?:free )?app\b.{0,100}$/iu,
  /^(?:click|tap) here\b.{0,160}$/iu,
  /^(?:tags?|filed under|topics?|categories|posted in|keywords)\s?:.{0,300}$/iu,
  /^(?:\d+ (?:min(?:ute)?s?|sec(?:ond)?s?) (?:read|ago)|\d+ shares?|\d+ views?)$/iu,
  /^(?:support|donate to) (?:our|independent) .{0,120}$/iu,
  /^search\s+["“][^"”]{1,60}["”]\s+for\b.{0,160}$/iu,
  /^\(?(?:reporting|writing|editing|edited|compiled|additional reporting)(?: (?:and|by|,) ?(?:reporting|writing|editing|by))* by\b[^.]{0,200}[.;)]?.{0,120}$/iu,
];

/** A heading after which only readers' comments come. */
const COMMENTS_START = /^(?:leave|post|write|add) an? (?:reply|comment)\b.{0,20}$|^\d* ?(?:comments|responses)$/iu;

/** Stretches inside captions and paragraphs: agencies' picture numbers and notes to picture desks. */
const INSIDE: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])epa\d{6,}(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])(?:RTR|RTX|RC2|AP|AFP|GM1E)[A-Z0-9]{6,}(?![\p{L}\p{N}])/gu,
  /TPX IMAGES OF THE DAY\.?/giu,
  /SEARCH\s+["“][^"”\n]{1,60}["”]\s+FOR\s+[^.\n]{1,80}\.?/giu,
  /(?:ATTENTION EDITORS|MANDATORY CREDIT|NO RESALES?|NO ARCHIVES?|EDITORIAL USE ONLY)\b[^.\n]{0,120}\.?/gu,
];

/** Stretches that are not the report's, each to its paragraph's end at most. */
export function findBoilerplate(text: string, paragraphs: readonly Paragraph[]): Span[] {
  const found: Span[] = [];
  for (const paragraph of paragraphs) {
    if (COMMENTS_START.test(paragraph.text) && text.length - paragraph.start < text.length / 3) {
      found.push({ start: paragraph.start, end: (paragraphs[paragraphs.length - 1] as Paragraph).end });
      break;
    }
    if (paragraph.text.length <= 400 && LINES.some((line) => line.test(paragraph.text))) {
      found.push({ start: paragraph.start, end: paragraph.end });
    }
  }
  for (const pattern of INSIDE) {
    for (const match of text.matchAll(pattern)) {
      if (/\d/u.test(match[0]) || !/^(?:RTR|RTX|RC2|AP|AFP|GM1E)/u.test(match[0])) {
        found.push({ start: match.index, end: match.index + match[0].length });
      }
    }
  }
  return found;
}
