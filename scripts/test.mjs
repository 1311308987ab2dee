// `npm test`: sets the project up and checks everything. Plain Node, no packages: nothing may be installed yet.
import("./node-version.mjs").then(async ({ complaintAboutNode }) => {
  const complaint = complaintAboutNode(process.versions.node);
  if (complaint) {
    process.stderr.write(`${complaint}\n`);
    process.exit(1);
  }
  const { checkEverything } = await import("./check-everything.mjs");
  process.exitCode = (await checkEverything()) ? 0 : 1;
});
