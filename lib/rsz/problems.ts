import { z } from "zod";
import { parseJson } from "@/lib/rsz/json";

/** The RSZ's own error body (manual REST v1, examples of 403 and 404). What a gateway answers does not look like it. */
const errorForm = z.object({
  id: z.string(),
  code: z.string(),
  message: z.string(),
  details: z.array(z.unknown()).nullish(),
});

/** The body when it is in the RSZ's own error form. */
export const readErrorForm = (body: string | undefined) => errorForm.safeParse(parseJson(body)).data;

const text = z.string().optional().catch(undefined);
const issue = z
  .object({ name: text, in: text, title: text, detail: text, type: text })
  .transform((it) => [it.name, it.detail ?? it.title ?? it.type].filter((part) => part !== undefined).join(": "))
  .catch("");
const problem = z.object({
  type: z.string().regex(/^urn:problem-type:|^https?:|^about:blank$/),
  title: text,
  detail: text,
  issues: z.array(issue).optional().catch(undefined),
});

/** What kind, such as `missingScope`; whether the RSZ itself names it, by an URN; and what it says in lines. */
type Problem = { kind: string; own: boolean; lines: string[] };

/** The body when it is a problem (RFC 9457, as the Belgif REST guide uses it). */
export function readProblem(body: string | undefined): Problem | undefined {
  const read = problem.safeParse(parseJson(body)).data;
  if (!read) return undefined;
  const lines = [read.detail ?? read.title ?? "", ...(read.issues ?? [])];
  const kind = read.type.split(/[:/]/).at(-1) ?? "";
  return { kind, own: read.type.startsWith("urn:"), lines: lines.filter((it) => it !== "") };
}

/** A token without the right scope is our own matter (Belgif REST guide, 403): nothing is said about a mandate. */
export const lacksScope = (body: string | undefined): boolean => readProblem(body)?.kind === "missingScope";

/**
 * What a 400 complains about, a line each. The manual leaves its shape open: the error form, v2's problem,
 * or a list that names the bad properties. Identity numbers are masked, since these lines are shown and kept.
 */
export function readProblems(body: string | undefined): string[] {
  const json = parseJson(body);
  return partsOf(body, json)
    .map(describe)
    .map(mask)
    .filter((it) => it !== "");
}

function partsOf(body: string | undefined, json: unknown): unknown[] {
  const form = readErrorForm(body);
  if (form) return [form.message, ...(form.details ?? [])];
  return readProblem(body)?.lines ?? (json === undefined ? [body?.slice(0, 500)] : [json].flat());
}

const scalar = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);
const complaint = z
  .object({
    propertyName: scalar,
    property: scalar,
    path: scalar,
    field: scalar,
    name: scalar,
    message: scalar,
    detail: scalar,
  })
  .transform((it) => [it.propertyName ?? it.property ?? it.path ?? it.field ?? it.name, it.message ?? it.detail]);

function describe(part: unknown): string {
  if (part === undefined || part === null) return "";
  if (typeof part !== "object") return String(part);
  const named = complaint.safeParse(part).data?.filter((it) => it !== undefined) ?? [];
  return named.length > 0 ? named.join(": ") : JSON.stringify(part).slice(0, 500);
}

/** Eleven digits in a row, or written `65.11.18-999.97`. */
const mask = (text: string): string =>
  text.replace(/(?<!\d)(\d{11}|\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2})(?!\d)/g, "***********").trim();
