import type { Scoped } from "@/lib/access/scope";
import { readInsz } from "@/lib/batch/read-cell";
import type { AskedPair, NobodyReason } from "@/lib/batch/row-context";
import { employersByText } from "@/lib/employers/by-text/store";
import type { Employer } from "@/lib/employers/employer";
import { type AskedWorker, workersByText } from "@/lib/people/by-text/store";

/** Whom a pair of texts names. `personId`: a worker of this employer; absent for a number of nobody and for no text. */
export type Parties = {
  employer: Employer | NobodyReason;
  /** The digits, where a number was typed. */
  insz: string | undefined;
  personId: string | NobodyReason | undefined;
};

/** Persons are named by their uuid here, so that a reason is no person. */
export const isNobody = (it: unknown): it is NobodyReason => it === "not-found" || it === "several";

/** Whom the pairs name, in their order, within reach; some queries for them all. A worker of another employer is nobody here. */
export async function partiesOf(tx: Scoped, pairs: readonly AskedPair[]): Promise<Parties[]> {
  const employers = await employersByText(
    tx,
    pairs.map(({ employer }) => employer),
  );
  const named = pairs.map(({ employer, worker }) => ({
    employer: employers.get(employer) ?? ("not-found" as const),
    insz: readInsz(worker),
    text: worker.trim(),
  }));
  const asked = named.map(({ employer, insz, text }) => askedOf(employer, insz, text));
  const found = await workersByText(
    tx,
    asked.flatMap((it) => it ?? []),
  );
  const workers = found.values();
  return named.map(({ employer, insz, text }, at) => {
    const worker = asked[at] ? workers.next().value : undefined;
    return { employer, insz, personId: worker ?? (insz || text === "" ? undefined : "not-found") };
  });
}

/** Names never hold digits: what does is a number, and one that cannot be read is nobody's. */
function askedOf(employer: Employer | NobodyReason, insz: string | undefined, text: string): AskedWorker | undefined {
  if (isNobody(employer) || text === "") return undefined;
  if (insz) return { employerId: employer.id, insz };
  return /\d/.test(text) ? undefined : { employerId: employer.id, name: text };
}
