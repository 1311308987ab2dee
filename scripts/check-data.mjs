// Checks the rows of data/ and says which are wrong: node scripts/check-data.mjs [FOLDER]
import { tsImport } from "tsx/esm/api";

const { checkData } = await tsImport("../src/knowledge/check-data.ts", import.meta.url);
const { dataDir } = await tsImport("../src/knowledge/data-dir.ts", import.meta.url);
const problems = checkData(process.argv[2] ?? dataDir());
for (const { file, line, wrong } of problems) console.error(`${file}:${line}: ${wrong}`);
console.log(problems.length === 0 ? "data: every row is as it should be" : `data: ${problems.length} rows to mend`);
process.exitCode = problems.length === 0 ? 0 : 1;
