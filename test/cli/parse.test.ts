import { describe, expect, it } from "vitest";
import type { Command } from "../../src/cli/command.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { nearest } from "../../src/cli/nearest.ts";
import { findCommand, parse } from "../../src/cli/parse.ts";

const command: Command = {
  usage: "list [--from DAY] [NAME]",
  about: [],
  options: ["from", "to", "limit", "json", "date", "port"],
  arguments: [0, 1],
  run: async () => 0,
};
const found = (...argv: string[]) => {
  const parsed = parse("list", command, argv);
  return parsed.ok ? parsed.flags : `${parsed.problem.where}: ${parsed.problem.found}`;
};

describe("parse", () => {
  it("takes flags before and after arguments, with = or a space", () => {
    const parsed = parse("list", command, ["--from", "2022-01-20", "x", "--json", "--limit=3"]);
    expect(parsed).toEqual({ ok: true, args: ["x"], flags: { from: "2022-01-20", json: true, limit: "3" } });
  });

  it.each([
    [["--form", "2022-01-20"], "--form: `annalist list` knows no such option"],
    [["--from", "2022-02-30"], "--from 2022-02-30: no such day; give a day such as 2022-01-20"],
    [["--from", "20.1.2022"], "--from 20.1.2022: no such day; give a day such as 2022-01-20"],
    [["--limit", "0"], "--limit 0: give a whole number from 1 to 9999999"],
    [["--limit", "-1"], "--limit -1: give a whole number from 1 to 9999999"],
    [["--limit", "ten"], "--limit ten: give a whole number from 1 to 9999999"],
    [["--port", "65536"], "--port 65536: give a whole number from 0 to 65535"],
    [["--date", "2022-13"], "--date 2022-13: give 2022, 2022-01 or 2022-01-26"],
    [["--from", "--json"], "--from: it needs a value: --from DAY"],
    [["--from"], "--from: it needs a value: --from DAY"],
    [["--json=yes"], '--json: it takes no value, but got "yes"'],
    [["--limit", "1", "--limit", "2"], "--limit: it is given twice"],
    [["a", "b"], "b: one argument too many: annalist list [--from DAY] [NAME]"],
    [
      ["--from", "2022-01-02", "--to", "2022-01-01"],
      "--from 2022-01-02 --to 2022-01-01: the first day lies after the last",
    ],
  ])("says what is wrong with %j", (argv, complaint) => expect(found(...argv)).toBe(complaint));

  it("guesses the option that was meant", () => {
    const parsed = parse("list", command, ["--form", "2022-01-20"]);
    expect(parsed.ok ? "" : parsed.problem.remedy).toBe("Did you mean --from?");
  });

  it("takes what follows -- as arguments", () => {
    expect(parse("list", command, ["--", "--json"])).toEqual({ ok: true, args: ["--json"], flags: {} });
  });
});

describe("findCommand", () => {
  it("finds the command after flags and their values", () => {
    expect(findCommand(["--place", "read", "incidents", "--json"])).toEqual({
      name: "incidents",
      rest: ["--place", "read", "--json"],
    });
  });
  it("finds none among flags alone", () => expect(findCommand(["--version"]).name).toBeNull());
});

describe("nearest", () => {
  it("guesses slips of the keyboard and nothing else", () => {
    expect(nearest("incidnets", Object.keys(COMMANDS))).toBe("incidents");
    expect(nearest("exprt", Object.keys(COMMANDS))).toBe("export");
    expect(nearest("banana", Object.keys(COMMANDS))).toBeUndefined();
  });
});

describe("commands", () => {
  it.each(Object.keys(COMMANDS))("%s can be loaded and says how it is used", async (name) => {
    const { command: own } = (await COMMANDS[name]?.load()) ?? {};
    expect(own?.usage.split(" ")[0]).toBe(name);
    expect(own?.about.length).toBeGreaterThan(0);
  });
});
