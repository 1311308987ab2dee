import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { WEIGHTS } from "../bench/accuracy/muc4/adapter/evidence.ts";
import { learnWhenWhere } from "../bench/accuracy/muc4/adapter/learn-when-where.ts";
import { readSetList } from "../bench/accuracy/muc4/places/set-list.ts";
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
const list = readSetList();
const byFold = new Map<number, ReturnType<typeof learnWhenWhere>>();
for (const each of docs) {
  // A report learns where and when from others, so that what is learned of incidents rests on answers as good as they will get.
  each.doc.kept.set(WEIGHTS, whenWhere(each.fold));
}
learn(STAGES, docs, learned, true, (line) => console.log(line));
const models = learned.whole();
// Whether an incident is one that the task asks for is the benchmark's question, not the reader's.
const asked = new Map([...models].filter(([name]) => name === "incident"));
models.delete("incident");
const scenes = writeSceneModels(models);
const packed = writePacked(join(values.out, "scenes.bin"), scenes);
console.log(`${models.size} models, ${scenes.length} bytes, ${packed} packed`);
writeFileSync(new URL("../bench/accuracy/muc4/adapter/incident.bin", import.meta.url), writeSceneModels(asked));

const { places, dates } = learnWhenWhere(docs, list);
writeFileSync(
  new URL("../bench/accuracy/muc4/places/weights.json", import.meta.url),
  `${JSON.stringify(places, null, 2)}\n`,
);
writeFileSync(
  new URL("../bench/accuracy/muc4/dates/weights.json", import.meta.url),
  `${JSON.stringify(dates, null, 2)}\n`,
);

function whenWhere(fold: number) {
  const known = byFold.get(fold);
  if (known) return known;
  const made = learnWhenWhere(
    docs.filter((each) => each.fold !== fold),
    list,
  );
  byFold.set(fold, made);
  return made;
}
