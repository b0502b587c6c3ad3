import { expect, test } from "vitest";
import { withScope } from "@/lib/access/with-scope";
import { addDays } from "@/lib/day";
import { prisma } from "@/lib/db";
import type { Draft } from "@/lib/declarations/draft";
import type { MessagePreview } from "@/lib/declarations/message-preview";
import { readMessages } from "@/lib/declarations/read-messages";
import { submitDeclaration } from "@/lib/declarations/submit-declaration";
import type { Content } from "@/lib/dimona/declaration";
import { periodsOf } from "@/lib/register/store";
import { previewMessage } from "@/lib/submission/preview-message";
import { identityData, inventInsz } from "@/tests/factories/person";
import { openRsz } from "@/tests/fixtures/open-rsz";
import { bodiesAbout, carryUntil, type Desk, draftOf, makeDesk, openIn, START } from "@/tests/fixtures/submission";

const { rsz, tools } = await openRsz();

type Shown = Extract<MessagePreview, { ok: true }>;

async function previewOf(desk: Desk, draft: Draft): Promise<Shown> {
  const preview = await previewMessage(desk.officer, draft);
  if (!preview.ok) throw new Error(JSON.stringify(preview));
  return preview;
}

/** Sends it as it is; the id of the declaration and the body that was POSTed, as it was stored. */
async function sent(desk: Desk, draft: Draft): Promise<{ id: string; request: string }> {
  const made = await submitDeclaration(desk.officer, { ...draft, sendAnywayReason: "a test" });
  if (!made.ok) throw new Error(JSON.stringify(made));
  await carryUntil(tools, made.id, "accepted");
  const messages = await withScope(desk.officer, (tx) => readMessages(tx, made.id));
  return { id: made.id, request: messages.find((it) => it.direction === "request")?.text ?? "" };
}

const onOneLine = (text: string): string => JSON.stringify(JSON.parse(text));

const agency: Content = {
  ...openIn,
  jointCommittee: "322",
  endDate: addDays(START, 5),
  usingCompanyCommittee: "XXX",
  usingCompanyEnterpriseNumber: "0999041701",
};

test.each([
  ["an ordinary IN", openIn],
  ["an IN of an agency worker", agency],
  ["an IN of a student", { ...openIn, workerType: "STU", endDate: START, plannedHours: "8" }],
] as const)("what is previewed of %s is what reaches the RSZ, byte for byte but for the mask", async (_, content) => {
  const desk = await makeDesk();
  const draft = draftOf(desk, content);
  const preview = await previewOf(desk, draft);
  expect(preview.maskedNumber).toBe(`••.••.••-•••.${desk.insz.slice(-2)}`);
  expect(JSON.stringify(preview)).not.toContain(desk.insz);
  const { request } = await sent(desk, draft);
  expect(preview.text).toBe(request);
  const [body] = await bodiesAbout(rsz, desk.insz);
  expect(onOneLine(preview.text).replace(preview.maskedNumber ?? "", desk.insz)).toBe(body);
});

test("a number typed anew is previewed as typed, and is what reaches the RSZ", async () => {
  const desk = await makeDesk();
  const insz = inventInsz();
  const draft: Draft = { ...draftOf(desk, openIn), worker: { by: "insz", insz, lastName: "Peeters", firstName: "An" } };
  const preview = await previewOf(desk, draft);
  expect(preview.maskedNumber).toBeUndefined();
  await sent(desk, draft);
  expect(await bodiesAbout(rsz, insz)).toEqual([onOneLine(preview.text)]);
});

test("identity data are previewed as they reach the RSZ", async () => {
  const desk = await makeDesk();
  const identity = { ...identityData(), lastName: `Zonder ${desk.nssoNumber}` };
  const draft: Draft = { ...draftOf(desk, openIn), worker: { by: "identity", identity } };
  const preview = await previewOf(desk, draft);
  await sent(desk, draft);
  expect(await bodiesAbout(rsz, identity.lastName)).toEqual([onOneLine(preview.text)]);
});

test("OUT, UPDATE and CANCEL are previewed as they reach the RSZ, without a worker", async () => {
  const desk = await makeDesk();
  await sent(desk, draftOf(desk, openIn));
  const [period] = await withScope(desk.officer, (tx) => periodsOf(tx, desk.employerId, desk.personId));
  const periodNumber = period?.number ?? "";
  const steps: Content[] = [
    { kind: "UPDATE", periodNumber, startDate: addDays(START, -3) },
    { kind: "OUT", periodNumber, endDate: addDays(START, 85) },
    { kind: "CANCEL", periodNumber },
  ];
  for (const content of steps) {
    const draft = draftOf(desk, content);
    const preview = await previewOf(desk, draft);
    expect(preview.maskedNumber).toBeUndefined();
    expect((await sent(desk, draft)).request).toBe(preview.text);
  }
});

test("what cannot be encoded says why", async () => {
  const desk = await makeDesk();
  const content: Content = { kind: "IN", workerType: "OTH", startHour: "noon" };
  expect(await previewMessage(desk.officer, { ...draftOf(desk, content), worker: { by: "none" } })).toEqual({
    ok: false,
    reason: "not-encodable",
    obstacles: [
      { field: "worker", problem: "missing" },
      { field: "startDate", problem: "missing" },
      { field: "startHour", problem: "unreadable" },
    ],
  });
});

test("nothing is previewed of an employer or a worker out of reach", async () => {
  const [mine, theirs] = [await makeDesk(), await makeDesk()];
  const foreign = draftOf(theirs, openIn);
  expect(await previewMessage(mine.officer, foreign)).toEqual({ ok: false, reason: "not-found" });
  expect(await previewMessage(mine.officer, { ...foreign, employerId: mine.employerId })).toEqual({
    ok: false,
    reason: "not-found",
  });
});

test("previewing again and again is one look at the worker for each form", async () => {
  const desk = await makeDesk();
  const first = draftOf(desk, openIn);
  for (const draft of [first, first, { ...first, content: agency }, draftOf(desk, openIn)])
    await previewOf(desk, draft);
  const where = { personId: desk.personId, userId: desk.userId, purpose: "preview-message" };
  expect(await prisma().consultation.count({ where })).toBe(2);
});
