import readline from "node:readline";
import { Writable } from "node:stream";

const silent = new Writable({ write: (_chunk, _encoding, done) => done() });

/** One line typed on the terminal without echo. */
async function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  const reader = readline.createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await new Promise((resolve, reject) => {
      reader.once("SIGINT", () => reject(new Error("stopped")));
      reader.question("", resolve);
    });
  } finally {
    reader.close();
    process.stderr.write("\n");
  }
}

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8").split("\n")[0] ?? "";
}

/** A new password: typed twice on a terminal, else the first line of standard input. Throws when the two differ. */
export async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) return readInput();
  const password = await askHidden("Password (12 characters or more): ");
  if ((await askHidden("Once more: ")) !== password) throw new Error("The two passwords differ.");
  return password;
}
