import { jsonOf, SealAnswer } from "../answers.ts";
import type { Command } from "../command.ts";
import { exitCodeOf } from "../command.ts";
import { withLedger } from "../with-ledger.ts";

/** A seal as it is printed and noted down: the number of a batch and its hash. */
const SEAL = /^(\d{1,15})[:-]([0-9a-f]{64})$/i;

export const command: Command = {
  usage: "seal [SEAL]",
  about: [
    "Seals what was written so far and prints the head of the chain of hashes: one line to be published elsewhere (a newspaper, a colleague, a timestamping service), which fixes everything that was in the ledger by then.",
    "With SEAL, one that was printed earlier: checks that it is still part of this ledger's chain and that the chain holds up to it and since.",
  ],
  options: ["samples", "json"],
  arguments: [0, 1],
  run: (call) => {
    const [given] = call.args;
    const parts = given === undefined ? null : SEAL.exec(given.trim());
    if (given !== undefined && !parts) {
      const problem = {
        code: "bad-usage",
        where: given,
        found: "it is not a seal",
        remedy: "Give one as `annalist seal` prints it: a number, a colon and 64 hexadecimal digits.",
      } as const;
      call.voice.problem(problem);
      return Promise.resolve(exitCodeOf(problem));
    }
    return withLedger(call, async (ledger) => {
      const { out } = call.world;
      const { json } = call.flags;
      const { sample } = ledger;
      if (!parts) {
        const head = await ledger.head();
        const seal = head && `${head.number}:${head.sha256}`;
        const sealedAt = head ? head.at.toISOString() : null;
        if (json) out(jsonOf(SealAnswer, { seal, sealedAt, checked: null, sample }));
        else if (!head) out("The ledger is empty: there is nothing to seal.\n");
        else out(`${seal}\nsealed at ${sealedAt}; \`annalist seal ${head.number}:...\` checks it later.\n`);
        return 0;
      }
      const [, number = "", hash = ""] = parts;
      const batch = await ledger.batch(Number(number));
      const same = batch?.sha256 === hash.toLowerCase();
      const verification = same ? await ledger.verify() : null;
      const holds = same && verification?.ok === true;
      const found = !batch
        ? `this ledger has no batch ${number}: it is another ledger, or batches were taken off its end`
        : !same
          ? `batch ${number} of this ledger has another hash: it is another ledger, or the chain was rewritten`
          : holds
            ? `it is part of this ledger's chain, sealed at ${batch.at.toISOString()}, and everything is as it was written`
            : "it is part of this ledger's chain, but not all is as it was written:";
      if (json)
        out(
          jsonOf(SealAnswer, {
            seal: `${number}:${hash.toLowerCase()}`,
            sealedAt: same ? batch.at.toISOString() : null,
            checked: { holds, found },
            sample,
          }),
        );
      else out(`${found}\n${(verification?.trouble ?? []).map((line) => `${line}\n`).join("")}`);
      return holds ? 0 : 1;
    });
  },
};
