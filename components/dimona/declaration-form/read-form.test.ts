import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOfWay } from "@/components/dimona/declaration-form/field-ways";
import { blankValues, type FormFrame, type FormValues } from "@/components/dimona/declaration-form/form-values";
import { shownFields } from "@/components/dimona/declaration-form/read-content";
import { readForm } from "@/components/dimona/declaration-form/read-form";
import { toFormValues } from "@/components/dimona/declaration-form/to-form-values";
import { toDay } from "@/lib/day";
import { check } from "@/lib/dimona/check";
import { FIELD_NAMES, KINDS } from "@/lib/dimona/declaration";
import { IDENTITY_PARTS } from "@/lib/dimona/identity-parts";
import type { Period } from "@/lib/dimona/period";

const today = toDay("2026-11-20");
const clientKey = "00000000-0000-4000-8000-000000000000";
const frame = (rest: Partial<FormFrame> = {}): FormFrame => ({ kind: "IN", clientKey, ...rest });
const typed = (fields: Partial<FormValues["fields"]>, rest: Partial<FormValues> = {}): FormValues => {
  const blank = blankValues();
  return { ...blank, ...rest, fields: { ...blank.fields, ...fields } };
};

const closed: Period = {
  number: "600165606187",
  workerType: "OTH",
  jointCommittee: "XXX",
  startDate: "2026-10-01",
  endDate: "2026-12-31",
  result: "A",
  cancelled: false,
  locked: false,
  late: false,
};
const student: Period = { ...closed, workerType: "STU", plannedHours: 96 };
const { endDate: _, ...open } = closed;

const anyText = fc.oneof(
  fc.string(),
  fc.constantFrom("", " ", "t", "+1", "22112026", "31/02/2026", "17u30", "STU", "OTH", "XXX", "96"),
);
const anyFields = fc.record(Object.fromEntries(FIELD_NAMES.map((name) => [name, anyText]))) as fc.Arbitrary<
  FormValues["fields"]
>;
const anyIdentity = fc.record(Object.fromEntries(IDENTITY_PARTS.map(({ name }) => [name, anyText]))) as fc.Arbitrary<
  FormValues["identity"]
>;
const anyWays = fc.record({ userBy: fc.constantFrom("number" as const, "name" as const), elsewhere: fc.boolean() });
const anyKind = fc.constantFrom(...KINDS);
const anyPeriod = fc.constantFrom(undefined, closed, student, open);

describe("what was typed becomes a draft", () => {
  test("no text whatever makes reading or checking throw", () => {
    fc.assert(
      fc.property(anyFields, anyIdentity, anyText, anyKind, anyPeriod, (fields, identity, insz, kind, period) => {
        for (const by of ["number", "identity"] as const) {
          const draft = readForm(typed(fields, { identity, insz, by }), frame({ kind, period }), today);
          check(draft.content, { now: new Date("2026-11-20T09:42:00Z"), periods: period ? [period] : [] });
        }
      }),
    );
  });

  test("no text of a field that is drawn is lost, but where an UPDATE repeats what holds already", () => {
    fc.assert(
      fc.property(anyFields, anyKind, anyPeriod, anyWays, (fields, kind, period, ways) => {
        const about = { kind, period };
        const { content } = readForm(typed(fields, ways), frame(about), today);
        const drawn = shownFields(fields, { ...about, ways }, today).filter((it) => isOfWay(it.name, ways));
        for (const { name } of drawn.filter((it) => fields[it.name].trim() !== ""))
          if (!(kind === "UPDATE" && period)) expect(content[name]).toBeDefined();
      }),
    );
  });

  test("text that cannot be read stays as typed", () => {
    const { content } = readForm(
      typed({ workerType: "OTH", startDate: "31/02/2026 ", endDate: "later" }),
      frame(),
      today,
    );
    expect(content).toEqual({ kind: "IN", workerType: "OTH", startDate: "31/02/2026 ", endDate: "later" });
  });

  /** What a draft says, and what it says when it is opened again and again. */
  const readings = (fields: FormValues["fields"], about: Pick<FormFrame, "kind" | "period">) => {
    const first = readForm(typed(fields), frame(about), today).content;
    const open = (content: typeof first) =>
      readForm(toFormValues({ content, period: about.period }), frame(about), today).content;
    return { first, second: open(first), third: open(open(first)) };
  };

  test("a draft that is opened again reads the same", () => {
    fc.assert(
      fc.property(anyFields, anyKind, (fields, kind) => {
        const { first, second } = readings(fields, { kind });
        expect(second).toEqual(first);
      }),
    );
  });

  test("in a change that is opened again a field that was emptied holds what stands, and stays so", () => {
    fc.assert(
      fc.property(anyFields, anyPeriod, (fields, period) => {
        const { second, third } = readings(fields, { kind: "UPDATE", period });
        expect(third).toEqual(second);
      }),
    );
  });

  test.each([
    ["t", "2026-11-20"],
    ["+1", "2026-11-21"],
    ["22112026", "2026-11-22"],
    ["22/11/26", "2026-11-22"],
    ["2026-11-22", "2026-11-22"],
  ])("a day typed as %s is %s", (text, day) => {
    expect(readForm(typed({ startDate: text }), frame(), today).content.startDate).toBe(day);
  });
});

