import { loadKnowledge } from "../../../src/knowledge/load-knowledge.ts";
import { answer } from "./adapter/answer.ts";
import type { SetName } from "./asked.ts";
import type { KeyedMessage } from "./read-keys.ts";
import type { Responses } from "./templates.ts";

/** Answers to a set's messages. */
export interface SetAnswers {
  responses: Responses;
  /** Of cross-validation: the answers where the reader's shortcuts are taken. */
  shortened: readonly { name: string; responses: Responses }[];
  /** Of reading, and where messages were cross-validated, of training too. */
  seconds: number;
  /** Of reading on one thread, once everything is loaded; null where training is part of the time. */
  messagesPerSecond: number | null;
}

/** Answers a set with the models as they are; `dev`, which they have learned from, by five-fold cross-validation. */
export async function answerSet(
  set: SetName,
  messages: readonly KeyedMessage[],
  print: (text: string) => void,
): Promise<SetAnswers> {
  const knowledge = loadKnowledge();
  if (set === "dev") {
    const { crossValidate } = await import("./cross-validate.ts");
    const began = performance.now();
    const { responses, shortened } = await crossValidate([...messages], knowledge, print);
    return { responses, shortened, seconds: secondsSince(began), messagesPerSecond: null };
  }
  // What is loaded at the first message is no part of the time.
  for (const message of messages.slice(0, 1)) answer(message, knowledge);
  const began = performance.now();
  const responses = new Map(messages.map(({ id, text }) => [id, answer({ id, text }, knowledge)]));
  const seconds = secondsSince(began);
  return { responses, shortened: [], seconds, messagesPerSecond: tenths(messages.length / seconds) };
}

function secondsSince(began: number): number {
  return Math.max((performance.now() - began) / 1000, 0.001);
}

function tenths(number: number): number {
  return Math.round(number * 10) / 10;
}

/** In words. */
export function timeOf({ responses, seconds, messagesPerSecond }: SetAnswers): string {
  return messagesPerSecond === null
    ? `${responses.size} messages answered by five-fold cross-validation in ${seconds.toFixed(0)} s, training included.`
    : `${responses.size} messages answered in ${seconds.toFixed(1)} s: ${messagesPerSecond} messages/s on one thread.`;
}
