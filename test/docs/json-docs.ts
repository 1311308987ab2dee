import { readFileSync } from "node:fs";
import { z } from "zod";
import { ANSWERS, ClaimRow, ReportRow } from "../../src/cli/answers.ts";
import { Field, Precision, Subject } from "../../src/record/claim.ts";
import { Decision, DecisionState } from "../../src/record/decision.ts";
import { Difference, FieldChange } from "../../src/record/difference.ts";
import { Account, Apart, Explanation, Gathering, Judgement, LinkChance } from "../../src/record/explanation.ts";
import { ReportName } from "../../src/record/http.ts";
import { Figure, Incident, Party } from "../../src/record/incident.ts";
import { Problem } from "../../src/record/problem.ts";
import { Reason, Reasons } from "../../src/record/scene.ts";
import { Span } from "../../src/record/span.ts";
import { Speaker, Stance } from "../../src/record/speaker.ts";
import { Assessment, StandingFigure, Tally } from "../../src/record/statement.ts";
import { PlaceValue, Value } from "../../src/record/value.ts";
import { type Comments, commentsIn } from "./schema-comments.ts";

/** Named types of the documents, in the order in which the page explains them, and the file each is declared in. */
const TYPES: readonly [name: string, schema: z.ZodType, file: string, declaredAs?: string][] = [
  ["Incident", Incident, "record/incident.ts"],
  ["Figure", Figure, "record/incident.ts"],
  ["Party", Party, "record/incident.ts"],
  ["Claim", ClaimRow, "record/claim.ts"],
  ["Subject", Subject, "record/claim.ts"],
  ["Speaker", Speaker, "record/speaker.ts"],
  ["Value", Value, "record/value.ts"],
  ["Place", PlaceValue, "record/value.ts", "PlaceValue"],
  ["Span", Span, "record/span.ts"],
  ["Tally", Tally, "record/statement.ts"],
  ["StandingFigure", StandingFigure, "record/statement.ts"],
  ["Assessment", Assessment, "record/statement.ts"],
  ["DecisionState", DecisionState, "record/decision.ts"],
  ["Decision", Decision, "record/decision.ts"],
  ["Report", ReportRow, "record/report.ts"],
  ["ReportName", ReportName, "record/http.ts"],
  ["Explanation", Explanation, "record/explanation.ts"],
  ["Judgement", Judgement, "record/explanation.ts"],
  ["Gathering", Gathering, "record/explanation.ts"],
  ["Account", Account, "record/explanation.ts"],
  ["Apart", Apart, "record/explanation.ts"],
  ["LinkChance", LinkChance, "record/explanation.ts"],
  ["Reasons", Reasons, "record/scene.ts"],
  ["Reason", Reason, "record/scene.ts"],
  ["Difference", Difference, "record/difference.ts"],
  ["FieldChange", FieldChange, "record/difference.ts"],
  ["Problem", Problem, "record/problem.ts"],
  ["Stance", Stance, "record/speaker.ts"],
  ["Field", Field, "record/claim.ts"],
  ["Precision", Precision, "record/claim.ts"],
];

interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: string[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
}

const INTRO = `# JSON

<!-- Made from the schemas by \`npx tsx test/docs/write-json-docs.ts\`; a test compares. -->

With \`--json\` a command prints one JSON document on standard output and nothing else; lists are plain arrays, complete
unless \`--limit\` is given. Problems go to standard error, each a \`Problem\` on a line of its own. Documents hold no times
of running and no paths of this machine, and the same record gives the same document. Dates are ISO 8601. A row of the
samples' ledger says \`"sample": true\`. What people decided has the time at which they did.

`;

/** The page \`docs/json.md\`: what every command prints with \`--json\`, from the schemas and their comments. */
export function jsonDocs(): string {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of TYPES) registry.add(schema, { id: name });
  for (const [name, schema] of Object.entries(ANSWERS))
    if (!registry.has(schema)) registry.add(schema, { id: `answer ${name}` });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => id }) as unknown as { schemas: Record<string, Schema> };
  inlined(schemas);
  const named = Object.entries(ANSWERS);
  const answers = named.flatMap(([name, answer], i) => {
    // Commands that answer alike share a heading.
    if (named.findIndex(([, other]) => other === answer) < i) return [];
    const alike = named.filter(([, other]) => other === answer).map(([one]) => `\`annalist ${one} --json\``);
    const schema = schemas[`answer ${name}`] ?? {};
    const call = name === "export" ? "`annalist export --format json`" : alike.join(", ");
    return schema.properties
      ? `### ${call}\n\n${rows(schema, commentsOf("cli/answers.ts", `${name[0]?.toUpperCase()}${name.slice(1)}Answer`))}`
      : `### ${call}\n\n${words(schema)}\n`;
  });
  const types = TYPES.map(([name, , file, declaredAs = name]) => {
    const comments = commentsOf(file, declaredAs);
    const about = comments.own ? `${comments.own}\n\n` : "";
    const schema = schemas[name] ?? {};
    return `### ${name}\n\n${about}${schema.properties ? rows(schema, comments) : `${words(schema)}\n`}`;
  });
  return `${INTRO}## Documents\n\n${answers.join("\n")}\n## Types\n\n${types.join("\n")}`;
}

/** An answer that stands in another has no name on the page: it is shown in its place. */
function inlined(schemas: Record<string, Schema>): void {
  for (const { properties = {} } of Object.values(schemas))
    for (const [key, { $ref }] of Object.entries(properties))
      if ($ref?.startsWith("answer ")) properties[key] = schemas[$ref] ?? {};
}

function commentsOf(file: string, name: string): Comments {
  return commentsIn(readFileSync(new URL(`../../src/${file}`, import.meta.url), "utf8"), name);
}

function rows(schema: Schema, comments: Comments, prefix = ""): string {
  const lines = Object.entries(schema.properties ?? {}).flatMap(([key, one]) =>
    rowOf(`${prefix}${key}`, one, comments),
  );
  return prefix === "" ? `| key | value | meaning |\n|---|---|---|\n${lines.join("\n")}\n` : lines.join("\n");
}

/** An object without a name of its own is shown key by key. */
function rowOf(key: string, schema: Schema, comments: Comments): string[] {
  const inner = objectIn(schema);
  const meaning = comments.keys.get(key.replaceAll("[]", "").split(".").at(-1) ?? "") ?? "";
  if (!inner) return [`| \`${key}\` | ${words(schema)} | ${meaning} |`];
  const many = schema.type === "array";
  const shape = many ? "array of objects" : schema.anyOf ? "object or null" : "object";
  return [`| \`${key}\` | ${shape} | ${meaning} |`, rows(inner, comments, `${key}${many ? "[]" : ""}.`)];
}

function objectIn(schema: Schema): Schema | undefined {
  const bare = schema.anyOf?.find((one) => one.type !== "null") ?? schema.items ?? schema;
  return schema.anyOf && schema.anyOf.length > 2 ? undefined : bare.properties ? bare : undefined;
}

function words(schema: Schema): string {
  if (schema.$ref !== undefined) return `[${schema.$ref}](#${schema.$ref.toLowerCase()})`;
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((one) => `\`${one}\``).join(", ");
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(words))].join(" or ");
  if (schema.type === "array") return schema.items ? `array of ${words(schema.items)}` : "array";
  if (schema.properties)
    return `\`{${Object.entries(schema.properties)
      .map(([key, one]) => `"${key}": ${words(one).replaceAll("`", "")}`)
      .join(", ")}}\``;
  return [schema.type ?? "anything"].flat().join(" or ");
}
