import { deriveAll } from "../../pipeline.ts";
import { ruleDecision, ruleInForce } from "../../record/decision.ts";
import { RULE_NAMES, RULES, RuleName } from "../../record/rule.ts";
import { jsonOf, RuleAnswer } from "../answers.ts";
import type { Call, Command } from "../command.ts";
import { decide, refuse, signatureOf } from "../decide.ts";
import { indented, type Page, pageFor, sampleNotice } from "../lists/page.ts";
import { nearest } from "../nearest.ts";
import { type OpenLedger, withLedger } from "../with-ledger.ts";

export const command: Command = {
  usage: "rule [NAME --by NAME --because TEXT]",
  about: [
    "Says by which rule the record is derived from its claims, and which rules there are (docs/rules.md says what each does and where it is from).",
    "With a NAME: from now on by that one. That is a decision, which `annalist undo` takes back. `--rule` on show, incidents, figures, export and diff asks by another rule without setting it.",
  ],
  options: ["by", "because", "samples", "json"],
  arguments: [0, 1],
  run: async (call) => {
    const [name] = call.args;
    if (name === undefined) return withLedger(call, (ledger) => tell(call, ledger));
    const rule = RuleName.safeParse(name);
    if (!rule.success) return refuse(call, noSuchRule(name));
    const signed = signatureOf(call);
    if (!signed.ok) return refuse(call, signed.problem);
    return withLedger(call, async (ledger) => {
      if (ruleInForce(await ledger.decisions()) === rule.data) call.voice.note(`The rule is ${rule.data} already.`);
      else {
        const id = await decide(call, ledger, { kind: "rule", rule: rule.data }, signed);
        await deriveAll(ledger);
        call.voice.note(`Recorded as decision ${id}; \`annalist undo ${id}\` takes it back.`);
      }
      return tell(call, ledger);
    });
  },
};

function noSuchRule(name: string) {
  const guess = nearest(name, RULE_NAMES);
  const remedy = `${guess ? `Did you mean ${guess}? ` : ""}The rules are ${RULE_NAMES.join(", ")}.`;
  return { code: "bad-usage" as const, where: name, found: "there is no such rule", remedy };
}

async function tell({ world, flags }: Call, ledger: OpenLedger): Promise<number> {
  const decisions = await ledger.decisions();
  const decision = ruleDecision(decisions);
  const rule = ruleInForce(decisions);
  const { sample } = ledger;
  const rules = RULE_NAMES.map((name) => ({ name, about: RULES[name] }));
  if (flags.json) {
    world.out(jsonOf(RuleAnswer, { rule, decision, rules, sample }));
    return 0;
  }
  const page = pageFor(world, sample);
  const set = decision
    ? `by ${decision.who} on ${decision.when.slice(0, 10)}: ${decision.why}`
    : "nobody has set another";
  world.out(
    sampleNotice(page) +
      indented(page, `The record is derived by the rule ${rule} (${set}).`, 0) +
      rules.map(({ name, about }) => ruleLines(page, name, about, name === rule)).join(""),
  );
  return 0;
}

function ruleLines(page: Page, name: string, about: string, used: boolean): string {
  return `\n${page.style.bold(indented(page, `${name}${used ? "  (in use)" : ""}`, 0))}${indented(page, about, 2)}`;
}
