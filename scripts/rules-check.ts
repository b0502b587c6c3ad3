// `npm run -s rules:check -- FILE` (or `-`): what the RSZ would answer to each declaration of a file of JSON lines, one line
// of JSON for each; the format stands in lib/dimona/dry-run/README.md. A line that cannot be read gives `{ line, error }` and
// the rest goes on. Exits 1 when there was such a line or no file, 0 otherwise, whatever the answers.
import { once } from "node:events";
import fs from "node:fs";
import { createInterface } from "node:readline";
import { judgeLine } from "@/lib/dimona/dry-run/judge-line";

async function print(answer: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, "drain");
}

/** How many lines could not be read. Empty lines count in the numbering and give nothing. */
async function checkLines(input: NodeJS.ReadableStream): Promise<number> {
  let number = 0;
  let malformed = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const bare = text.replace(/^\uFEFF/, "");
    if (bare.trim() === "") continue;
    const judged = judgeLine(bare);
    if ("error" in judged) malformed += 1;
    await print("error" in judged ? { line: number, ...judged } : judged);
  }
  return malformed;
}

async function open(name: string): Promise<NodeJS.ReadableStream> {
  if (name === "-") return process.stdin;
  const stream = fs.createReadStream(name);
  await once(stream, "open");
  return stream;
}

// Whoever reads only the first lines (`| head`) closes the pipe: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

const [name] = process.argv.slice(2);
if (name === undefined) {
  console.error("usage: npm run -s rules:check -- FILE (or - for standard input)");
  process.exit(1);
}
try {
  process.exitCode = (await checkLines(await open(name))) > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
