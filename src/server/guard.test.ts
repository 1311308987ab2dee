import { describe, expect, test } from "vitest";
import { isOwnHost } from "./guard.ts";

describe("own hosts", () => {
  test.each(["127.0.0.1:8320", "localhost:8320", "LOCALHOST:8320", "[::1]:8320"])("%s is this machine", (host) => {
    expect(isOwnHost(host, 8320)).toBe(true);
  });
  test.each([
    "",
    "localhost",
    "localhost:8321",
    "evil.example",
    "evil.example:8320",
    "127.0.0.1.evil.example:8320",
    "localhost:8320.evil.example",
    "127.0.0.1:8320@evil.example",
    "0.0.0.0:8320",
    "127.0.0.2:8320",
  ])("%j is not", (host) => {
    expect(isOwnHost(host, 8320)).toBe(false);
  });
  test("browsers leave port 80 out", () => {
    expect(isOwnHost("localhost", 80)).toBe(true);
  });
});
