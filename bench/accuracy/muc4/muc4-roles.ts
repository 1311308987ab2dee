import type { Bench } from "../../main.ts";
import { table } from "../../table.ts";
import { answerSet, timeOf } from "./answer-set.ts";
import { setOf } from "./asked.ts";
import { readSet, withSet } from "./keyed-set.ts";
import { keysOf } from "./read-keys.ts";
import { type RoleFigures, type RoleOptions, type RoleScore, scoreRoles } from "./roles.ts";

/** The first is the measure that published figures are in; the others say how much hangs on its strictness. */
const MEASURES: readonly (RoleOptions & { name: string })[] = [
  { name: "strict" },
  { name: "strict, optional free", optional: "free" },
  { name: "lenient", lenient: true },
  { name: "lenient, optional free", lenient: true, optional: "free" },
];

/** The role slots of a keyed set, measured as work on template filling does. */
export const muc4Roles: Bench = async ({ shared, options, earlier, print, stop }) => {
  const set = setOf(options, stop);
  const messages = readSet(shared, set, stop);
  const answers = await answerSet(set, messages, print);
  const keys = keysOf(messages);
  const found = MEASURES.map(({ name, ...how }) => ({ name, scored: scoreRoles(keys, answers.responses, how) }));
  for (const { name, scored } of found) print(`${name}:\n${roleTable(scored)}\n`);
  print(timeOf(answers));
  const { seconds, messagesPerSecond } = answers;
  const measures = Object.fromEntries(found.map(({ name, scored }) => [name, scored]));
  return withSet(earlier, set, { messages: messages.length, seconds, messagesPerSecond, measures });
};

function roleTable({ roles, withType, withoutType }: RoleScore): string {
  const percents = ({ precision, recall, f }: RoleFigures) =>
    [precision, recall, f].map((one) => (100 * one).toFixed(1));
  const rows: [string, RoleFigures][] = [
    ...Object.entries(roles),
    ["all with type", withType],
    ["all without type", withoutType],
  ];
  return table(
    ["ROLE", "KEY", "RESPONSE", "MATCHED", "PRE", "REC", "F"],
    rows.map(([name, figures]) => [name, figures.key, figures.response, figures.matched, ...percents(figures)]),
  );
}
