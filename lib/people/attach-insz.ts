import type { Scoped } from "@/lib/access/scope";
import { recordAudit } from "@/lib/access/store";
import { endIdentifiers, insertIdentifier, ownerOfInsz } from "@/lib/people/identifiers/store";
import { isKnown } from "@/lib/people/store";

export type AttachInszResult = { ok: true } | { ok: false; reason: "belongs-to-other"; personId: string };

/**
 * Gives a person the INSZ or BIS number (11 digits) that counts from `fromDate` (`YYYY-MM-DD`) on: the RSZ identified a
 * worker, or a number was replaced. Numbers before it keep their dates. When it is another person's already, that
 * person's id comes back and nothing changes; it may be out of the scope's reach and must not be shown.
 */
export async function attachInsz(
  tx: Scoped,
  personId: string,
  digits: string,
  fromDate: string,
): Promise<AttachInszResult> {
  const owner = await ownerOfInsz(tx, digits);
  if (owner === personId) return { ok: true };
  if (owner) return { ok: false, reason: "belongs-to-other", personId: owner };
  if (!(await isKnown(tx, personId))) throw new Error("no such person");
  await endIdentifiers(tx, personId, fromDate);
  if (!(await insertIdentifier(tx, personId, digits, fromDate))) throw new Error("the number was given out meanwhile");
  await recordAudit(tx, { action: "attach-number", subject: "person", subjectId: personId, detail: { fromDate } });
  return { ok: true };
}
