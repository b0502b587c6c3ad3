import { expect, test } from "vitest";
import { blankValues, type FormValues } from "@/components/dimona/declaration-form/form-values";
import { readForm } from "@/components/dimona/declaration-form/read-form";
import { toFormValues } from "@/components/dimona/declaration-form/to-form-values";
import { toDay } from "@/lib/day";
import { check } from "@/lib/dimona/check";

const frame = { kind: "IN", clientKey: "00000000-0000-4000-8000-000000000000" } as const;
const read = (fields: Partial<FormValues["fields"]>, ways: Partial<FormValues> = {}) => {
  const blank = blankValues();
  const values = { ...blank, ...ways, fields: { ...blank.fields, ...fields } };
  return readForm(values, frame, toDay("2026-11-20"), "private").content;
};
const agency = { workerType: "OTH", jointCommittee: "322", startDate: "22/11/2026", endDate: "23/11/2026" };
const named = {
  ...agency,
  usingCompanyEnterpriseNumber: "0477472701",
  usingCompanyName: "Fictie",
  usingCompanyCity: "Gent",
};

test("a user by number takes no name or address along, and one by name no number", () => {
  expect(read(named)).toMatchObject({ usingCompanyEnterpriseNumber: "0477472701" });
  expect(read(named)).not.toHaveProperty("usingCompanyName");
  expect(read(named)).not.toHaveProperty("usingCompanyCountry");
  const byName = read(named, { userBy: "name" });
  expect(byName).toMatchObject({ usingCompanyName: "Fictie", usingCompanyCity: "Gent", usingCompanyCountry: "00150" });
  expect(byName).not.toHaveProperty("usingCompanyEnterpriseNumber");
});

test("who chose to give a name must give it", () => {
  const content = read(agency, { userBy: "name" });
  const fields = check(content, { now: new Date("2026-11-20T09:00:00Z"), periods: [] }).map((it) => it.field);
  expect(fields).toContain("usingCompanyName");
  expect(fields).toContain("usingCompanyStreet");
});

const student = { workerType: "STU", jointCommittee: "XXX", startDate: "22/11/2026", workPlaceName: "Winkel" };

test("a student works at the head office unless another place is chosen", () => {
  expect(read(student)).not.toHaveProperty("workPlaceName");
  expect(read(student)).not.toHaveProperty("workPlaceCountry");
  expect(read(student, { elsewhere: true })).toMatchObject({ workPlaceName: "Winkel", workPlaceCountry: "00150" });
  expect(read({ ...student, workPlaceName: "" }, { elsewhere: true }).workPlaceName).toBe("");
});

test("a draft opens with the ways that it took", () => {
  const open = (content: Parameters<typeof toFormValues>[0]["content"]) => toFormValues({ content });
  expect(open({ kind: "IN" })).toMatchObject({ userBy: "number", elsewhere: false });
  expect(open({ kind: "IN", usingCompanyName: "Fictie" }).userBy).toBe("name");
  expect(open({ kind: "IN", workPlaceName: "" }).elsewhere).toBe(true);
});
