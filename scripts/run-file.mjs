// One start a folder: who runs here is written in .data/run.json, and what a killed start left running is ended first.
import fs from "node:fs";
import path from "node:path";
import { dataFolder } from "./data-folder.mjs";
import { root } from "./preparation.mjs";
import { commandOf, endGroup, graceMs } from "./processes.mjs";

const file = path.join(dataFolder, "run.json");

const isStarter = (pid) => /start\.mjs/.test(commandOf(pid));
// Next renames its process.
const isProgram = (pid) => commandOf(pid).includes(root) || /^next-server/.test(commandOf(pid));

function readRun() {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

export const writeRun = (run) => fs.writeFileSync(file, JSON.stringify({ pid: process.pid, children: [], ...run }));

/** Claims this folder; throws when another start runs in it. */
export async function claimFolder() {
  fs.mkdirSync(dataFolder, { recursive: true });
  const run = readRun();
  if (run && run.pid !== process.pid && isStarter(run.pid))
    throw new Error(
      `Indienst already runs from this folder${run.address ? `: ${run.address}` : ""} (process ${run.pid}).`,
    );
  for (const { pid, name } of (run?.children ?? []).filter((child) => isProgram(child.pid)))
    await endGroup(pid, graceMs[name]);
  writeRun({});
}

export const releaseFolder = () => fs.rmSync(file, { force: true });

/** What the start that runs from this folder noted, if one runs. */
export function runningHere() {
  const run = readRun();
  return run && isStarter(run.pid) ? run : undefined;
}
