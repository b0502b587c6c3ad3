import { randomUUID } from "node:crypto";
import { z } from "zod";
import { loadContext } from "@/app/(desk)/declarations/new/load-context";
import { readRemarks } from "@/app/(desk)/declarations/new/remarks";
import { foreseenWords } from "@/app/(desk)/declarations/new/rsz-labels";
import { addressOf } from "@/components/dimona/declaration-form/form-address";
import type { FormStart } from "@/components/dimona/declaration-form/form-start";
import { toFormValues } from "@/components/dimona/declaration-form/to-form-values";
import type { Scoped } from "@/lib/access/scope";
import { recordConsultation } from "@/lib/access/store";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { draftSchema, type WorkerChoice } from "@/lib/declarations/draft";
import { findDeclaration, findDeclarationPage, openDraft } from "@/lib/declarations/store";
import { toContent } from "@/lib/dimona/content";
import { type Content, FIELD_NAMES, KINDS, type Kind } from "@/lib/dimona/declaration";
import { parseDimonaNumber } from "@/lib/dimona/identifiers";
import { countryChoices } from "@/lib/dimona/tables/country-choices";
import { nextQuarterIn } from "@/lib/dimona/windows-next-in";
import { isEmployed } from "@/lib/people/store";
import type { Locale } from "@/lib/preferences";
import { findPeriod } from "@/lib/register/store";

const uuid = z.uuid().optional().catch(undefined);

/** What an address may ask for; what is no such thing is not asked. An identity number never is. */
export const askedSchema = z.object({
  draft: uuid,
  from: uuid,
  copy: uuid,
  employer: uuid,
  person: uuid,
  period: z.string().transform(parseDimonaNumber).optional().catch(undefined),
  kind: z.enum(KINDS).catch("IN"),
  /** The field of a refused declaration at which to begin. */
  field: z
    .enum([...FIELD_NAMES, "employer", "worker"])
    .optional()
    .catch(undefined),
});
export type Asked = z.output<typeof askedSchema>;

/** Where a form begins, that it was sent already, that a period must be chosen first, or that there is no such thing. */
export type StartingPoint =
  | { is: "form"; start: FormStart }
  | { is: "sent"; id: string }
  | { is: "picker"; kind: Exclude<Kind, "IN">; nowAt: string; employerId?: string; employerName?: string }
  | { is: "not-found" };

/** Makes the start of a form out of an address. */
export function startingPoint(tx: Scoped, asked: Asked, locale: Locale): Promise<StartingPoint> {
  if (asked.draft) return fromDraft(tx, asked.draft, locale);
  if (asked.from) return fromAncestor(tx, asked.from, locale, asked.field);
  if (asked.copy) return fromCopy(tx, asked.copy, locale);
  if (asked.kind === "IN")
    return asked.period ? fromLastQuarter(tx, asked.period, locale) : fromNothing(tx, asked, locale);
  return asked.period ? fromPeriod(tx, asked, asked.period, locale) : pickPeriod(tx, asked.kind, asked.employer);
}

type Begin = {
  asked: { draft?: string; from?: string; copy?: string; employer?: string; period?: string };
  content: Content;
  employerId?: string;
  worker?: WorkerChoice;
  locale: Locale;
  frame?: Partial<FormStart["frame"]>;
  rest?: Partial<FormStart>;
};

async function begin(
  tx: Scoped,
  { asked, content, employerId, worker = { by: "none" }, locale, frame, rest }: Begin,
): Promise<StartingPoint> {
  const loaded = employerId ? await loadContext(tx, employerId, worker) : undefined;
  if (employerId && !loaded) return { is: "not-found" };
  const { kind, periodNumber } = content;
  const period = kind === "IN" ? undefined : loaded?.known?.periods.find((it) => it.number === periodNumber);
  const person = loaded?.known?.option ?? null;
  const known: WorkerChoice = person ? { by: "person", personId: person.value } : worker;
  const start: FormStart = {
    address: addressOf({ ...asked, kind }),
    frame: { kind, clientKey: randomUUID(), ...(period && { period }), ...frame },
    values: toFormValues({ employer: loaded?.employer.option ?? null, content, worker: known, person, period }),
    ...(loaded && { loaded }),
    nowAt: now().toISOString(),
    anomalies: await foreseenWords(locale),
    countries: countryChoices(locale, dayOf(now())),
    ...rest,
  };
  return { is: "form", start };
}

/** A worker who is asked for but not of this employer is nobody. */
async function fromNothing(tx: Scoped, { employer, person, kind }: Asked, locale: Locale): Promise<StartingPoint> {
  const known = employer && person && (await isEmployed(tx, employer, person));
  const worker: WorkerChoice = known ? { by: "person", personId: person } : { by: "none" };
  return begin(tx, { asked: { employer }, content: { kind }, employerId: employer, worker, locale });
}