describe("a field that is not drawn takes no part", () => {
  test("hours typed for a student do not go along with an ordinary worker", () => {
    const fields = { workerType: "STU", startDate: "t", plannedHours: "96" };
    expect(readForm(typed(fields), frame(), today).content.plannedHours).toBe("96");
    expect(readForm(typed({ ...fields, workerType: "OTH" }), frame(), today).content.plannedHours).toBeUndefined();
  });

  test("a local authority has no joint committee", () => {
    const values = typed({ workerType: "OTH", jointCommittee: "XXX" });
    expect(readForm(values, frame(), today, "private").content.jointCommittee).toBe("XXX");
    expect(readForm(values, frame(), today, "local-authority").content.jointCommittee).toBeUndefined();
  });
});

describe("an UPDATE says what changes", () => {
  const change = (period: Period, fields: Partial<FormValues["fields"]>) => {
    const about = frame({ kind: "UPDATE", period });
    const start = toFormValues({ content: { kind: "UPDATE", periodNumber: period.number }, period });
    return readForm({ ...start, fields: { ...start.fields, ...fields } }, about, today).content;
  };
  const update = { kind: "UPDATE", periodNumber: "600165606187" };

  test("a new end goes alone; the start that stands does not go along", () => {
    expect(change(closed, { endDate: "30/11/2026" })).toEqual({ ...update, endDate: "2026-11-30" });
  });
  test("an end that is emptied is taken away", () => {
    expect(change(closed, { endDate: "" })).toEqual({ ...update, endDate: "9999-12-31" });
  });
  test("new hours alone take the end along, since an UPDATE says a date", () => {
    expect(change(student, { plannedHours: "100" })).toEqual({ ...update, endDate: "2026-12-31", plannedHours: "100" });
  });
  test("where nothing was changed all dates are said, so that the check can say so", () => {
    expect(change(closed, {})).toEqual({ ...update, startDate: "2026-10-01", endDate: "2026-12-31" });
  });
  test("an open period is not asked for an end", () => {
    expect(change(open, { startDate: "30/09/2026" })).toEqual({ ...update, startDate: "2026-09-30" });
  });
});

describe("who is meant", () => {
  const worker = (rest: Partial<FormValues>) => readForm(typed({}, rest), frame(), today).worker;
  const person = { value: "00000000-0000-4000-8000-000000000001", label: "Kladblok Nora" };

  test("nobody, as long as nothing was typed", () => expect(worker({})).toEqual({ by: "none" }));
  test("someone the employer has, before a number typed earlier", () =>
    expect(worker({ person, insz: "65.11.18-999.97" })).toEqual({ by: "person", personId: person.value }));
  test("a number in any notation, in digits", () =>
    expect(worker({ insz: "65.11.18-999.97" })).toMatchObject({ by: "insz", insz: "65111899997" }));
  test("a number with wrong check digits, as typed", () =>
    expect(worker({ insz: "65.11.18-999.98" })).toMatchObject({ by: "insz", insz: "65.11.18-999.98" }));
  test("identity data: a code of a country is written in full, unknown parts of a birth date zeros", () => {
    const identity = {
      ...blankValues().identity,
      lastName: "Naamloos",
      firstName: "Noor",
      birthDate: "1985",
      nationality: "111",
      birthCountry: "354",
    };
    expect(worker({ by: "identity", identity })).toEqual({
      by: "identity",
      identity: {
        lastName: "Naamloos",
        firstName: "Noor",
        birthDate: "1985-00-00",
        nationality: "00111",
        birthCountry: "00354",
        country: "00150",
      },
    });
  });
});
