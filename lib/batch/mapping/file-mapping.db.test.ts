import { expect, test } from "vitest";
import { recallMapping, rememberMapping } from "@/lib/batch/mapping/file-mapping";
import { prisma } from "@/lib/db";
import { makeDesk } from "@/tests/fixtures/submission";

test("how a file was read is remembered for its employer, in any notation of its number", async () => {
  const { officer, nssoNumber } = await makeDesk();
  await rememberMapping(officer, nssoNumber, { datum: "startDate", kostenplaats: null });
  await rememberMapping(officer, nssoNumber, { datum: "endDate", uur: "startHour" });
  const marked = `${nssoNumber.slice(0, 7)}-${nssoNumber.slice(7)}`;
  expect(await recallMapping(officer, marked)).toEqual({ datum: "endDate", uur: "startHour", kostenplaats: null });
});

test("nobody learns or changes how the files of an employer out of reach are read", async () => {
  const [own, other] = [await makeDesk(), await makeDesk()];
  await rememberMapping(own.officer, own.nssoNumber, { datum: "startDate" });
  expect(await recallMapping(other.officer, own.nssoNumber)).toEqual({});
  await rememberMapping(other.officer, own.nssoNumber, { datum: "endDate" });
  expect(await recallMapping(own.officer, own.nssoNumber)).toEqual({ datum: "startDate" });
});

test("a header that could be a number of somebody is not kept", async () => {
  const { officer, nssoNumber } = await makeDesk();
  await rememberMapping(officer, nssoNumber, { "65111899997": "worker", insz: "worker" });
  expect(await recallMapping(officer, nssoNumber)).toEqual({ insz: "worker" });
  expect(await prisma().fileMapping.count({ where: { header: { contains: "65111899997" } } })).toBe(0);
});
