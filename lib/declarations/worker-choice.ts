import type { Scoped } from "@/lib/access/scope";
import type { WorkerChoice } from "@/lib/declarations/draft";
import type { WorkerIdentity } from "@/lib/dimona/declaration";
import { parseInsz } from "@/lib/dimona/identifiers";
import { personForEmployer } from "@/lib/people/person-for-employer";
import { findEmployedByInsz, isEmployed, workerIdentity } from "@/lib/people/store";

/** Who is meant, as `check` sees it; nothing is written. A person of another employer is nobody here. */
export async function identityOfChoice(
  tx: Scoped,
  employerId: string,
  choice: WorkerChoice,
): Promise<WorkerIdentity | undefined> {
  switch (choice.by) {
    case "none":
      return undefined;
    case "person":
      return (await isEmployed(tx, employerId, choice.personId)) ? workerIdentity(tx, choice.personId) : undefined;
    case "insz":
      return { insz: parseInsz(choice.insz) ?? choice.insz };
    case "identity":
      return { identity: choice.identity };
  }
}

/** The person that is meant, when the employer has that person already. */
export async function knownPerson(tx: Scoped, employerId: string, choice: WorkerChoice): Promise<string | undefined> {
  if (choice.by === "person") return (await isEmployed(tx, employerId, choice.personId)) ? choice.personId : undefined;
  const insz = choice.by === "insz" ? parseInsz(choice.insz) : undefined;
  return insz && findEmployedByInsz(tx, employerId, insz);
}

/** Ties the person that is meant to the employer, making one when there is none; undefined when nobody can be meant. */
export async function newPerson(tx: Scoped, employerId: string, choice: WorkerChoice): Promise<string | undefined> {
  if (choice.by === "identity") return personForEmployer(tx, { employerId, identity: choice.identity });
  if (choice.by !== "insz") return undefined;
  const { lastName, firstName } = choice;
  return personForEmployer(tx, { employerId, insz: parseInsz(choice.insz) ?? choice.insz, lastName, firstName });
}
