import { makeDimonaNumber } from "@/lib/dimona/identifiers-made";
import {
  agencyIn,
  agencyInByNumber,
  casualIn,
  constructionIn,
  depend,
  differ,
  employer,
  type LedgerCase,
  localAuthority,
  nowAt,
  trainingIn,
} from "@/lib/dimona/ledger-cases/ledger-case";
import type { Period } from "@/lib/dimona/period";
import { about, NUMBER, ordinaryIn, ordinaryPeriod, studentIn, studentPeriod } from "@/lib/dimona/rules/samples";

const closed = ordinaryPeriod({ endDate: "2026-11-30" });
const casual = (startDate: string, seed = 2): Period =>
  ordinaryPeriod({
    number: makeDimonaNumber(seed),
    workerType: "EXT",
    jointCommittee: "302",
    startDate,
    startHour: "1000",
    endDate: startDate,
    endHour: "1800",
  });
const mine = { ...casual("2026-11-18"), number: NUMBER };
const shift = { ...mine, workerType: "FLX", jointCommittee: "XXX" };

const CHARACTERISTIC_CASES: readonly LedgerCase[] = [
  differ("00041-521", trainingIn({ activityWithRisk: "401" }), trainingIn({ activityWithRisk: "001" })),
  differ("00655-005", ordinaryIn({ workerType: "QUA", jointCommittee: "145", endDate: "2026-11-18" }), ordinaryIn()),
  depend(
    "00655-350",
    ordinaryIn({ workerType: "TEA", jointCommittee: undefined, startDate: "2021-12-31" }),
    employer({}),
    localAuthority,
  ),
  differ(
    "00664-353",
    constructionIn({ nextMonthCard: "123456789012" }),
    constructionIn({ nextMonthCard: "123456789013" }),
  ),
  differ("90107-351", agencyIn({ usingCompanyName: undefined }), agencyInByNumber()),
  differ("90107-352", agencyIn({ usingCompanyEnterpriseNumber: "0477472701" }), agencyIn()),
  differ("90374-349", ordinaryIn({ jointCommittee: "302" }), ordinaryIn({ jointCommittee: "140" })),
  depend("00046-005", ordinaryIn(), localAuthority, employer({})),
];

const DATE_CASES: readonly LedgerCase[] = [
  differ("00910-008", ordinaryIn({ startDate: "2036-01-01" }), ordinaryIn({ startDate: "2035-12-31" })),
  differ("00911-008", ordinaryIn({ endDate: "2036-01-01" }), ordinaryIn({ endDate: "2035-12-31" })),
  differ("00911-014", ordinaryIn({ endDate: "2026-11-17" }), ordinaryIn({ endDate: "2026-11-18" })),
  differ("00778-345", casualIn({ endHour: "0959" }), casualIn({ endHour: "1000" })),
  differ(
    "90373-341",
    casualIn({ endDate: "2026-11-19", endHour: "1001" }),
    casualIn({ endDate: "2026-11-19", endHour: "1000" }),
  ),
  differ(
    "90378-341",
    about("UPDATE", { endDate: "2026-11-19", endHour: "1001" }),
    about("UPDATE", { endDate: "2026-11-19", endHour: "1000" }),
    { periods: [mine] },
  ),
  differ("90373-421", studentIn({ endDate: "2027-01-01" }), studentIn({ endDate: "2026-12-31" })),
  differ(
    "90378-421",
    about("UPDATE", { endDate: "2027-01-01", plannedHours: "80" }),
    about("UPDATE", { endDate: "2026-12-30", plannedHours: "80" }),
    { periods: [studentPeriod()] },
  ),
  differ(
    "01017-001",
    studentIn({ startDate: "2016-12-31", endDate: "2016-12-31" }),
    studentIn({ startDate: "2017-01-01", endDate: "2017-01-01" }),
  ),
  depend(
    "00910-459",
    casualIn(),
    { periods: [casual("2026-11-16"), casual("2026-11-17", 3)] },
    { periods: [casual("2026-11-15"), casual("2026-11-17", 3)] },
  ),
  depend("90373-460", ordinaryIn(), nowAt("2026-11-18T08:00:00.001+01:00"), nowAt("2026-11-18T08:00:00+01:00")),
  depend(
    "90378-460",
    about("UPDATE", { endDate: "2026-11-20" }),
    { ...nowAt("2026-11-24T00:00:00+01:00"), periods: [closed] },
    { ...nowAt("2026-11-23T23:59:59+01:00"), periods: [closed] },
  ),
];

