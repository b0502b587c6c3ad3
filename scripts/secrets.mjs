// The secrets of an installation that has none of its own: made once, kept under .data for the owner's eyes only.
import { generateKeyPairSync, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

const hex = () => randomBytes(32).toString("hex");

const fresh = () => ({
  NEXTAUTH_SECRET: hex(),
  DATA_KEY: hex(),
  HASH_KEY: hex(),
  databasePassword: hex(),
});

/** Written beside and moved into place: a start that is killed never leaves half a file. */
function writeOnce(file, text) {
  if (fs.existsSync(file)) return;
  const beside = `${file}.${process.pid}`;
  fs.writeFileSync(beside, text, { mode: 0o600 });
  fs.renameSync(beside, file);
}

const newKey = () =>
  generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "pem" });

/** A private key (RSA 2048, PKCS 8 PEM) with which the portal proves itself to the simulator. */
export function ensureKey(folder) {
  const file = path.join(folder, "rsz-key.pem");
  if (!fs.existsSync(file)) writeOnce(file, newKey());
  return file;
}

/** @returns {{NEXTAUTH_SECRET: string, DATA_KEY: string, HASH_KEY: string, databasePassword: string}} */
export function ensureSecrets(folder) {
  const file = path.join(folder, "secrets.json");
  fs.mkdirSync(folder, { recursive: true });
  if (!fs.existsSync(file)) writeOnce(file, `${JSON.stringify(fresh(), null, 2)}\n`);
  return JSON.parse(fs.readFileSync(file, "utf8"));
}
