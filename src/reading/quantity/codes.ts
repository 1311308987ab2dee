import type { Lexicon } from "../../knowledge/knowledge.ts";
import type { QuantityMention } from "../../record/mention.ts";
import type { Piece } from "./pieces.ts";

/** Types of guns, vehicles and aircraft: letters before a number, folded. Others are mere codes. */
const TYPES =
  /^(?:m|ak|akm|aks|rpg|rpk|pk|pkm|sa|s|t|su|mig|mi|f|fn|g|bm|bmp|btr|uh|ah|ch|c|b|zu|kpv|svd|mk|mp|uzi|tu|an|il|ka)$/;

/**
 * A number joined to letters, or a telephone number, from `pieces[at]` on: the last piece and what it is. Such digits
 * count nothing: "M-16", "AK47", "Covid-19", "+93 70 123 4567", "epa0123".
 */
export function codeEnd(
  pieces: readonly Piece[],
  at: number,
  words: Lexicon,
): { last: number; sort: QuantityMention["sort"]; rule: string } | null {
  const piece = pieces[at] as Piece;
  if (piece.sort === "word") {
    const hyphen = pieces[at + 1]?.low === "-" && !pieces[at + 1]?.gap;
    const digits = at + (hyphen ? 2 : 1);
    const next = pieces[digits];
    if (next?.sort !== "digits" || next.gap) return null;
    const capital = piece.text !== piece.text.toLowerCase();
    const known = words.get([piece.low])?.category;
    if (
      hyphen &&
      (!(capital || piece.low.length <= 2) || known === "before" || /^(?:mid|pre|post|under|over)$/.test(piece.low))
    )
      return null;
    if (piece.low === "x") return null;
    let last = digits;
    while (pieces[last + 1] && !pieces[last + 1]?.gap && /^(?:word|digits)$/.test((pieces[last + 1] as Piece).sort))
      last++;
    return TYPES.test(piece.low) ? { last, sort: "calibre", rule: "type" } : { last, sort: "code", rule: "letters" };
  }
  const plus = piece.low === "+" && pieces[at + 1]?.sort === "digits" && !pieces[at + 1]?.gap;
  if (!plus && piece.sort !== "digits") return null;
  let last = plus ? at + 1 : at;
  let digits = (pieces[last] as Piece).low.length;
  let joints = 0;
  for (;;) {
    const sign = /^[-()]$/.test(pieces[last + 1]?.low ?? "");
    const next = pieces[last + (sign ? 2 : 1)];
    if (next?.sort !== "digits" || !/^\d+$/.test(next.low) || (!sign && !plus)) break;
    digits += next.low.length;
    joints++;
    last += sign ? 2 : 1;
  }
  const called =
    /^(?:tel|phone|telephone|call|fax|mobile)$/.test(pieces[at - 1]?.low ?? "") ||
    /^(?:tel|phone|telephone|fax)$/.test(pieces[at - 2]?.low ?? "");
  const number = digits >= 7 && (plus || joints >= 2 || (joints === 1 && called));
  return number ? { last, sort: "code", rule: "telephone" } : null;
}