/** Work that goes on: the IN of the next quarter, after a period that is declared quarter by quarter; else a plain IN. */
async function fromLastQuarter(tx: Scoped, number: string, locale: Locale): Promise<StartingPoint> {
  const held = await findPeriod(tx, number);
  if (!held) return { is: "not-found" };
  const content = nextQuarterIn(held.period, dayOf(now())) ?? { kind: "IN" };
  const worker: WorkerChoice = { by: "person", personId: held.personId };
  return begin(tx, { asked: { period: number }, content, employerId: held.employerId, worker, locale });
}

async function fromPeriod(tx: Scoped, { kind }: Asked, number: string, locale: Locale): Promise<StartingPoint> {
  const held = await findPeriod(tx, number);
  if (!held) return { is: "not-found" };
  const worker: WorkerChoice = { by: "person", personId: held.personId };
  return begin(tx, {
    asked: { period: number },
    content: { kind, periodNumber: number },
    employerId: held.employerId,
    worker,
    locale,
  });
}

async function fromDraft(tx: Scoped, id: string, locale: Locale): Promise<StartingPoint> {
  const row = await findDeclaration(tx, id);
  if (!row) return { is: "not-found" };
  if (row.state !== "draft" || !row.draft) return { is: "sent", id };
  const { content, employerId, worker, clientKey, ancestorId } = draftSchema.parse(openDraft(row.draft));
  if (worker.by === "insz" || worker.by === "identity") await recordDraft(tx, id, employerId);
  const frame = { clientKey, version: row.version, ...(ancestorId && { ancestorId }) };
  const ancestor = ancestorId ? await ancestorOf(tx, ancestorId, locale) : undefined;
  const rest = { draftId: id, ...(ancestor && { ancestor }) };
  return begin(tx, { asked: { draft: id }, content, employerId, worker, locale, frame, rest });
}

/** What a colleague typed of a worker whom nobody has yet stands in the form in full, the number too: that is a look. */
const recordDraft = (tx: Scoped, declarationId: string, employerId: string) =>
  recordConsultation(tx, { screen: "declaration-form", purpose: "draft", employerId, detail: { declarationId } });

async function fromAncestor(tx: Scoped, id: string, locale: Locale, focus: Asked["field"]): Promise<StartingPoint> {
  const row = await findDeclaration(tx, id);
  if (!row) return { is: "not-found" };
  if (row.state === "draft") return fromDraft(tx, id, locale);
  if (!row.content) return { is: "not-found" };
  const worker: WorkerChoice = row.personId ? { by: "person", personId: row.personId } : { by: "none" };
  const ancestor = await ancestorOf(tx, id, locale);
  const { employerId } = row;
  return begin(tx, {
    asked: { from: id },
    content: toContent(row.content),
    employerId,
    worker,
    locale,
    frame: { ancestorId: id },
    rest: { ...(ancestor && { ancestor }), ...(focus && { focus }) },
  });
}

/** Another IN like an earlier one: no correction of it, and of another day, which the officer says. */
async function fromCopy(tx: Scoped, id: string, locale: Locale): Promise<StartingPoint> {
  const row = await findDeclaration(tx, id);
  if (!row?.content) return { is: "not-found" };
  const { startDate: _, endDate: __, ...content } = toContent(row.content);
  if (content.kind !== "IN") return { is: "not-found" };
  const worker: WorkerChoice = row.personId ? { by: "person", personId: row.personId } : { by: "none" };
  return begin(tx, { asked: { copy: id }, content, employerId: row.employerId, worker, locale });
}

/** The declaration that is copied, with what the RSZ said of it last. */
async function ancestorOf(tx: Scoped, id: string, locale: Locale): Promise<FormStart["ancestor"]> {
  const row = await findDeclarationPage(tx, id);
  if (!row) return undefined;
  const content = row.content ? toContent(row.content) : undefined;
  const remarks = await readRemarks(row.notifications[0]?.anomalies ?? [], locale, content);
  return { id, ...(row.declarationNumber && { number: row.declarationNumber }), remarks };
}

async function pickPeriod(
  tx: Scoped,
  kind: Exclude<Kind, "IN">,
  employerId: string | undefined,
): Promise<StartingPoint> {
  const loaded = employerId ? await loadContext(tx, employerId, { by: "none" }) : undefined;
  if (employerId && !loaded) return { is: "not-found" };
  const nowAt = now().toISOString();
  return { is: "picker", kind, nowAt, ...(loaded && { employerId, employerName: loaded.employer.option.label }) };
}
