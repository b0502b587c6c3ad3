import { parseInsz } from "@/lib/dimona/identifiers";

// Reading of what may come in more than one form. Nothing here throws; what cannot be read is absent.

export const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/** The fields of an object; none of anything else. */
export const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};

/** The first that is a text or a number, as trimmed text; an empty one is absent. */
export const textIn = (...values: unknown[]): string | undefined =>
  values.map(asText).find((it) => it !== undefined && it !== "");

const asText = (value: unknown): string | undefined => {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" && Number.isFinite(value) ? String(value) : undefined;
};

/** The first that is all digits. A number beyond what JSON numbers hold exactly has lost digits, and is none. */
export const digitsIn = (...values: unknown[]): string | undefined =>
  values
    .filter((it) => typeof it !== "number" || Number.isSafeInteger(it))
    .map(asText)
    .find((it) => it !== undefined && /^\d+$/.test(it));

/** A number of `length` digits that may have come as an integer, which has lost its leading zeros. */
export const paddedIn = (length: number, ...values: unknown[]): string | undefined =>
  digitsIn(...values)?.padStart(length, "0");

/** The number of a declaration or a period: twelve digits (zone 00913). */
export const dimonaNumberIn = (...values: unknown[]): string | undefined => paddedIn(12, ...values);

/** A number that cannot be right is left out. */
export const inszIn = (value: unknown): string | undefined => parseInsz(paddedIn(11, value) ?? "");

/** The first that is a list, or a single thing in place of one; a collection that is left out is empty. */
export const listIn = (...values: unknown[]): unknown[] => [values.find((it) => !isAbsent(it)) ?? []].flat();

/** What stands behind the last slash of an address. */
export const lastPart = (href: unknown): string | undefined =>
  typeof href === "string"
    ? href
        .replace(/[?#].*$/, "")
        .replace(/\/+$/, "")
        .split("/")
        .at(-1)
    : undefined;
