import { AsyncLocalStorage } from "node:async_hooks";
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

/** What a line belongs to: ids only. `attempt`: one hand's hold on a declaration, from its claim to its release. */
export type LogContext = { request?: string; user?: string; action?: string; declaration?: string; attempt?: string };

const contexts = new AsyncLocalStorage<LogContext>();

/** Runs something, each line of which bears the ids; an outer one's are kept. */
export const withLogContext = <T>(context: LogContext, run: () => T): T =>
  contexts.run({ ...contexts.getStore(), ...context }, run);

/** JSON lines on standard output, without personal data. */
export const log = pino({
  level: logLevel(),
  base: null,
  mixin: () => ({ ...contexts.getStore() }),
  formatters: { log: (line) => maskAll(line) as Record<string, unknown> },
  hooks: {
    logMethod(args, method) {
      method.apply(this, args.map((arg) => (typeof arg === "string" ? mask(arg) : arg)) as typeof args);
    },
  },
});

/**
 * Makes what others write to the console (Next, libraries) lines of this log, masked like ours. An error with a `digest` is
 * left out: Next hands it to `onRequestError` too, which knows the request.
 */
export function speakThroughLog(target: Pick<Console, "error" | "warn">): void {
  const through = (level: "error" | "warn") => {
    target[level] = (...said: unknown[]) => {
      const err = said.find((it) => it instanceof Error);
      if (err && "digest" in err) return;
      log[level]({ ...(err && { err }) }, said.filter((it) => typeof it === "string").join(" ") || "a library spoke");
    };
  };
  through("error");
  through("warn");
}
