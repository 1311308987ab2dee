/**
 * The rooms of the house: the same table as in ARCHITECTURE.md, which a test compares with this one.
 * `imports`: other rooms, "types of X" where only types may cross, and packages (`node:*` for Node's own).
 * `doors`: the only files that other rooms may import; "all" for a room of nouns, none where nobody may come in.
 */
export interface Room {
  room: string;
  imports: string[];
  doors: string[] | "all";
}

const NOUNS = ["record", "types of knowledge", "word helpers of knowledge"];

export const ROOMS: Room[] = [
  { room: "src/record", imports: ["zod"], doors: "all" },
  {
    room: "src/knowledge",
    imports: ["record", "node:*"],
    doors: [
      "knowledge.ts",
      "load-knowledge.ts",
      "load-actor-names.ts",
      "phrase-index.ts",
      "fold.ts",
      "spelling-key.ts",
    ],
  },
  {
    room: "src/intake",
    imports: ["record", "node:*", "chardet", "htmlparser2", "uuid", "zod"],
    doors: ["gather.ts", "take-in.ts"],
  },
  { room: "src/reading", imports: NOUNS, doors: ["read.ts"] },
  { room: "src/coding", imports: [...NOUNS, "uuid"], doors: ["code.ts"] },
  {
    room: "src/linking",
    imports: NOUNS,
    doors: ["link.ts", "keep-keys.ts", "carry-decisions.ts", "decision-states.ts"],
  },
  { room: "src/deriving", imports: NOUNS, doors: ["derive.ts"] },
  {
    room: "src/ledger",
    imports: ["record", "node:*", "pg", "uuid"],
    doors: [
      "ledger.ts",
      "filter-derived.ts",
      "ledger-place.ts",
      "address.ts",
      "backup.ts",
      "restore.ts",
      "move.ts",
      "open-ledger.ts",
      "ledger-unavailable.ts",
    ],
  },
  { room: "src/analysis", imports: ["record"], doors: ["differences.ts"] },
  {
    room: "src/publishing",
    imports: [...NOUNS, "csv-stringify"],
    doors: ["export-csv.ts", "export-json.ts", "published.ts", "withhold-names.ts"],
  },
  {
    room: "src/readers",
    imports: ["record", "knowledge", "reading", "coding", "types of ledger", "node:*"],
    doors: ["read-many.ts"],
  },
  {
    room: "src/pipeline.ts",
    imports: [
      "record",
      "knowledge",
      "intake",
      "reading",
      "readers",
      "coding",
      "linking",
      "deriving",
      "analysis",
      "ledger",
      "uuid",
    ],
    doors: ["pipeline.ts"],
  },
  {
    room: "src/server",
    imports: ["record", "ledger", "node:*", "hono", "@hono/node-server", "zod"],
    doors: ["serve.ts"],
  },
  {
    room: "src/cli",
    imports: [
      ...[
        "record",
        "knowledge",
        "intake",
        "pipeline",
        "ledger",
        "analysis",
        "publishing",
        "server",
        "node:*",
        "uuid",
        "zod",
      ],
    ],
    doors: [],
  },
  { room: "src/index.ts", imports: ["record", "knowledge", "reading", "coding", "linking", "deriving"], doors: [] },
  { room: "web", imports: ["record", "react", "react-dom"], doors: [] },
];

/** Files of knowledge that only fold and compare words: flow rooms may load them, not just their types. */
export const WORD_HELPERS = ["phrase-index.ts", "fold.ts", "spelling-key.ts"];
