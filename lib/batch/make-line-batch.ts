import { demand, type Scope, type Scoped } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import type { Cells } from "@/lib/batch/column";
import { makeBatch } from "@/lib/batch/make-batch";
import { formatEnterpriseNumber, formatNssoNumber, formatProvisionalNumber } from "@/lib/dimona/identifiers";
import { employersByText } from "@/lib/employers/by-text/store";
import { findEmployer } from "@/lib/employers/store";

/** `employerId`: for whom the rows are that name no employer themselves. */
export type LineWish = { title: string; rows: readonly Cells[]; employerId?: string | undefined };

export type LineBatch = { ok: true; id: string } | { ok: false; reason: "not-found" };

/** Makes a sheet of lines that were read, to be looked at there. `not-found`: that employer is out of reach. */
export async function makeLineBatch(scope: Scope, { title, rows, employerId }: LineWish): Promise<LineBatch> {
  demand(scope, "declare");
  const employer = employerId === undefined ? "" : await withScope(scope, (tx) => textOf(tx, employerId));
  if (employer === undefined) return { ok: false, reason: "not-found" };
  const named = rows.map((cells) => (cells.employer || employer === "" ? cells : { ...cells, employer }));
  return { ok: true, ...(await makeBatch(scope, { title, rows: named })) };
}

/** What a cell says to mean this employer: the name, which people read, where nobody else bears it; else a number. */
async function textOf(tx: Scoped, id: string): Promise<string | undefined> {
  const employer = await findEmployer(tx, id);
  if (!employer) return undefined;
  const { name, numbers, enterpriseNumber } = employer;
  if ((await employersByText(tx, [name])).get(name) !== "several") return name;
  const number = numbers.at(-1)?.number;
  if (number) return number.length === 10 ? formatProvisionalNumber(number) : formatNssoNumber(number);
  return enterpriseNumber ? formatEnterpriseNumber(enterpriseNumber) : name;
}
