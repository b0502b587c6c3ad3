// What must be there before anything runs: packages, Prisma's client, the build. Each is made again only when what it is
// made from has changed. No dependencies: this runs before anything is installed.
import { spawn } from "node:child_process";
import { createHash, createHmac } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setAside } from "./earlier-static.mjs";
import { ensureSecrets } from "./secrets.mjs";

export const root = path.resolve(import.meta.dirname, "..");
const at = (name) => path.join(root, name);
const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, "utf8") : undefined);
const hash = (...parts) => parts.reduce((sum, part) => sum.update(part), createHash("sha256")).digest("hex");

const modules = "node_modules";
const installStamp = at(`${modules}/.indienst-lock`);
const clientStamp = at(`${modules}/.indienst-client`);
const buildStamp = at(".next/indienst-sources");

/** Throws one sentence when this Node is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return `${process.versions.node}`;
  throw new Error(`Indienst needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

const runs = new Set();

/** Ends every command that still runs. */
export const endRuns = () => {
  for (const child of runs) child.kill("SIGTERM");
};

/** Runs a command to its end; its output is kept back and shown only in the error when it fails. */
export function run(command, args, extra = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...extra },
    });
    const chunks = [];
    runs.add(child);
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => chunks.push(chunk));
    child.once("error", reject);
    child.once("close", (code, signal) => {
      runs.delete(child);
      const output = Buffer.concat(chunks).toString().trim();
      if (code === 0) return resolve(output);
      reject(
        new Error(`${output}\n${path.basename(command)} ${args.join(" ")} ended with ${signal ?? `code ${code}`}`),
      );
    });
  });
}

const writable = (folder) => {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** npm run by root in someone else's folder runs us as that someone, with root's cache: it gets one it may write. */
function npmEnvironment() {
  const cache = process.env.npm_config_cache ?? path.join(os.homedir(), ".npm");
  return writable(cache) ? {} : { npm_config_cache: at(".data/npm-cache") };
}

/** Prisma's own installation would fetch engines that nothing here needs; an existing file keeps it from the network. */
const withoutDownloads = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" };

/** What is optional is there when it is made for this machine, and named so. */
const isNeeded = ({ optional, os, cpu, libc }) =>
  !optional || (os?.includes(process.platform) && cpu?.includes(process.arch) && !libc?.includes("musl"));

/** Whether npm wrote down, as it does at the end, that it installed all that the lock file names. */
function holdsAll(lock) {
  const held = JSON.parse(read(at(`${modules}/.package-lock.json`)) ?? "{}").packages ?? {};
  const named = Object.entries(JSON.parse(lock).packages).filter(([name]) => name);
  return named.every(([name, wanted]) => {
    const one = held[name];
    return one ? one.version === wanted.version && one.integrity === wanted.integrity : !isNeeded(wanted);
  });
}

/** Installs exactly what the lock file names, when that changed. */
export async function ensureInstalled() {
  const lock = fs.readFileSync(at("package-lock.json"));
  const wanted = hash(lock);
  if (read(installStamp)?.trim() === wanted) return "up to date";
  // Someone ran `npm ci` before us: not a second time.
  if (holdsAll(lock)) {
    fs.writeFileSync(installStamp, wanted);
    return "up to date";
  }
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  // NODE_ENV=production or npm's omit=dev would leave out what the build needs.
  const environment = { ...npmEnvironment(), ...withoutDownloads, NODE_ENV: "development", npm_config_omit: "" };
  await run(npm, ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"], environment);
  fs.writeFileSync(installStamp, wanted);
  return "installed";
}

/** Generates Prisma's client when the schema, or Prisma itself, changed. */
export async function ensureGenerated() {
  const wanted = hash(fs.readFileSync(at("prisma/schema.prisma")), fs.readFileSync(at("package-lock.json")));
  if (read(clientStamp) === wanted && fs.existsSync(at("prisma/generated/client.ts"))) return "up to date";
  await run(process.execPath, [at("scripts/generate.mjs")]);
  fs.writeFileSync(clientStamp, wanted);
  return "generated";
}

const sourceFolders = ["app", "components", "lib", "messages", "public", "i18n"];
const isSource = (name) => !/\.(test\.tsx?|md)$/.test(name) && !name.startsWith(".");

function* filesUnder(folder) {
  if (!fs.existsSync(folder)) return;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(name);
    else if (isSource(entry.name)) yield name;
  }
}

/** A hash over everything the build is made from; contents, not times, so that a fresh checkout builds nothing twice. */
function sourcesHash() {
  const single = fs
    .readdirSync(root)
    .filter((name) => /\.(ts|js|mjs|json)$/.test(name) && !/^(next-env|vitest|playwright|biome)/.test(name));
  const names = [
    ...sourceFolders.flatMap((folder) => [...filesUnder(at(folder))]),
    ...single.map(at),
    at("prisma/schema.prisma"),
    at("scripts/next-es-modules.cjs"),
  ];
  const sum = createHash("sha256").update(process.versions.node.split(".")[0]);
  for (const name of names) sum.update(`${path.relative(root, name)}\0`).update(fs.readFileSync(name));
  return sum.digest("hex");
}

/**
 * The name of a server action is made with this key: with one for the whole installation, and not one a build, all its portals
 * know the same actions, and a tab that is older than a deployment can still send what was typed in it.
 */
const actionsKey = () =>
  createHmac("sha256", process.env.NEXTAUTH_SECRET || ensureSecrets(at(".data")).NEXTAUTH_SECRET)
    .update("names of server actions")
    .digest("base64");

/** Builds the portal when its sources, or the installation they are built for, changed. */
export async function ensureBuilt() {
  const key = actionsKey();
  const wanted = hash(sourcesHash(), key);
  if (read(buildStamp) === wanted && fs.existsSync(at(".next/BUILD_ID"))) return "up to date";
  fs.rmSync(buildStamp, { force: true });
  const bringBack = setAside(at(".next/static"), at(".data/earlier-static"));
  await run(process.execPath, [at("node_modules/next/dist/bin/next"), "build"], {
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_ENV: "production",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
  });
  bringBack();
  fs.writeFileSync(buildStamp, wanted);
  return "built";
}
