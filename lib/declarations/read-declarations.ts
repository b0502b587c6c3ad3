import type { Scoped } from "@/lib/access/scope";
import { recordConsultations } from "@/lib/access/store";
import { readPage } from "@/lib/declarations/worklist/read-worklist";
import { listDeclarations, workPageSize } from "@/lib/declarations/worklist/store";
import { parseDimonaNumber } from "@/lib/dimona/identifiers";
import { OUTCOMES } from "@/lib/dimona/outcome";
import { findEmployer } from "@/lib/employers/store";
import { plainText } from "@/lib/plain-text";

/** As an address gives them. */
export type DeclarationsAsked = { state?: string; employer?: string; q?: string; late?: string; page?: string };

/** A name, or a Dimona number in digits; any other text with a digit is never looked for nor shown again. */
export const readSearch = (text: string | undefined): string | undefined => {
  // An address may repeat a name, which gives a list.
  const typed = typeof text === "string" ? plainText(text).trim().slice(0, 100) : "";
  return /\d/.test(typed) ? parseDimonaNumber(typed) : typed || undefined;
};

/** A page of all declarations, recorded as consulted. What cannot be read in the address is no filter. */
export async function readDeclarations(tx: Scoped, asked: DeclarationsAsked) {
  const outcome = OUTCOMES.find((it) => it === asked.state);
  const employer = asked.employer ? await findEmployer(tx, asked.employer) : undefined;
  const unknownEmployer = asked.employer && !employer;
  const text = readSearch(asked.q);
  const page = readPage(asked.page);
  const late = asked.late === "1";
  const filter = { outcome, employerId: employer?.id, text, late, page };
  const { total, lines } = unknownEmployer ? { total: 0, lines: [] } : await listDeclarations(tx, filter);
  const consultation = {
    screen: "declarations",
    purpose: text ? "search" : "look",
    ...(employer && { employerId: employer.id }),
    detail: { state: outcome ?? "all", page, ...(late && { late }) },
  };
  const people = lines.flatMap((line) => line.personId ?? []);
  if (people.length > 0) await recordConsultations(tx, consultation, people);
  return { lines, total, page, pageSize: workPageSize, outcome, employer: plainEmployer(employer), text, late };
}

const plainEmployer = (employer: { id: string; name: string } | undefined) =>
  employer && { id: employer.id, name: employer.name };

export type DeclarationsRead = Awaited<ReturnType<typeof readDeclarations>>;
