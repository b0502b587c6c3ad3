import { randomInt, randomUUID } from "node:crypto";
import type { Scoped } from "@/lib/access/scope";
import { makeEnterpriseNumber, makeNssoNumber } from "@/lib/dimona/identifiers-made";
import type { Employer } from "@/lib/employers/employer";
import { type EmployerForm, employerInput } from "@/lib/employers/schema";
import { findEmployer, insertEmployer } from "@/lib/employers/store";

/** An employer's form filled in rightly, with invented numbers of its own. */
export const employerForm = (wanted: Partial<EmployerForm> = {}): EmployerForm => ({
  name: `Fictie ${randomUUID().slice(0, 8)} BV`,
  enterpriseNumber: makeEnterpriseNumber(randomInt(17_000_000)),
  kind: "private",
  language: "nl",
  usualStartHour: "0900",
  active: true,
  numbers: [{ number: makeNssoNumber(randomInt(1_999_000)), validFrom: "2010-01-01" }],
  jointCommittees: wanted.kind === "local-authority" ? [] : [{ number: "200", isDefault: true }],
  mandates: [{ validFrom: "2015-01-01" }],
  teamIds: [],
  ...wanted,
});

/** An employer of its own: private, with one definitive number and an open mandate. `teamIds` are the teams that reach it. */
export async function makeEmployer(tx: Scoped, wanted: Partial<EmployerForm> = {}): Promise<Employer> {
  const input = employerInput.parse(employerForm(wanted));
  const made = await findEmployer(tx, await insertEmployer(tx, input, input.teamIds));
  if (!made) throw new Error("the employer made is out of its maker's reach");
  return made;
}
