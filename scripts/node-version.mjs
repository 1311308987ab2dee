/** What is wrong with this version of Node ("20.11.0"), as a message that says what to do; null when it will do. */
export function complaintAboutNode(version) {
  const [major, minor] = version.split(".").map(Number);
  const tooOld = major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12);
  if (!tooOld) return null;
  return (
    `Annalist needs Node 20.19 or newer on the 20 line, 22.12 or newer on the 22 line, or 24; this is ${version}.\n` +
    "Install one from https://nodejs.org or with your version manager (nvm install 24), then run the command again."
  );
}
