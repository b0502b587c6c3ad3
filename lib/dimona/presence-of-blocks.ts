import { committee } from "@/lib/dimona/committees";
import type { Content, FieldName } from "@/lib/dimona/declaration";
import type { Presence, WorkerType } from "@/lib/dimona/worker-type";

type Block = (content: Content, type: WorkerType | undefined, part: string) => Presence | undefined;
type Part = { block: Block; part: string };

const addressParts = ["Street", "HouseNumber", "PostBox", "ZipCode", "City", "Country"];

/** A part of an address once there is to be one: all but the box (block 90022). */
const partOf = (part: string): Presence => (part === "PostBox" ? "optional" : "required");

const isAgencyWork = ({ jointCommittee }: Content): boolean => committee(jointCommittee)?.usingCompany === true;

/**
 * Block 90107: the user's committee, and its number or else its name and address. Zone 00046 asks for the committee, but
 * block 90375 counts with types for which it is absent.
 */
const usingCompany: Block = (content, type, part) => {
  if (!isAgencyWork(content)) return "forbidden";
  if (part === "Committee") return type?.cardsAsAgencyWorker ? "optional" : "required";
  const { usingCompanyEnterpriseNumber: number, usingCompanyName: name } = content;
  if (!addressParts.includes(part)) return "optional";
  if (number === undefined) return name === undefined ? "optional" : partOf(part);
  return name === undefined ? "forbidden" : "optional";
};

/** Block 90376: a student who does not work at the head office; the address goes with the name. */
const workPlace: Block = ({ workPlaceName }, type, part) => {
  if (!type) return undefined;
  if (!type.workPlace) return "forbidden";
  if (part === "Name") return "optional";
  return workPlaceName === undefined ? "forbidden" : partOf(part);
};

/** Block 90375. */
const cards: Block = (content, type) => {
  const { jointCommittee, usingCompanyCommittee } = content;
  if (committee(jointCommittee)?.controlCards || committee(usingCompanyCommittee)?.controlCards) return "required";
  if (!type) return "optional";
  const isUserUnknown = isAgencyWork(content) && usingCompanyCommittee === undefined;
  return (isUserUnknown && type.cardsAsAgencyWorker) || "forbidden";
};

/** Block 90594, since the version of December 2019: by when it is declared, not by when the period begins. */
const smallStatutes: Block = (_, type, part) => {
  if (!type) return undefined;
  if (!type.smallStatutes) return "forbidden";
  return part === "activityWithRisk" ? "optional" : "required";
};

const parts = new Map<FieldName, Part>([
  ["usingCompanyCommittee", { block: usingCompany, part: "Committee" }],
  ["usingCompanyEnterpriseNumber", { block: usingCompany, part: "EnterpriseNumber" }],
  ["usingCompanyName", { block: usingCompany, part: "Name" }],
  ["usingCompanyStreet", { block: usingCompany, part: "Street" }],
  ["usingCompanyHouseNumber", { block: usingCompany, part: "HouseNumber" }],
  ["usingCompanyPostBox", { block: usingCompany, part: "PostBox" }],
  ["usingCompanyZipCode", { block: usingCompany, part: "ZipCode" }],
  ["usingCompanyCity", { block: usingCompany, part: "City" }],
  ["usingCompanyCountry", { block: usingCompany, part: "Country" }],
  ["workPlaceName", { block: workPlace, part: "Name" }],
  ["workPlaceStreet", { block: workPlace, part: "Street" }],
  ["workPlaceHouseNumber", { block: workPlace, part: "HouseNumber" }],
  ["workPlacePostBox", { block: workPlace, part: "PostBox" }],
  ["workPlaceZipCode", { block: workPlace, part: "ZipCode" }],
  ["workPlaceCity", { block: workPlace, part: "City" }],
  ["workPlaceCountry", { block: workPlace, part: "Country" }],
  ["firstMonthCard", { block: cards, part: "first" }],
  ["nextMonthCard", { block: cards, part: "next" }],
  ["employmentNature", { block: smallStatutes, part: "employmentNature" }],
  ["workerStatus", { block: smallStatutes, part: "workerStatus" }],
  ["activityWithRisk", { block: smallStatutes, part: "activityWithRisk" }],
]);

/** Whether a field of a block besides the period and its characteristics must be in an IN; undefined for other fields. */
export function blockPresence(field: FieldName, content: Content, type: WorkerType | undefined): Presence | undefined {
  const place = parts.get(field);
  return place && (place.block(content, type, place.part) ?? "optional");
}
