import { expect, test } from "vitest";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { addDays, type Day, dayOf, toLocalMoment } from "@/lib/day";
import { prisma } from "@/lib/db";
import { saveDraft } from "@/lib/declarations/save-draft";
import { openDraft } from "@/lib/declarations/store";
import { submitDeclaration } from "@/lib/declarations/submit-declaration";
import type { Content } from "@/lib/dimona/declaration";
import { makeDimonaNumber } from "@/lib/dimona/identifiers-made";
import { recordFact } from "@/lib/register/record-fact";
import { inventInsz } from "@/tests/factories/person";
import { type Desk, draftOf, eventsOf, makeDesk, openIn, rowOf } from "@/tests/fixtures/submission";

const minute = 60_000;
const today = dayOf(now());
const day = (count: number): Day => addDays(today, count);
let made = 8_000;

/** The desk's worker has an accepted period with these dates; its number. */
async function hold({ employerId, personId }: Desk, dates: Pick<Content, "startDate" | "endDate">): Promise<string> {
  made += 1;
  const periodNumber = makeDimonaNumber(made);
  const content = { kind: "IN", workerType: "OTH", ...dates } as const;
  const fact = { kind: "verdict", periodNumber, result: "A", late: false, content } as const;
  const of = { employerId, personId, declarationId: null, at: now() };
  await withScope(systemScope("test"), (tx) => recordFact(tx, { ...of, periodNumber, fact }));
  return periodNumber;
}

/** An IN that begins so many milliseconds from now, at the hour at which this employer's work usually begins. */
async function beginning({ employerId }: Desk, ms: number): Promise<Content> {
  const { day: startDate, hour: usualStartHour } = toLocalMoment(new Date(now().getTime() + ms));
  await prisma().employer.update({ where: { id: employerId }, data: { usualStartHour } });
  return { ...openIn, startDate };
}

type Case = (desk: Desk) => Promise<Content>;

const cases: [string, { inTime: Case; late: Case }][] = [
  ["IN", { inTime: (desk) => beginning(desk, 5 * minute), late: (desk) => beginning(desk, -minute) }],
  [
    "OUT",
    {
      inTime: async (desk) => ({
        kind: "OUT",
        periodNumber: await hold(desk, { startDate: day(-60) }),
        endDate: day(0),
      }),
      late: async (desk) => ({
        kind: "OUT",
        periodNumber: await hold(desk, { startDate: day(-60) }),
        endDate: day(-15),
      }),
    },
  ],
  [
    "UPDATE",
    {
      inTime: async (desk) => ({
        kind: "UPDATE",
        periodNumber: await hold(desk, { startDate: day(9) }),
        startDate: day(1),
      }),
      late: async (desk) => ({
        kind: "UPDATE",
        periodNumber: await hold(desk, { startDate: day(9) }),
        startDate: day(-1),
      }),
    },
  ],
  [
    "CANCEL",
    {
      inTime: async (desk) => ({ kind: "CANCEL", periodNumber: await hold(desk, { startDate: day(0) }) }),
      late: async (desk) => ({ kind: "CANCEL", periodNumber: await hold(desk, { startDate: day(-1) }) }),
    },
  ],
];

test.each(cases)("%s in time is queued without a reason, and keeps none that came along", async (_kind, { inTime }) => {
  const desk = await makeDesk();
  const form = draftOf(desk, await inTime(desk));
  const sent = await submitDeclaration(desk.officer, { ...form, lateReason: "not needed" });
  if (!sent.ok) throw new Error(JSON.stringify(sent));
  expect(await rowOf(sent.id)).toMatchObject({ state: "queued", late: false, lateReason: null });
  const other = await makeDesk();
  expect(await submitDeclaration(other.officer, draftOf(other, await inTime(other)))).toMatchObject({ ok: true });
});

test.each(cases)("%s that is late is not queued without a reason, and is with one", async (_kind, { late }) => {
  const desk = await makeDesk();
  const form = draftOf(desk, await late(desk));
  const refused = await submitDeclaration(desk.officer, form);
  expect(refused).toMatchObject({ ok: false, reason: "late-unexplained" });
  expect(await prisma().declaration.count({ where: { employerId: desk.employerId } })).toBe(0);
  const sent = await submitDeclaration(desk.officer, { ...form, lateReason: "told too late" });
  if (!sent.ok) throw new Error(JSON.stringify(sent));
  const row = await rowOf(sent.id);
  expect(row).toMatchObject({ state: "queued", late: true, lateReason: "told too late" });
  expect("deadlineAt" in refused && refused.deadlineAt).toEqual(row.deadlineAt);
  expect(row.deadlineGround).toBeTruthy();
});

test("without a reason a late declaration stays a draft, and leaves no new worker behind", async () => {
  const desk = await makeDesk();
  const worker = { by: "insz", insz: inventInsz(), lastName: "Nieuwman", firstName: "Noor" } as const;
  const form = { ...draftOf(desk, { ...openIn, startDate: day(-1) }), worker };
  const saved = await saveDraft(desk.officer, form);
  if (!saved.ok) throw new Error(saved.reason);
  const refused = await submitDeclaration(desk.officer, { ...form, version: saved.version });
  expect(refused).toMatchObject({ ok: false, reason: "late-unexplained" });
  const row = await rowOf(saved.id);
  expect(row).toMatchObject({ state: "draft", version: saved.version });
  expect(openDraft(row.draft ?? new Uint8Array())).toMatchObject({ content: form.content });
  expect(await prisma().employment.count({ where: { employerId: desk.employerId } })).toBe(1);
  expect(await eventsOf(saved.id)).toEqual(["draft draft"]);
});

test("what our check refuses is said before the lateness; sent anyway it needs both reasons", async () => {
  const desk = await makeDesk();
  const form = draftOf(desk, { ...openIn, startDate: day(-2), endDate: day(-5) });
  const submit = (reasons: object) => submitDeclaration(desk.officer, { ...form, ...reasons });
  expect(await submit({})).toMatchObject({ reason: "findings" });
  expect(await submit({ lateReason: "told too late" })).toMatchObject({ reason: "findings" });
  expect(await submit({ sendAnywayReason: "asked" })).toMatchObject({ reason: "late-unexplained" });
  const sent = await submit({ sendAnywayReason: "asked", lateReason: "told too late" });
  if (!sent.ok) throw new Error(JSON.stringify(sent));
  expect(await rowOf(sent.id)).toMatchObject({ sendAnywayReason: "asked", lateReason: "told too late" });
});

test("the reason stands in the event, which nobody can change, and holds no identity number", async () => {
  const desk = await makeDesk();
  const form = draftOf(desk, { ...openIn, startDate: day(-1) });
  const sent = await submitDeclaration(desk.officer, { ...form, lateReason: `forgot ${desk.insz}` });
  if (!sent.ok) throw new Error(JSON.stringify(sent));
  const lateReason = "forgot ***********";
  expect(await rowOf(sent.id)).toMatchObject({ lateReason });
  const [event] = await prisma().declarationEvent.findMany({ where: { declarationId: sent.id, event: "submit" } });
  expect(event?.detail).toMatchObject({ lateReason });
});

test("a late declaration that was sent is the same one for a second click without a reason", async () => {
  const desk = await makeDesk();
  const form = draftOf(desk, { ...openIn, startDate: day(-1) });
  const sent = await submitDeclaration(desk.officer, { ...form, lateReason: "told too late" });
  if (!sent.ok) throw new Error(JSON.stringify(sent));
  expect(await submitDeclaration(desk.officer, form)).toEqual({ ok: true, id: sent.id, already: true });
});
