import { writeFileSync } from "node:fs";
import { jsonDocs } from "./json-docs.ts";

writeFileSync(new URL("../../docs/json.md", import.meta.url), jsonDocs());
