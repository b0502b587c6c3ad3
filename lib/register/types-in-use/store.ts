import { reach, type Scoped } from "@/lib/access/scope";
import type { Day } from "@/lib/day";

const atMost = 5;

/** Worker types of an employer's periods that begin on a day or later, the most used first; none when out of reach. */
export async function typesInUse(tx: Scoped, employerId: string, since: Day): Promise<string[]> {
  const rows = await tx.db.period.groupBy({
    by: ["workerType"],
    where: {
      cancelled: false,
      startDate: { gte: since },
      relation: { employer: { AND: [{ id: employerId }, reach(tx.scope)] } },
    },
    _count: { number: true },
    orderBy: [{ _count: { number: "desc" } }, { workerType: "asc" }],
    take: atMost,
  });
  return rows.map((it) => it.workerType);
}
