// Whether this program can work here, in plain words. Plain JavaScript, which every Node reads.

/** Nothing of ours is compiled: from this version on, Node leaves out the types by itself. */
const OLDEST = [22, 18];

/**
 * Why the program cannot run on a Node; null where it can.
 * @param {string} version "24.11.0"
 * @returns {string | null}
 */
export function refuseNode(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return null;
  return `This needs Node ${OLDEST.join('.')} or newer and was started with Node ${version}.
The packages bring a newer one for most systems: start it with npm, as in "npm run check", after "npm run setup".
Where that does not help, they have none for this system: install a newer Node.`;
}

/**
 * Why the site cannot be built in a folder; null where it can. Node, Vite and Astro make addresses of paths, and in an address
 * these characters mean something else.
 * @param {string} folder
 * @returns {string | null}
 */
export function refuseFolder(folder) {
  const found = /["#%*?]|\p{Cc}/u.exec(folder);
  if (!found) return null;
  const shown = JSON.stringify(folder);
  return `The site cannot be built in ${shown}: the path has a ${JSON.stringify(found[0])} in it.
Move the project to a folder without " # % * ? in its path. Spaces and letters of any language do no harm.`;
}
