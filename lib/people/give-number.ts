import type { Scoped } from "@/lib/access/scope";
import { recordAudit } from "@/lib/access/store";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { attachInsz } from "@/lib/people/attach-insz";
import { dropIfNobodys, endEmployment, isDeclared, isOursAlone } from "@/lib/people/employments/store";
import { ownerOfInsz } from "@/lib/people/identifiers/store";
import type { Person, PersonName } from "@/lib/people/person";
import { personForEmployer } from "@/lib/people/person-for-employer";

/** A number typed for a worker, from a day (`YYYY-MM-DD`) on, with the name that stands beside it. */
export type NewNumber = PersonName & { insz: string; numberFrom?: string | undefined };

/**
 * How a person gets a number. `replace`: something was declared of the person, so it is the same human being, whose
 * number changed. `move`: nothing was, so the number was typed wrong or is the first. `refuse`: something was declared, and
 * the person or the number is also another's: neither may be rewritten.
 */
export type WayToNumber = "keep" | "replace" | "move" | "refuse";

/** Which way it is. That the person or the number is known elsewhere changes nothing as long as nothing was declared. */
export async function wayToNumber(tx: Scoped, personId: string, insz: string): Promise<WayToNumber> {
  const owner = await ownerOfInsz(tx, insz);
  if (owner === personId) return "keep";
  if (!(await isDeclared(tx, personId))) return "move";
  return owner === undefined && (await isOursAlone(tx, personId)) ? "replace" : "refuse";
}

/** Gives the number, in a way that is not `refuse`; the id of the person who then bears it for the employers in reach. */
export async function giveNumber(tx: Scoped, before: Person, number: NewNumber, way: WayToNumber): Promise<string> {
  if (way === "keep") return before.id;
  return way === "move" ? move(tx, before, number) : replace(tx, before.id, number);
}

async function replace(tx: Scoped, personId: string, { insz, numberFrom }: NewNumber): Promise<string> {
  const given = await attachInsz(tx, personId, insz, numberFrom ?? dayOf(now()));
  if (!given.ok) throw new Error("the number was given out meanwhile");
  return personId;
}

/** The employers in reach get the person of that number, as if newly typed, in place of the one they had. */
async function move(tx: Scoped, { id, employers }: Person, { insz, lastName, firstName }: NewNumber): Promise<string> {
  let personId = id;
  for (const { id: employerId } of employers) {
    personId = (await personForEmployer(tx, { employerId, insz, lastName, firstName })) ?? personId;
    await endEmployment(tx, employerId, id);
  }
  await recordAudit(tx, { action: "correct-number", subject: "person", subjectId: id, detail: { personId } });
  await dropIfNobodys(tx, id);
  return personId;
}
