import { readFileSync } from "node:fs";

let version: string | undefined;

/** `Indienst 0.1.0`, as the package says. */
export function softwareVersion(): string {
  version ??= `Indienst ${JSON.parse(readFileSync("package.json", "utf8")).version}`;
  return version;
}
