import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadKnowledge } from "../../../src/knowledge/load-knowledge.ts";
import type { Bench, Run } from "../../main.ts";
import { table } from "../../table.ts";
import { answer } from "./adapter/answer.ts";
import { answerFile } from "./answer-file.ts";
import { answerSet, timeOf } from "./answer-set.ts";
import { type Asked, askedOf, type SetName } from "./asked.ts";
import { readingErrors, writeErrors } from "./errors.ts";
import { readSet, withSet } from "./keyed-set.ts";
import { keysOf } from "./read-keys.ts";
import { score } from "./score/score.ts";
import { scoreTable } from "./score/table.ts";
import { scoreFigures } from "./score-figures.ts";
import { selfCheck } from "./self-check.ts";

/** Ignored by git: error lists quote the messages. */
const ERRORS = fileURLToPath(new URL("../.errors/", import.meta.url));

/**
 * The task of the Fourth Message Understanding Conference: `--set` scores a keyed set, `--texts` with `--response` answers a
 * file of messages without keys, `--check` compares the scorer with what the task's own programs say.
 */
export const muc4: Bench = async (run) => {
  const asked = askedOf(run.options, run.stop);
  switch (asked.what) {
    case "score":
      return scoreSet(asked, run);
    case "answer":
      return answerTexts(asked, run);
    case "check":
      return checkScorer(run);
  }
};

async function scoreSet(asked: Extract<Asked, { what: "score" }>, { shared, earlier, print, stop }: Run) {
  const { set, showErrors, saveErrors } = asked;
  const messages = readSet(shared, set, stop);
  const keys = keysOf(messages);
  const answers = await answerSet(set, messages, print);
  const scored = score(keys, answers.responses);
  print(scoreTable(scored));
  print(`\n${timeOf(answers)}`);
  const shortcuts = Object.fromEntries(
    answers.shortened.map(({ name, responses }) => [name, score(keys, responses).f.exact] as const),
  );
  for (const [name, f] of Object.entries(shortcuts))
    print(`F ${f.toFixed(1)} with a shortcut (${name}), ${scored.f.exact.toFixed(1)} without`);
  if (showErrors || saveErrors) {
    const lines: string[] = [];
    writeErrors(readingErrors(messages, keys, answers.responses, scored), (line) => lines.push(line));
    const shown = showable(set, lines);
    if (showErrors) print(`\n${shown.join("\n")}`);
    if (saveErrors) print(`\nErrors are in ${save(set, shown)}`);
  }
  const { seconds, messagesPerSecond } = answers;
  return withSet(earlier, set, {
    ...{ messages: messages.length, seconds, messagesPerSecond },
    ...scoreFigures(scored),
    ...(answers.shortened.length > 0 && { shortcuts }),
  });
}

/** Only counts of a set that is there to confirm: whoever reads its errors learns from it. */
function showable(set: SetName, lines: readonly string[]): readonly string[] {
  return set === "dev" ? lines : lines.filter((line) => line.startsWith("== "));
}

function save(set: SetName, lines: readonly string[]): string {
  mkdirSync(ERRORS, { recursive: true });
  const file = `${ERRORS}muc4-${set}.txt`;
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}

function answerTexts({ texts, response }: Extract<Asked, { what: "answer" }>, { print, stop }: Run): null {
  const knowledge = loadKnowledge();
  const { messages, templates, seconds, notes, failed } = answerFile(
    texts,
    response,
    (message) => answer(message, knowledge),
    stop,
  );
  for (const note of notes) print(note);
  print(
    `${messages} messages answered with ${templates} templates in ${seconds.toFixed(1)} s (${(messages / seconds).toFixed(1)} messages/s): ${response}`,
  );
  return failed > 0
    ? stop(`${failed} of ${messages} messages could not be read: they are answered as without incident.`)
    : null;
}

function checkScorer({ shared, print, stop }: Run): null {
  const checks = selfCheck(shared);
  if (checks.length === 0) stop(`No set in ${shared}/muc4: this check needs the shared folder (--shared FOLDER).`);
  print(
    table(
      ["check", "found", "wanted", ""],
      checks.map(({ what, found, wanted }) => [what, found, wanted, found === wanted ? "right" : "WRONG"]),
    ),
  );
  const wrong = checks.filter(({ found, wanted }) => found !== wanted).length;
  if (wrong > 0) stop(`${wrong} of ${checks.length} checks fail: the scorer is not the task's.`);
  return null;
}
