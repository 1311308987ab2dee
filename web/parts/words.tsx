import { Fragment } from "react";

/**
 * Shows a text whose names and ranges are kept apart by isolating characters, with elements in their place: what is copied
 * or searched for on the page then holds no invisible characters.
 */
export function Words({ text }: { text: string }) {
  const parts = text.split(/([\u2066\u2068][^\u2069]*\u2069)/).filter(Boolean);
  let at = 0;
  return parts.map((part) => {
    const key = at;
    at += part.length;
    if (part.startsWith("\u2068")) return <bdi key={key}>{part.slice(1, -1)}</bdi>;
    if (part.startsWith("\u2066"))
      return (
        <bdi key={key} dir="ltr">
          {part.slice(1, -1)}
        </bdi>
      );
    return <Fragment key={key}>{part}</Fragment>;
  });
}
