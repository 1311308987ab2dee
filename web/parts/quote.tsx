import type { Claim } from "../../src/record/claim.ts";
import { directionOf } from "../show/direction.ts";

/** The evidence to the letter, with the value's own words marked. Always text, never HTML. */
export function Quote({
  claim,
  language,
}: {
  claim: Pick<Claim, "quote" | "span" | "mark">;
  language?: string | null;
}) {
  const { quote, span, mark } = claim;
  const start = clamp(mark.start - span.start, quote.length);
  const end = Math.max(start, clamp(mark.end - span.start, quote.length));
  const whole = end - start >= quote.trim().length || start === end;
  return (
    <blockquote className="quote" dir={directionOf(quote)} lang={language ?? undefined}>
      {whole ? (
        quote
      ) : (
        <>
          {quote.slice(0, start)}
          <mark>{quote.slice(start, end)}</mark>
          {quote.slice(end)}
        </>
      )}
    </blockquote>
  );
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length);
}
