import type { MessagePart } from "@/lib/dimona/message-part";

/** Where a field stands in the RSZ's glossary and schema. */
export type GlossaryPlace = {
  zones: readonly string[];
  /** The Dutch titles of those zones. */
  title: string;
  elements: readonly string[];
  /** Schema blocks with their numbers. */
  blocks: readonly string[];
};

/** Glossary DIMONA 2023/3 and schema Dimona_20231. */
export const GLOSSARY_VERSION = "2023/3";

const IN = "DimonaIn 90373";
const OUT = "DimonaOut 90377";
const UPDATE = "DimonaUpdate 90378";
const CANCEL = "DimonaCancel 90379";
const FEATURES = "DimonaFeatures 90374";
const USER = "UsingEmployer 90107";
const CARDS = "ConstructionControlCards 90375";
const WORK_PLACE = "StudentPlaceOfWork 90376";
const STATUTES = "SmallStatutesInformation 90594";
const PERSON = "NaturalPerson 90017";

const place = (zone: string, title: string, element: string, ...blocks: string[]): GlossaryPlace => ({
  zones: [zone],
  title,
  elements: [element],
  blocks,
});

const addressIn = (block: string) =>
  ({
    Street: place("00517", "Straat", "Street", block, "Address 90022"),
    HouseNumber: place("00518", "Nummer van het adres", "HouseNbr", block, "Address 90022"),
    PostBox: place("00519", "Brievenbus", "PostBox", block, "Address 90022"),
    ZipCode: place("00520", "Postcode", "ZIPCode", block, "Address 90022"),
    City: place("00522", "Gemeente", "City", block, "Address 90022"),
    Country: place("00523", "Landcode", "Country", block, "Address 90022"),
  }) as const;

const user = addressIn(USER);
const workPlace = addressIn(WORK_PLACE);

export const GLOSSARY: Readonly<Record<MessagePart, GlossaryPlace>> = {
  employer: {
    zones: ["00011", "00948", "00014"],
    title: "RSZ-nummer, voorlopig RSZ-nummer, ondernemingsnummer",
    elements: ["NOSSRegistrationNbr", "ProvisionalNSSONbr", "CompanyID"],
    blocks: ["EmployerId 90256"],
  },
  worker: place("00024", "Identificatienummer bij de sociale zekerheid - INSZ", "INSS", PERSON),
  "identity.lastName": place("00025", "Naam van de werknemer", "WorkerName", PERSON),
  "identity.firstName": place("00026", "Voornaam van de werknemer", "WorkerFirstName", PERSON),
  "identity.birthDate": place("00028", "Datum waarop de werknemer geboren is", "WorkerBirthdate", PERSON),
  "identity.birthPlace": place("00168", "Gemeente - geboorteplaats van de werknemer", "WorkerBirthplace", PERSON),
  "identity.birthCountry": place(
    "00169",
    "Landcode van de geboorteplaats van de werknemer",
    "WorkerBirthplaceCountry",
    PERSON,
  ),
  "identity.gender": place("00029", "Geslacht van de werknemer", "WorkerSex", PERSON),
  "identity.nationality": place("00119", "Nationaliteit van de werknemer", "Nationality", PERSON),
  "identity.street": place("00030", "Straat van de werknemer", "WorkerStreet", PERSON),
  "identity.houseNumber": place("00031", "Nummer van het adres van de werknemer", "WorkerHouseNbr", PERSON),
  "identity.postBox": place("00032", "Brievenbus van de werknemer", "WorkerPostBox", PERSON),
  "identity.zipCode": place("00033", "Postcode van de werknemer", "WorkerZIPCode", PERSON),
  "identity.city": place("00034", "Gemeente van de werknemer", "WorkerCity", PERSON),
  "identity.country": place("00035", "Landcode van de werknemer", "WorkerCountry", PERSON),
  periodNumber: place("00913", "Identificatienummer van Dimonaperiode", "DimonaPeriodId", OUT, UPDATE, CANCEL),
  workerType: place("00655", "Aard werknemer", "WorkerType", FEATURES),
  jointCommittee: place("00046", "Nummer van paritair comité", "JointCommissionNbr", FEATURES),
  subEntity: place("00652", "Nummer van deelentiteit", "SubEntityNbr", FEATURES),
  usingCompanyCommittee: place("00046", "Nummer van paritair comité", "JointCommissionNbr", USER),
  usingCompanyEnterpriseNumber: place(
    "00131",
    "Ondernemingsnummer van de gebruikende onderneming",
    "UsingEmployerCompanyID",
    USER,
  ),
  usingCompanyName: place("00153", "Benaming van de gebruikende onderneming", "UsingEmployerName", USER),
  usingCompanyStreet: user.Street,
  usingCompanyHouseNumber: user.HouseNumber,
  usingCompanyPostBox: user.PostBox,
  usingCompanyZipCode: user.ZipCode,
  usingCompanyCity: user.City,
  usingCompanyCountry: user.Country,
  startDate: place("00910", "Datum begin", "StartingDate", IN, UPDATE),
  startHour: place("00777", "Uur - beginuur", "StartingHour", IN, UPDATE),
  endDate: place("00911", "Datum einde", "EndingDate", IN, OUT, UPDATE),
  endHour: place("00778", "Uur - einduur", "EndingHour", IN, UPDATE),
  plannedHours: place("01135", "Aantal geplande uren", "PlannedHoursNbr", IN, UPDATE),
  workPlaceName: place("00776", "Benaming", "Denomination", WORK_PLACE),
  workPlaceStreet: workPlace.Street,
  workPlaceHouseNumber: workPlace.HouseNumber,
  workPlacePostBox: workPlace.PostBox,
  workPlaceZipCode: workPlace.ZipCode,
  workPlaceCity: workPlace.City,
  workPlaceCountry: workPlace.Country,
  firstMonthCard: place(
    "00663",
    "C3.2A-kaartnummer van de maand waarin de Dimonaperiode begint",
    "FirstMonthC32ANbr",
    CARDS,
  ),
  nextMonthCard: place(
    "00664",
    "C3.2A-kaartnummer van de maand die volgt op de maand waarin de Dimonaperiode begint",
    "NextMonthC32ANbr",
    CARDS,
  ),
  employmentNature: place("01231", "Soort werk", "EmploymentNature", STATUTES),
  workerStatus: place("00053", "Statuut van de werknemer", "WorkerStatus", STATUTES),
  activityWithRisk: place("00041", "Activiteit ten opzichte van het risico", "ActivityWithRisk", STATUTES),
};
