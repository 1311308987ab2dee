import { parentPort, workerData } from "node:worker_threads";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { readByStage } from "./stages.ts";

/** A thread that reads texts once to warm up, says so, and once more when told to. */
const { texts } = workerData as { texts: string[] };
const knowledge = loadKnowledge();
const all = () => {
  for (const text of texts) readByStage(text, knowledge, new Map());
};
all();
parentPort?.on("message", () => {
  all();
  parentPort?.postMessage("done");
  parentPort?.close();
});
parentPort?.postMessage("ready");
