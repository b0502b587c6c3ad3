import type { Scoped } from "@/lib/access/scope";
import type { KnownPeriod } from "@/lib/batch/known/known-period";
import { isNobody, partiesOf } from "@/lib/batch/parties";
import { formatInsz } from "@/lib/dimona/identifiers";
import { employersByText } from "@/lib/employers/by-text/store";
import { currentNumbers } from "@/lib/people/identifiers/store";

type Whose = Pick<KnownPeriod, "employer" | "worker">;
type Texts = { employer: string; worker: string };

/**
 * By which texts a sheet names these employers and workers, in their order: by name where that means nobody else, by number
 * where it would. Some queries for them all.
 */
export async function textsFor(tx: Scoped, known: readonly Whose[]): Promise<Texts[]> {
  const employers = await employersByText(
    tx,
    known.map(({ employer }) => employer.name),
  );
  const named = known.map(({ employer, worker }) => {
    const meant = employers.get(employer.name);
    const isClear = meant !== undefined && meant !== "several" && meant.id === employer.id;
    return { employer: isClear ? employer.name : (employer.number ?? employer.name), worker: worker.name };
  });
  const parties = await partiesOf(tx, named);
  const unclear = known.filter(({ worker }, at) => isUnclear(parties[at]?.personId, worker.id));
  const numbers = await currentNumbers(
    tx,
    unclear.map(({ worker }) => worker.id),
  );
  return named.map((texts, at) => {
    const { id = "" } = known[at]?.worker ?? {};
    const number = isUnclear(parties[at]?.personId, id) ? numbers.get(id) : undefined;
    return number ? { ...texts, worker: formatInsz(number) } : texts;
  });
}

const isUnclear = (named: string | undefined, id: string): boolean => isNobody(named) || named !== id;
