import { expect, test } from "vitest";
import type { Context } from "@/lib/dimona/context";
import type { Content } from "@/lib/dimona/declaration";
import { employer, localAuthority } from "@/lib/dimona/ledger-cases/ledger-case";
import { found, ordinaryIn } from "@/lib/dimona/rules/samples";

const ended = "worker-type-ended 00655-005 workerType";
const notThen = "worker-type-not-valid-then 00655-005 workerType";
const notThenByStart = "worker-type-not-valid-then 00910-008 startDate";
const notForEmployer = "type-not-for-employer 00655-350 workerType";
const late = "(late-in 90373-460 startDate)";

const one = (workerType: string, startDate: string, changes: Partial<Content> = {}): Content =>
  ordinaryIn({ workerType, startDate, endDate: startDate, ...changes });
const planned = { plannedHours: "8" };
const local = (workerType: string, startDate: string, changes: Partial<Content> = {}): Content =>
  one(workerType, startDate, { jointCommittee: undefined, ...changes });

const cases: [string, Content, Partial<Context>, string[]][] = [
  ["ALT on the last day before", one("ALT", "2023-08-31"), {}, [notThen, late]],
  ["ALT on its first day", one("ALT", "2023-09-01"), {}, [late]],
  ["O17 on the last day before", one("O17", "2021-12-31", planned), {}, [notThenByStart, late]],
  ["O17 on its first day", one("O17", "2022-01-01", planned), {}, [late]],
  ["A17 on its last day", one("A17", "2021-12-31"), {}, [late]],
  ["A17 on the first day after", one("A17", "2022-01-01"), {}, [notThenByStart, late]],
  ["QUA is over, for whatever day", one("QUA", "2022-06-01", { jointCommittee: "145" }), {}, [ended, late]],
  [
    "QUA while it lasted",
    one("QUA", "2022-12-31", { jointCommittee: "145" }),
    { now: new Date("2022-12-31T07:00:00+01:00") },
    [],
  ],
  ["TEA of a local authority on its last day", local("TEA", "2021-12-31"), localAuthority, [late]],
  ["TEA of a local authority on the first day after", local("TEA", "2022-01-01"), localAuthority, [notThen, late]],
  ["TEA of anybody else", one("TEA", "2021-12-31"), employer({}), [notForEmployer, late]],
  ["PMP of a local authority until 2021", local("PMP", "2021-12-31"), localAuthority, [notForEmployer, late]],
  ["PMP of a local authority from 2022", local("PMP", "2022-01-01"), localAuthority, [late]],
  ["DWD of a local authority at any time", local("DWD", "2021-12-31"), localAuthority, [late]],
];

test.each(cases)("%s", (_, content, context, expected) => {
  expect(found(content, context)).toEqual(expected);
});
