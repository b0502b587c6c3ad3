import type { FieldName } from "@/lib/dimona/declaration";
import { CARRIED } from "@/lib/dimona/encodable";
import type { Answer } from "@/lib/rsz/answer";
import type { FoundDeclaration } from "@/lib/rsz/found";
import type { Message } from "@/lib/rsz/message";

/** Whether what the RSZ has is what we sent. Of `unclear` neither may be concluded: a person looks. */
export type Likeness = "same" | "other" | "unclear";

/**
 * What makes a declaration the one it is. Names and addresses are left out: the RSZ may write them its own way, and two
 * that differ in nothing else are doubles to the RSZ too (-333).
 */
const decisive: readonly FieldName[] = [
  "periodNumber",
  "startDate",
  "startHour",
  "endDate",
  "endHour",
  "plannedHours",
  "jointCommittee",
  "workerType",
  "subEntity",
  "usingCompanyCommittee",
  "usingCompanyEnterpriseNumber",
];

/** Compares our message with a declaration that was found where it should be: at its employer, and its worker if numbered. */
export function likeness({ content, employer, worker }: Message, found: FoundDeclaration): Likeness {
  const theirs = found.content;
  if (!theirs) return "unclear";
  if (theirs.kind !== content.kind) return "other";
  const fields = CARRIED[content.kind].filter((it) => decisive.includes(it));
  const said = fields.map((it) => compare(content[it], theirs[it], bare));
  const parties = [
    soft(compare(employer.nssoNumber, found.employer.nssoNumber ?? employer.nssoNumber, bare)),
    ...(worker.insz ? [soft(compare(worker.insz, found.worker.insz ?? worker.insz, bare))] : who(worker, found)),
  ];
  const all = [...said, ...parties];
  if (all.includes("other")) return "other";
  return all.includes("unclear") ? "unclear" : "same";
}

/** Who has no number is told by birth date and name; a name in other letters may be the same. */
const who = ({ identity }: Message["worker"], { worker }: FoundDeclaration): Likeness[] => [
  compare(identity?.birthDate, worker.birthDate, bare),
  soft(compare(identity?.lastName, worker.lastName, letters)),
  soft(compare(identity?.firstName, worker.firstName, letters)),
];

/** Both or neither must say it: what only one says may be left out or filled in on the way. */
function compare(ours: string | undefined, theirs: string | undefined, form: (text: string) => string): Likeness {
  if (ours === undefined || theirs === undefined) return ours === theirs ? "same" : "unclear";
  return form(ours) === form(theirs) ? "same" : "other";
}

/** Numbers of parties change (a provisional one, a replaced INSZ) while the declaration stays. */
const soft = (it: Likeness): Likeness => (it === "other" ? "unclear" : it);

/** Where numbers are integers on the wire, zeros in front come and go. */
const bare = (text: string): string => text.trim().replace(/^0+(?=\d)/, "");

const letters = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[^\p{L}]/gu, "")
    .toUpperCase();

/** Refused because the RSZ already has the same period (-333, 90373). */
export const isDouble = (answer: Answer | undefined): boolean =>
  answer?.result === "B" && answer.anomalies.some(({ errorId }) => errorId.endsWith("-333"));
