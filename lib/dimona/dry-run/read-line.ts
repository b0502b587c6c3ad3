import type { z } from "zod";
import type { Context } from "@/lib/dimona/context";
import type { Content } from "@/lib/dimona/declaration";
import { lineSchema } from "@/lib/dimona/dry-run/line";
import { toContent } from "@/lib/dimona/dry-run/wire-content";
import { toContext } from "@/lib/dimona/dry-run/wire-context";

export type LineRead = { ok: true; content: Content; context: Context } | { ok: false; error: string };

/** Reads one line of JSON. The error names properties and never repeats what they hold: that may be about a person. */
export function readLine(text: string): LineRead {
  const json = parseJson(text);
  if (json === undefined) return { ok: false, error: "is not JSON" };
  const parsed = lineSchema.safeParse(json);
  if (!parsed.success) return { ok: false, error: parsed.error.issues.map(describe).join("; ") };
  return { ok: true, content: toContent(parsed.data.declaration), context: toContext(parsed.data) };
}

/** Undefined when it is none. The engine's own message quotes the text, so it is not used. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function describe(issue: z.core.$ZodIssue): string {
  const property = issue.path.join(".");
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => `${[property, key].filter(Boolean).join(".")}: is not known`).join("; ");
  return property === "" ? issue.message : `${property}: ${issue.message}`;
}
