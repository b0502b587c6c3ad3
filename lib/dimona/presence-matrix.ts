import { committee } from "@/lib/dimona/committees";
import type { Content, EmployerKind, FieldName, Kind } from "@/lib/dimona/declaration";
import type { Period } from "@/lib/dimona/period";
import { presenceOf } from "@/lib/dimona/presence";
import type { Presence, WorkerType } from "@/lib/dimona/worker-type";

const START = "2026-11-23";
const LONG_AGO = "2016-11-23";

/** Each of them with each of the others. */
const combined = <T extends object>(choices: readonly (readonly T[])[]): T[] =>
  choices.reduce<T[]>((made, list) => made.flatMap((it) => list.map((more) => ({ ...it, ...more }))), [{} as T]);

type Said = Partial<Record<FieldName, string>>;

const USERS: readonly Said[] = [{}, { usingCompanyEnterpriseNumber: "0477472701" }, { usingCompanyName: "A company" }];
const USER_COMMITTEES: readonly Said[] = [{}, ...["XXX", "124", "302"].map((it) => ({ usingCompanyCommittee: it }))];

/** What of an IN the rules of presence look at besides the type: committee, user, a day or a period, place of work. */
const inVariants = (type: WorkerType, employerKind: EmployerKind): Content[] =>
  (employerKind === "private" ? type.committees : [undefined]).flatMap((jointCommittee) => {
    const isAgency = committee(jointCommittee)?.usingCompany === true;
    const when: Said[] = type.inAsDay ? [{}, { startHour: "0900", endDate: START }] : [{}];
    const workPlace: Said[] = type.workPlace ? [{}, { workPlaceName: "A shop" }] : [{}];
    return combined([isAgency ? USERS : [{}], isAgency ? USER_COMMITTEES : [{}], when, workPlace]).map((said) => ({
      kind: "IN" as const,
      workerType: type.code,
      ...(jointCommittee && { jointCommittee }),
      startDate: START,
      ...said,
    }));
  });

/** Periods of the type as far as the rules tell them apart: hours or none, before or after a start was fixed. */
const periodVariants = ({ code, committees }: WorkerType): Period[] =>
  (committees.length > 0 ? committees : ["XXX"]).flatMap((jointCommittee) =>
    [START, LONG_AGO].flatMap((startDate) =>
      [{}, { startHour: "0900" }, { startHour: "0900", endHour: "1700" }].map((hours) => ({
        number: "600165606187",
        workerType: code,
        jointCommittee,
        startDate,
        endDate: startDate,
        ...hours,
        result: "A" as const,
        cancelled: false,
        locked: false,
        late: false,
      })),
    ),
  );

/** All that a field can be in a declaration of this kind and type: one presence, or several where it depends on what else is said. */
export function presencesOf(kind: Kind, field: FieldName, type: WorkerType, employerKind: EmployerKind): Presence[] {
  const subEntities = employerKind === "private" ? [false] : [true, false];
  const found =
    kind === "IN"
      ? inVariants(type, employerKind).flatMap((content) =>
          subEntities.map((it) => presenceOf(field, content, { employerKind, subEntities: it })),
        )
      : periodVariants(type).map((period) => presenceOf(field, { kind }, { employerKind, period }));
  return ORDER.filter((it) => found.includes(it));
}

const ORDER: readonly Presence[] = ["required", "optional", "forbidden"];
