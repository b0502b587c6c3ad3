// What a page loads later belongs to the build that the page came from: a tab that is older than a deployment must still find
// it, or what was typed there is lost with the page.
import fs from "node:fs";
import path from "node:path";

/** Nobody leaves a page open for longer. */
const keptDays = 7;

const filesIn = (folder) =>
  fs.existsSync(folder)
    ? fs.readdirSync(folder, { recursive: true }).filter((name) => fs.statSync(path.join(folder, name)).isFile())
    : [];

/**
 * Takes the files of a build aside; call the result when another build stands in the same folder: what is younger than a week
 * and not there any more comes back. Their names bear a hash of what they hold, so none stands in another's place.
 */
export function setAside(folder, aside, now = new Date()) {
  fs.rmSync(aside, { recursive: true, force: true });
  if (fs.existsSync(folder)) fs.cpSync(folder, aside, { recursive: true, preserveTimestamps: true });
  const oldest = now.getTime() - keptDays * 86_400_000;
  return () => {
    for (const name of filesIn(aside)) {
      const [from, to] = [path.join(aside, name), path.join(folder, name)];
      if (fs.existsSync(to) || fs.statSync(from).mtimeMs < oldest) continue;
      fs.cpSync(from, to, { preserveTimestamps: true });
    }
    fs.rmSync(aside, { recursive: true, force: true });
  };
}
