// `npm start`: sets the project up, then shows the samples; `npm start -- ARGS` runs `annalist ARGS` instead.
// Plain Node, no packages: nothing may be installed yet. Imports are late so that an old Node gets a sentence, not a stack.
import("./node-version.mjs").then(async ({ complaintAboutNode }) => {
  const complaint = complaintAboutNode(process.versions.node);
  if (complaint) {
    process.stderr.write(`${complaint}\n`);
    process.exit(1);
  }
  const { setUp, ROOT } = await import("./set-up.mjs");
  if (!(await setUp())) process.exit(1);
  const args = process.argv.slice(2);
  // The same process becomes the program: no child to orphan, and its exit code is ours.
  const shown = args.length === 0 || args[0].startsWith("--port") ? ["start", ...args] : args;
  process.argv = [process.argv[0], "annalist", ...shown];
  await import(new URL("dist/src/cli/annalist.js", ROOT).href);
});
