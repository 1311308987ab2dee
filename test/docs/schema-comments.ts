/** What the comments beside a schema say of it and of its keys. */
export interface Comments {
  own: string;
  keys: ReadonlyMap<string, string>;
}

/** Reads the comments of `export const NAME = z...` from the source it is declared in. */
export function commentsIn(source: string, name: string): Comments {
  const start = source.search(new RegExp(`^export const ${name} = `, "m"));
  if (start < 0) return { own: "", keys: new Map() };
  const own = /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*$/.exec(source.slice(0, start))?.[1] ?? "";
  const rest = source.slice(start);
  const end = rest.search(/\n(?:export |\}\);\n|const )/);
  // Keys shared by several schemas stand in an object above them.
  const shared = rest.includes("...said") ? (/const said = \{[\s\S]*?\n\};/.exec(source)?.[0] ?? "") : "";
  const keys = new Map<string, string>();
  for (const [, comment = "", key = ""] of `${shared}${rest.slice(0, end < 0 ? undefined : end)}`.matchAll(
    /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*(\w+):/g,
  ))
    keys.set(key, tidy(comment));
  return { own: tidy(own), keys };
}

function tidy(comment: string): string {
  return comment
    .replace(/^\s*\* ?/gm, "")
    .replace(/\s+/g, " ")
    .replaceAll("|", "\\|")
    .trim();
}
