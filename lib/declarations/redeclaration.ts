import { z } from "zod";
import type { Scoped } from "@/lib/access/scope";
import { contentOf } from "@/lib/declarations/declaration-view";
import { findDeclarationPage, findMaker } from "@/lib/declarations/store";
import { isAlive } from "@/lib/dimona/lifecycle";
import type { Period } from "@/lib/dimona/period";
import { standsStill, type Trouble, troubleOf, type WayOut, wayOut } from "@/lib/dimona/way-out";
import { findPeriod } from "@/lib/register/store";

type Row = NonNullable<Awaited<ReturnType<typeof findDeclarationPage>>>;

/** An accepted declaration that must be declared otherwise, and how. */
export type Redeclaration = {
  id: string;
  employerId: string;
  personId: string;
  trouble: Trouble;
  period: Period;
  wayOut: WayOut;
};

/** `under-way`: it was declared anew already, as `id`. `none`: there is nothing that this step mends. */
export type RedeclarationPoint =
  | { is: "found"; redeclaration: Redeclaration; row: Row }
  | { is: "under-way"; id: string }
  | { is: "none" }
  | { is: "not-found" };

/** Where a declaration stands, read anew: what was true on the screen may have changed. */
export async function redeclarationPoint(tx: Scoped, id: string): Promise<RedeclarationPoint> {
  const row = z.uuid().safeParse(id).success ? await findDeclarationPage(tx, id) : null;
  if (!row) return { is: "not-found" };
  const underWay = row.descendants.filter(({ state }) => isAlive(state)).at(-1);
  if (underWay) return { is: "under-way", id: underWay.id };
  const redeclaration = await redeclarationOf(tx, row);
  return redeclaration ? { is: "found", redeclaration, row } : { is: "none" };
}

const anomalies = z.array(z.object({ errorId: z.string() })).catch([]);

async function redeclarationOf(tx: Scoped, row: Row): Promise<Redeclaration | undefined> {
  const { id, employerId, personId, state, result, kind } = row;
  const number = kind === "IN" ? row.declarationNumber : row.periodNumber;
  if (state !== "accepted" || result !== "W" || !personId || !number) return undefined;
  const held = await findPeriod(tx, number);
  if (!held) return undefined;
  const declared = contentOf(kind === "IN" ? row.content : (await findMaker(tx, number))?.content);
  for (const { errorId } of anomalies.parse(row.notifications[0]?.anomalies)) {
    const trouble = troubleOf(errorId, held.period.workerType);
    const way = trouble && standsStill(trouble, held.period) && wayOut(errorId, declared, held.period);
    if (way) return { id, employerId, personId, trouble, period: held.period, wayOut: way };
  }
  return undefined;
}
