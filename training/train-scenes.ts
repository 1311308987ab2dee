import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readKeyedMessages } from "../bench/accuracy/muc4/read-keys.ts";
import { reportOfText } from "../bench/reports.ts";
import { loadKnowledge } from "../src/knowledge/load-knowledge.ts";
import { readSceneDoc } from "../src/reading/scenes/read-scene-doc.ts";
import { keyDoc } from "./scenes/keyed-doc.ts";
import { foldOf, Learned, learn } from "./scenes/learn.ts";
import { STAGES } from "./scenes/stages.ts";
import { writeSceneModels } from "./scenes/write-models.ts";
import { writePacked } from "./write-packed.ts";

const { values } = parseArgs({
  options: { keyed: { type: "string" }, out: { type: "string", default: "data/models" } },
});
if (values.keyed === undefined) {
  console.error("Which keyed messages? Say: npx tsx training/train-scenes.ts --keyed dev.jsonl [--out FOLDER]");
  process.exit(2);
}
const knowledge = loadKnowledge();
const learned = new Learned();
const messages = readKeyedMessages(readFileSync(values.keyed, "utf8"));
const docs = messages.map(({ id, text, templates }, i) => {
  const fold = foldOf(i, messages.length);
  return keyDoc(id, fold, readSceneDoc(reportOfText(id, text), knowledge, learned.ask(fold)), templates);
});
console.log(`${docs.length} reports read`);
learn(STAGES, docs, learned, true, (line) => console.log(line));
const models = learned.whole();
// Whether an incident is one that the task asks for is the benchmark's question, not the reader's.
const asked = new Map([...models].filter(([name]) => name === "incident"));
models.delete("incident");
const scenes = writeSceneModels(models);
const packed = writePacked(join(values.out, "scenes.bin"), scenes);
console.log(`${models.size} models, ${scenes.length} bytes, ${packed} packed`);
writeFileSync(new URL("../bench/accuracy/muc4/adapter/incident.bin", import.meta.url), writeSceneModels(asked));
