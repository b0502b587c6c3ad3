// The register of the simulated RSZ and the portal's mirror are two codes; here they meet, and nowhere else.
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, toDay } from "@/lib/day";
import { check } from "@/lib/dimona/check";
import type { Content } from "@/lib/dimona/declaration";
import { applyFact } from "@/lib/dimona/facts";
import { blocks } from "@/lib/dimona/finding";
import { makeDimonaNumber, makeNssoNumber } from "@/lib/dimona/identifiers-made";
import type { Period } from "@/lib/dimona/period";
import { sampleContext } from "@/lib/dimona/rules/samples";
import { codecOf } from "@/lib/rsz/codec";
import { contentOf } from "@/lib/simulator/content";
import { accept, type RegisterPeriod } from "@/lib/simulator/register";
import { periodForLaw } from "@/lib/simulator/register-for-law";
import { readBodyOf } from "@/lib/simulator/version";

const first = toDay("2026-10-20");
const days = fc.integer({ min: 0, max: 70 }).map((count) => addDays(first, count));
const maybe = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: undefined });
const hours = fc.constantFrom("0600", "1000", "1800");
const of = fc.constantFrom<Partial<Content>>(
  { workerType: "OTH", jointCommittee: "XXX" },
  { workerType: "STU", jointCommittee: "XXX", plannedHours: "8", endDate: "2026-12-31" },
  {
    workerType: "OTH",
    jointCommittee: "322",
    usingCompanyCommittee: "140",
    usingCompanyEnterpriseNumber: "0477472701",
  },
  { workerType: "BCW", jointCommittee: "124", firstMonthCard: "123456789012", nextMonthCard: "123456789013" },
  { workerType: "FLX", jointCommittee: "XXX", startHour: "1000", endHour: "1800" },
  { workerType: "IVT", jointCommittee: "XXX", employmentNature: "WORKER", workerStatus: "F1", activityWithRisk: "001" },
);

const present = (content: Content): Content =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as Content;

const contents: fc.Arbitrary<Content> = fc.oneof(
  fc
    .record({ of, startDate: days, endDate: maybe(days) })
    .map(({ of: shared, ...it }) =>
      present({ kind: "IN", ...it, ...(shared.startHour && { endDate: it.startDate }), ...shared }),
    ),
  fc
    .record({
      startDate: maybe(days),
      endDate: maybe(fc.oneof(days, fc.constant("9999-12-31"))),
      endHour: maybe(hours),
    })
    .map((it) => present({ kind: "UPDATE", ...it })),
  days.map((endDate): Content => ({ kind: "OUT", endDate })),
  fc.constant<Content>({ kind: "CANCEL" }),
);

const parties = { employer: { nssoNumber: "118203423" }, worker: { insz: "65111899997" } };

test.each(["v1", "v2"] as const)(
  "over %s what the simulator holds after any history is what the mirror holds",
  (version) => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ content: contents, target: fc.nat({ max: 4 }) }), { maxLength: 30 }),
        (steps) => {
          const mirror = new Map<string, Period>();
          const register = new Map<string, RegisterPeriod>();
          for (const [at, { content, target }] of steps.entries()) {
            const number = content.kind === "IN" ? makeDimonaNumber(at + 1) : [...mirror.keys()][target];
            if (number === undefined) continue;
            const said = content.kind === "IN" ? content : { ...content, periodNumber: number };
            const found = check(said, sampleContext({ periods: [...mirror.values()], registerIsWhole: true }));
            if (blocks(found)) continue;
            const read = readBodyOf(version, codecOf(version).encode({ content: said, ...parties }));
            if (!read.ok) throw new Error(read.bad.map((it) => it.property).join());
            expect(contentOf(read.message)).toEqual(said);
            const how = { number, employer: "118203423", worker: "65111899997", result: "A", late: false } as const;
            register.set(number, accept(read.message, register.get(number), how));
            const fact = { kind: "verdict", periodNumber: number, result: "A", late: false, content: said } as const;
            const next = applyFact(mirror.get(number), fact);
            if (next) mirror.set(number, next);
          }
          expect([...register.values()].map(periodForLaw)).toEqual([...mirror.values()]);
        },
      ),
      { numRuns: 300 },
    );
  },
);

const text = fc.stringMatching(/^[A-Za-z][A-Za-z '-]{0,10}[a-z]$/);
const country = fc.constantFrom("00150", "00111", "00013");
const address = (block: "usingCompany" | "workPlace") => ({
  [`${block}Name`]: maybe(text),
  [`${block}Street`]: maybe(text),
  [`${block}HouseNumber`]: maybe(fc.constantFrom("1", "1A")),
  [`${block}PostBox`]: maybe(fc.constant("b2")),
  [`${block}ZipCode`]: maybe(fc.constantFrom("1000", "0999", "75001")),
  [`${block}City`]: maybe(text),
  [`${block}Country`]: maybe(country),
});

const fullIn = fc
  .record({
    startDate: days,
    endDate: maybe(days),
    startHour: maybe(hours),
    endHour: maybe(hours),
    plannedHours: maybe(fc.constantFrom("1", "475")),
    workerType: fc.constantFrom("OTH", "STU"),
    jointCommittee: maybe(fc.constantFrom("XXX", "322")),
    subEntity: maybe(fc.constantFrom("1", "0123")),
    usingCompanyCommittee: maybe(fc.constant("140")),
    usingCompanyEnterpriseNumber: maybe(fc.constant("0477472701")),
    ...address("usingCompany"),
    ...address("workPlace"),
    firstMonthCard: maybe(fc.constant("012345678901")),
    nextMonthCard: maybe(fc.constant("123456789013")),
    employmentNature: maybe(fc.constant("WORKER")),
    workerStatus: maybe(fc.constant("F1")),
    activityWithRisk: maybe(fc.constant("001")),
  })
  .map((it) => present({ kind: "IN", ...it }));

const person = fc.record({
  lastName: text,
  firstName: text,
  gender: fc.constantFrom("MALE" as const, "FEMALE" as const),
  birthDate: fc.constantFrom("1990-00-00", "1985-01-02"),
  birthCountry: country,
  nationality: country,
  zipCode: fc.constantFrom("1000", "9000"),
  city: text,
  country,
});

test.each(["v1", "v2"] as const)(
  "over %s the RSZ reads what was said, field by field, of whom and for whom",
  (version) => {
    fc.assert(
      fc.property(fullIn, person, fc.nat(), (content, identity, seed) => {
        const nssoNumber = makeNssoNumber(seed);
        const body = codecOf(version).encode({ content, employer: { nssoNumber }, worker: { identity } });
        const read = readBodyOf(version, JSON.parse(JSON.stringify(body)));
        if (!read.ok) throw new Error(JSON.stringify(read.bad));
        expect(contentOf(read.message)).toEqual(content);
        expect(read.message.employer).toEqual({ nssoRegistrationNumber: nssoNumber });
        const { birthCountry, zipCode, city, country, ...plain } = identity;
        expect(read.message.worker).toEqual({
          ...plain,
          birthPlaceCountry: birthCountry,
          address: { zipCode, city, country },
        });
      }),
    );
  },
);
