// Checks data/models: no readable words in models, no names of people in word tables, a card for each.
//   node scripts/check-models.mjs [DATA_FOLDER]
import { tsImport } from "tsx/esm/api";

const { checkModels } = await tsImport("../training/check-models.ts", import.meta.url);
const problems = checkModels(process.argv[2] ?? "data");
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? "models: every file is as it should be" : `models: ${problems.length} to mend`);
process.exitCode = problems.length === 0 ? 0 : 1;
