import { expect, test } from "vitest";
import { retryable } from "./retry.ts";

const error = (message: string, code?: string) => Object.assign(new Error(message), code ? { code } : {});

test.each([
  [error("connect", "ECONNREFUSED"), "connection"],
  [error("shutting down", "57P01"), "connection"],
  [error("Connection terminated unexpectedly"), "connection"],
  [error("timeout exceeded when trying to connect"), "connection"],
  [error("could not serialize", "40001"), "conflict"],
  [error("deadlock", "40P01"), "conflict"],
  [error("syntax error at the connection closed", "42601"), null],
  [error("report was read before it was added"), null],
  ["no error at all", null],
])("%s", (thrown, again) => {
  expect(retryable(thrown)).toBe(again);
});
