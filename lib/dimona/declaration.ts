/** The four things one can tell the RSZ (glossary 2023/3, blocks 90373, 90377, 90378, 90379). */
export const KINDS = ["IN", "OUT", "UPDATE", "CANCEL"] as const;
export type Kind = (typeof KINDS)[number];

/** Every field a declaration can carry, apart from employer and worker. Titles and domains stand in `fields.ts`. */
export const FIELD_NAMES = [
  "periodNumber",
  "workerType",
  "jointCommittee",
  "subEntity",
  "usingCompanyCommittee",
  "usingCompanyEnterpriseNumber",
  "usingCompanyName",
  "usingCompanyStreet",
  "usingCompanyHouseNumber",
  "usingCompanyPostBox",
  "usingCompanyZipCode",
  "usingCompanyCity",
  "usingCompanyCountry",
  "startDate",
  "startHour",
  "endDate",
  "endHour",
  "plannedHours",
  "workPlaceName",
  "workPlaceStreet",
  "workPlaceHouseNumber",
  "workPlacePostBox",
  "workPlaceZipCode",
  "workPlaceCity",
  "workPlaceCountry",
  "firstMonthCard",
  "nextMonthCard",
  "employmentNature",
  "workerStatus",
  "activityWithRisk",
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/**
 * What a declaration says, as text in canonical form: days `YYYY-MM-DD`, hours `HHMM`, numbers in digits. A field that is
 * not given is absent. Text that could not be read is kept as typed, and `check` says so: nothing is lost on the way.
 */
export type Content = { kind: Kind } & Partial<Record<FieldName, string>>;

/** Who it is about: an INSZ or BIS number (11 digits), or identity data for a worker who has none (block 90017). */
export type WorkerIdentity = { insz?: string; identity?: IdentityData };

export const GENDERS = ["MALE", "FEMALE"] as const;
export type Gender = (typeof GENDERS)[number];

/** Identity data (MID) of a worker without INSZ. Countries are 5-digit NIS codes; unknown parts of the birth date are 00. */
export type IdentityData = {
  lastName: string;
  firstName: string;
  birthDate?: string;
  birthPlace?: string;
  birthCountry?: string;
  nationality?: string;
  gender?: Gender;
  street?: string;
  houseNumber?: string;
  postBox?: string;
  zipCode?: string;
  city?: string;
  country?: string;
};

/** Private employers name a joint committee; provincial and local authorities have none (glossary, zone 00046). */
export const EMPLOYER_KINDS = ["private", "local-authority"] as const;
export type EmployerKind = (typeof EMPLOYER_KINDS)[number];

/** The four characteristics that tell parallel periods apart (RSZ instructions, "Dimona karakteristieken"). */
export type Characteristics = {
  jointCommittee?: string;
  workerType: string;
  subEntity?: string;
  usingCompany?: UsingCompany;
};

/** The company that uses a temporary agency worker (block 90107). */
export type UsingCompany = { jointCommittee?: string; enterpriseNumber?: string; name?: string };