const QUOTA_CASES: readonly LedgerCase[] = [
  depend(
    "90017-369",
    studentIn({ plannedHours: "80" }),
    { usedElsewhere: { STUDENT: 571 } },
    { usedElsewhere: { STUDENT: 570 } },
  ),
  depend(
    "90256-369",
    casualIn(),
    { usedElsewhere: { HORECA_EMPLOYER: 200 } },
    { usedElsewhere: { HORECA_EMPLOYER: 199 } },
  ),
];

const UPDATE_CASES: readonly LedgerCase[] = [
  differ("00910-344", about("UPDATE", { startDate: "2026-11-03" }), about("UPDATE", { startDate: "2026-11-01" }), {
    periods: [closed],
  }),
  differ(
    "90378-360",
    about("UPDATE", { plannedHours: "90" }),
    about("UPDATE", { plannedHours: "90", endDate: "2026-12-31" }),
    { periods: [studentPeriod()] },
  ),
  differ("90378-361", about("UPDATE"), about("UPDATE", { endHour: "1900" }), { periods: [mine] }),
  depend(
    "90378-368",
    about("UPDATE", { endDate: "9999-12-31" }),
    { periods: [{ ...closed, jointCommittee: "322" }] },
    { periods: [closed] },
  ),
  differ("90378-444", about("UPDATE", { endDate: "2026-11-30" }), about("UPDATE", { endDate: "2026-11-29" }), {
    periods: [closed],
  }),
  depend(
    "00913-359",
    about("UPDATE", { endDate: "2026-11-29" }),
    { periods: [ordinaryPeriod()] },
    { periods: [closed] },
  ),
  depend(
    "00913-181",
    about("UPDATE", { startHour: "0900" }),
    { periods: [{ ...mine, endHour: undefined }] },
    { periods: [mine] },
  ),
];

const out = about("OUT", { endDate: "2026-12-01" });

const STATE_CASES: readonly LedgerCase[] = [
  depend(
    "00913-354",
    about("CANCEL"),
    { periods: [], registerIsWhole: true },
    { periods: [closed], registerIsWhole: true },
  ),
  depend("00913-355", about("CANCEL"), { periods: [{ ...closed, cancelled: true }] }, { periods: [closed] }),
  depend("00913-356", out, { periods: [closed] }, { periods: [ordinaryPeriod()] }),
  depend("00913-357", about("CANCEL"), { periods: [closed], refusedNumbers: [NUMBER] }, { periods: [closed] }),
  depend("00913-362", about("CANCEL"), { periods: [{ ...closed, locked: true }] }, { periods: [closed] }),
  depend(
    "00911-344",
    out,
    { periods: [{ ...shift, endDate: "2026-11-30" }] },
    {
      periods: [{ ...shift, endDate: "2026-12-01" }],
    },
  ),
];

const other = { number: makeDimonaNumber(9) };

const OVERLAP_CASES: readonly LedgerCase[] = [
  depend(
    "90373-333",
    ordinaryIn({ endDate: "2026-11-20" }),
    { periods: [ordinaryPeriod({ startDate: "2026-11-18", endDate: "2026-11-20" })] },
    { periods: [ordinaryPeriod({ startDate: "2026-11-21", endDate: "2026-11-22" })] },
  ),
  depend(
    "90373-334",
    casualIn(),
    { periods: [{ ...casual("2026-11-18"), startHour: "0800", endHour: "1001" }] },
    { periods: [{ ...casual("2026-11-18"), startHour: "0800", endHour: "1000" }] },
  ),
  differ(
    "90378-333",
    about("UPDATE", { startDate: "2026-10-01", endDate: "2026-10-31" }),
    about("UPDATE", { startDate: "2026-11-01", endDate: "2026-11-30" }),
    { periods: [closed, ordinaryPeriod({ ...other, startDate: "2026-10-01", endDate: "2026-10-31" })] },
  ),
  differ("90378-334", about("UPDATE", { startDate: "2026-10-31" }), about("UPDATE", { startDate: "2026-11-01" }), {
    periods: [closed, ordinaryPeriod({ ...other, startDate: "2026-10-01", endDate: "2026-10-31" })],
  }),
];

/** Anomalies of characteristics, dates, contingents, updates, states and other periods. */
export const RULE_CASES: readonly LedgerCase[] = [
  ...CHARACTERISTIC_CASES,
  ...DATE_CASES,
  ...QUOTA_CASES,
  ...UPDATE_CASES,
  ...STATE_CASES,
  ...OVERLAP_CASES,
];
