import pino from "pino";
import { logLevel } from "@/lib/env";

/** Any eleven digits, with or without the marks of an INSZ: never to be written to a log. */
const inszLike = /\b\d{2}[. -]?\d{2}[. -]?\d{2}[. -]?\d{3}[. -]?\d{2}\b/g;

export const mask = (text: string): string => text.replace(inszLike, "***********");

const maskAll = (value: unknown): unknown => {
  if (typeof value === "string") return mask(value);
  if (value instanceof Error) return { type: value.name, message: mask(value.message), stack: mask(value.stack ?? "") };
  if (Array.isArray(value)) return value.map(maskAll);
  if (value && typeof value === "object" && !(value instanceof Date))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskAll(inner)]));
  return value;
};

/** JSON lines on standard output, without personal data. */
export const log = pino({
  level: logLevel(),
  base: null,
  formatters: { log: (line) => maskAll(line) as Record<string, unknown> },
  hooks: {
    logMethod(args, method) {
      method.apply(this, args.map((arg) => (typeof arg === "string" ? mask(arg) : arg)) as typeof args);
    },
  },
});
