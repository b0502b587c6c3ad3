import type { Scoped } from "@/lib/access/scope";
import { recordConsultations } from "@/lib/access/store";
import type { Day } from "@/lib/day";
import { readSearch } from "@/lib/declarations/read-declarations";
import { readPage } from "@/lib/declarations/worklist/read-worklist";
import { latestOutcomes } from "@/lib/declarations/worklist/store";
import { isState, type State } from "@/lib/dimona/lifecycle";
import { factsOn } from "@/lib/employers/facts-on";
import { findEmployer } from "@/lib/employers/store";
import { listRelations, relationOfPeriod, relationPageSize } from "@/lib/register/store";

/** As an address gives them. */
export type RelationsAsked = { employer?: string; q?: string; page?: string };

/** A relation as a line of the personnel file; its state is that of the last declaration, if there was one. */
export type RelationLine = {
  id: string;
  worker: string;
  personId: string;
  employer: { id: string; name: string };
  startDate?: string;
  endDate?: string;
  workerType?: string;
  state?: State;
  result?: string;
};

/** A page of relations by worker's name, recorded as consulted. What cannot be read in the address is no filter. */
export async function readRelations(tx: Scoped, asked: RelationsAsked, today: Day) {
  const employer = asked.employer ? await findEmployer(tx, asked.employer) : undefined;
  const nobody = asked.employer && !employer;
  const text = readSearch(asked.q);
  const page = readPage(asked.page);
  const { total, relations } = nobody
    ? { total: 0, relations: [] }
    : await linesOf(tx, { employerId: employer?.id, text, page });
  const consultation = {
    screen: "register",
    purpose: text ? "search" : "look",
    ...(employer && { employerId: employer.id }),
    detail: { page },
  };
  const people = relations.map((line) => line.personId);
  if (people.length > 0) await recordConsultations(tx, consultation, people);
  const head = employer && { id: employer.id, name: employer.name, ...factsOn(employer, today) };
  return { relations, total, page, pageSize: relationPageSize, employer: head, text };
}

export type RelationsRead = Awaited<ReturnType<typeof readRelations>>;

type Filter = { employerId?: string; text?: string; page: number };

/** A number that was looked for is a period's: then there is one relation at most. */
async function linesOf(tx: Scoped, filter: Filter): Promise<{ total: number; relations: RelationLine[] }> {
  const byNumber = filter.text && /^\d+$/.test(filter.text);
  const relationId = byNumber ? ((await relationOfPeriod(tx, filter.text ?? "")) ?? null) : undefined;
  if (relationId === null) return { total: 0, relations: [] };
  const wanted = relationId ? { employerId: filter.employerId, relationId, page: 1 } : filter;
  const { total, relations } = await listRelations(tx, wanted);
  const latest = await latestOutcomes(tx, relations);
  const held = new Map(latest.map((it) => [`${it.employerId} ${it.personId}`, it]));
  return {
    total,
    relations: relations.map((row): RelationLine => {
      const last = held.get(`${row.employerId} ${row.personId}`);
      const accepted = row.latest && { state: "accepted" as const, result: row.latest.result };
      return {
        id: row.id,
        personId: row.personId,
        worker: `${row.person.lastName} ${row.person.firstName}`.trim(),
        employer: row.employer,
        startDate: row.startDate ?? undefined,
        endDate: row.endDate ?? undefined,
        workerType: row.latest?.workerType,
        ...(last && isState(last.state) ? { state: last.state, result: last.result ?? undefined } : accepted),
      };
    }),
  };
}
