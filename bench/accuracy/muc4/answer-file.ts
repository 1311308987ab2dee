import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Message, readMessages } from "./read-messages.ts";
import type { ResponseTemplate } from "./templates.ts";
import { writeResponse } from "./write-response.ts";

/** A message to what it says. */
export type Answer = (message: Message) => readonly ResponseTemplate[];

/** How a file of messages was answered. */
export interface Answered {
  messages: number;
  templates: number;
  /** From before the first answer to after the last. */
  seconds: number;
  /** Notes of what a person should know: ids given twice, messages that could not be read. */
  notes: readonly string[];
  /** Messages that the reader failed on; they stand in the response as without incident. */
  failed: number;
}

/**
 * Reads a file of messages in the archive's text format, in any case, UTF-8 or Latin-1, and writes the answers in the archive's
 * response format, one entry a message in the file's order. `stop` is told of files that cannot be used before anything is read.
 */
export function answerFile(texts: string, response: string, answer: Answer, stop: (why: string) => never): Answered {
  const messages = messagesOf(texts, stop);
  checkTarget(texts, response, stop);
  const responses = new Map<string, readonly ResponseTemplate[]>();
  const notes: string[] = [];
  let failed = 0;
  const began = performance.now();
  for (const message of messages) {
    if (responses.has(message.id)) {
      notes.push(`${message.id} stands more than once in ${texts}: the first text is answered.`);
      continue;
    }
    try {
      responses.set(message.id, message.text === "" ? [] : answer(message));
    } catch (error) {
      // One bad message must not cost the answers to all the others.
      failed++;
      notes.push(`${message.id} could not be read: ${(error as Error).message}`);
      responses.set(message.id, []);
    }
  }
  const seconds = (performance.now() - began) / 1000;
  writeFileSync(response, writeResponse(responses));
  const templates = [...responses.values()].reduce((sum, all) => sum + all.length, 0);
  return { messages: responses.size, templates, seconds, notes, failed };
}

function messagesOf(file: string, stop: (why: string) => never): Message[] {
  if (!existsSync(file)) stop(`${file} is missing: --texts names a file of messages.`);
  if (!statSync(file).isFile()) stop(`${file} is no file: --texts names one file of messages.`);
  const text = decode(readFileSync(file));
  if (text.trim() === "") stop(`${file} is empty: --texts names a file of messages.`);
  const messages = readMessages(text);
  if (messages.length === 0)
    stop(`No message in ${file}: each begins with its id on a line of its own, such as TST1-MUC3-0001.`);
  return messages;
}

function checkTarget(texts: string, response: string, stop: (why: string) => never): void {
  const folder = dirname(resolve(response));
  if (!existsSync(folder)) stop(`There is no folder ${folder} to write the response to: make it first.`);
  if (!existsSync(response)) return;
  if (!statSync(response).isFile()) stop(`${response} is no file: --response names the file to write.`);
  if (realpathSync(response) === realpathSync(texts))
    stop(`--response names the file of messages itself, ${texts}: name another one.`);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}
