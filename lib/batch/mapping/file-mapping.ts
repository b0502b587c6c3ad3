import { demand, type Scope, type Scoped } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { isHeader, type RememberedMapping } from "@/lib/batch/files/table";
import { keepMapping, mappingOf } from "@/lib/batch/mapping/store";
import { now } from "@/lib/clock";
import { employersByText } from "@/lib/employers/by-text/store";

/** How the files of an employer were read before. `employer`: a number or the whole name; nothing for who is not in reach. */
export function recallMapping(scope: Scope, employer: string): Promise<RememberedMapping> {
  demand(scope, "look");
  return withScope(scope, async (tx) => {
    const employerId = await employerOf(tx, employer);
    return employerId === undefined ? {} : mappingOf(tx, employerId);
  });
}

/** Keeps how a file of an employer was read, for the next one. For who is not in reach nothing is kept. */
export function rememberMapping(scope: Scope, employer: string, mapping: RememberedMapping): Promise<{ ok: true }> {
  demand(scope, "declare");
  const headers = Object.fromEntries(Object.entries(mapping).filter(([name]) => isHeader(name)));
  return withScope(scope, async (tx) => {
    const employerId = await employerOf(tx, employer);
    if (employerId !== undefined) await keepMapping(tx, employerId, headers, now());
    return { ok: true };
  });
}

async function employerOf(tx: Scoped, text: string): Promise<string | undefined> {
  const found = (await employersByText(tx, [text])).get(text);
  return found === undefined || found === "several" ? undefined : found.id;
}
