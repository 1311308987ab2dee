import type { Room } from "./rooms.ts";

/**
 * The rooms table of ARCHITECTURE.md: columns Room, Lives here, May not, May import, Doors. Names stand in backticks or
 * bare, several with commas between; "all" and "none" as doors mean what they say.
 */
export function roomsInMarkdown(markdown: string): Room[] {
  const rows = markdown.split("\n").filter((line) => /^\| `(src|web)\b/.test(line));
  return rows.map((line) => {
    const cells = line.split("|").map((cell) => cell.trim().replaceAll("`", ""));
    const doors = cells[5] ?? "";
    return {
      room: cells[1] ?? "",
      imports: names(cells[4] ?? ""),
      doors: doors === "all" ? "all" : doors === "none" ? [] : names(doors),
    };
  });
}

function names(cell: string): string[] {
  return cell.split(",").map((one) => one.trim());
}
