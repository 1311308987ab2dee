// Runs a TypeScript file in a thread, for tests and benchmarks: a thread does not take over what makes the first one read TypeScript.
import { register } from "tsx/esm/api";

register();
await import(process.argv[2]);
