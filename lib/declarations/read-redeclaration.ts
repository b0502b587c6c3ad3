import { randomUUID } from "node:crypto";
import type { Scoped } from "@/lib/access/scope";
import { recordConsultation } from "@/lib/access/store";
import { contextFor } from "@/lib/declarations/context";
import { redeclarationPoint } from "@/lib/declarations/redeclaration";
import { check } from "@/lib/dimona/check";
import type { EmployerFacts } from "@/lib/dimona/context";
import type { Finding } from "@/lib/dimona/finding";
import type { Period } from "@/lib/dimona/period";
import type { Trouble, WayOut } from "@/lib/dimona/way-out";
import { nameAt } from "@/lib/people/name-at";
import { workerIdentity } from "@/lib/people/store";

/** Both declarations as they are reviewed, with what the browser needs to judge them as the server will. */
export type RedeclareView = {
  id: string;
  worker: string;
  employer: { id: string; name: string };
  trouble: Trouble;
  wayOut: WayOut;
  facts?: EmployerFacts;
  periods: Period[];
  /** The number itself stays on the server: what `check` finds about the worker comes along. */
  workerFindings: Finding[];
  nowAt: string;
  keys: { cancelKey: string; inKey: string };
};

export type RedeclareRead =
  | { is: "found"; view: RedeclareView }
  | { is: "under-way"; id: string }
  | { is: "none" }
  | { is: "not-found" };

/** What is to be reviewed before a period is cancelled and declared anew; recorded as consulted. */
export async function readRedeclaration(tx: Scoped, id: string): Promise<RedeclareRead> {
  const point = await redeclarationPoint(tx, id);
  if (point.is !== "found") return point;
  const { row, redeclaration } = point;
  const { employerId, personId, trouble, wayOut } = redeclaration;
  const detail = { declarationId: id };
  await recordConsultation(tx, { screen: "redeclare", purpose: "look", employerId, personId, detail });
  const context = await contextFor(tx, employerId, personId, await workerIdentity(tx, personId));
  const name = row.person && nameAt(row.person, employerId);
  const view: RedeclareView = {
    id,
    worker: name ? `${name.firstName} ${name.lastName}`.trim() : "",
    employer: row.employer,
    trouble,
    wayOut,
    facts: context.employer,
    periods: [...context.periods],
    workerFindings: check({ kind: "IN" }, context).filter(({ field }) => field === "worker"),
    nowAt: context.now.toISOString(),
    keys: { cancelKey: randomUUID(), inKey: randomUUID() },
  };
  return { is: "found", view };
}
