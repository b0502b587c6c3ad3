import type { Content, UsingCompany } from "@/lib/dimona/declaration";

/** The using company that a declaration names; undefined when it says nothing of one. The address is no characteristic. */
export function usingCompanyOf(content: Content): UsingCompany | undefined {
  const {
    usingCompanyCommittee: jointCommittee,
    usingCompanyEnterpriseNumber: enterpriseNumber,
    usingCompanyName: name,
  } = content;
  if (jointCommittee === undefined && enterpriseNumber === undefined && name === undefined) return undefined;
  return {
    ...(jointCommittee !== undefined && { jointCommittee }),
    ...(enterpriseNumber !== undefined && { enterpriseNumber }),
    ...(name !== undefined && { name }),
  };
}

/** Whether two are the same characteristic: committee, and number or name. */
export const sameUsingCompany = (one: UsingCompany | undefined, other: UsingCompany | undefined): boolean =>
  one?.jointCommittee === other?.jointCommittee &&
  one?.enterpriseNumber === other?.enterpriseNumber &&
  one?.name === other?.name;
