import { expect, test } from "vitest";
import { makeLineDraft } from "@/lib/batch/make-line-draft";
import { readLines, rowOfLine } from "@/lib/batch/one-line";
import { toDay } from "@/lib/day";
import { prisma } from "@/lib/db";
import { draftSchema } from "@/lib/declarations/draft";
import { openDraft } from "@/lib/declarations/store";
import { makeAccount } from "@/tests/factories/account";
import { inventInsz } from "@/tests/factories/person";
import { makeDesk, rowOf } from "@/tests/fixtures/submission";

const cellsOf = (line: string) => {
  const [read] = readLines(line, toDay("2026-11-20"));
  if (!read) throw new Error("this line says nothing");
  return rowOfLine(read, "");
};

async function opened(id: string) {
  const { draft, state } = await rowOf(id);
  expect(state).toBe("draft");
  if (!draft) throw new Error("nothing was kept");
  return draftSchema.parse(openDraft(draft));
}

test("a line becomes a draft as it was read, for the chosen employer", async () => {
  const { officer, employerId } = await makeDesk();
  const insz = inventInsz();
  const made = await makeLineDraft(officer, { cells: cellsOf(`flx ${insz} Peeters Jan 22/11 17-23`), employerId });
  if (!made.ok) throw new Error(made.reason);
  expect(await opened(made.id)).toMatchObject({
    employerId,
    worker: { by: "insz", insz, lastName: "Peeters", firstName: "Jan" },
    content: { kind: "IN", workerType: "FLX", startDate: "2026-11-22", startHour: "1700", endHour: "2300" },
  });
});

test("a name of one worker is that worker; a name of nobody makes no draft", async () => {
  const { officer, employerId, personId } = await makeDesk();
  await prisma().person.update({ where: { id: personId }, data: { lastName: "Enigman", firstName: "Jo" } });
  const made = await makeLineDraft(officer, { cells: cellsOf("oth Enigman Jo 22/11"), employerId });
  if (!made.ok) throw new Error(made.reason);
  expect((await opened(made.id)).worker).toEqual({ by: "person", personId });
  const none = await makeLineDraft(officer, { cells: cellsOf("oth Niemand Jo 22/11"), employerId });
  expect(none).toEqual({ ok: false, reason: "no-worker" });
});

test("the employer that the line names goes before the chosen one; without one there is no draft", async () => {
  const [mine, other] = [await makeDesk(), await makeDesk()];
  const cells = cellsOf(`oth ${mine.nssoNumber} 22/11`);
  const made = await makeLineDraft(mine.officer, { cells, employerId: other.employerId });
  if (!made.ok) throw new Error(made.reason);
  expect((await opened(made.id)).employerId).toBe(mine.employerId);
  expect(await makeLineDraft(mine.officer, { cells: cellsOf("oth 22/11") })).toEqual({
    ok: false,
    reason: "no-employer",
  });
});

test("for an employer out of reach, and for who may only look, no draft is made", async () => {
  const [{ officer }, { employerId, nssoNumber }] = [await makeDesk(), await makeDesk()];
  const refused = { ok: false, reason: "no-employer" };
  expect(await makeLineDraft(officer, { cells: cellsOf("oth 22/11"), employerId })).toEqual(refused);
  expect(await makeLineDraft(officer, { cells: cellsOf(`oth ${nssoNumber} 22/11`) })).toEqual(refused);
  const { scope } = await makeAccount("reader");
  await expect(makeLineDraft(scope, { cells: cellsOf("oth 22/11"), employerId })).rejects.toThrow();
});
