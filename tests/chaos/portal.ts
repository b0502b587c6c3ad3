import fs from "node:fs";
import path from "node:path";
import { encodeSessionToken } from "@/lib/access/session-token";
import type { Submission, Submitted } from "@/lib/declarations/submit-declaration";
import { root } from "@/scripts/preparation.mjs";
import type { Rows } from "@/tests/chaos/database";

/** The arguments by which node starts the built portal. */
export const portalFile = path.join(root, "node_modules/next/dist/bin/next");
export const portalArgs = (port: number): string[] => ["start", "-p", String(port), "-H", "127.0.0.1"];

/** What an officer's browser sends when the form is sent: the server action itself, with the cookie of a session. */
export type Browser = (submission: Submission) => Promise<Submitted | undefined>;

type Place = { portalUrl: string; userId: string; rows: Rows };

/** A browser of this officer. It gives nothing when no answer came. */
export async function openBrowser({ portalUrl, userId, rows }: Place): Promise<Browser> {
  const [session] = await rows<{ id: string }>(
    "INSERT INTO session (user_id, expires_at) VALUES ($1, now() + interval '12 hours') RETURNING id",
    [userId],
  );
  const token = await encodeSessionToken(session?.id ?? "", process.env.NEXTAUTH_SECRET ?? "");
  const headers = {
    "next-action": actionId("app/(desk)/declarations/actions.ts", "submit"),
    accept: "text/x-component",
    "content-type": "text/plain;charset=UTF-8",
    origin: portalUrl,
    cookie: `next-auth.session-token=${token}`,
  };
  return async (submission) => {
    const call = { method: "POST", headers, body: JSON.stringify([submission]), signal: AbortSignal.timeout(15_000) };
    const answer = await fetch(`${portalUrl}/declarations/new`, call).catch(() => undefined);
    return answer?.ok ? readAnswer(await answer.text().catch(() => "")) : undefined;
  };
}

/** The name under which the build has an action, as Next's own list says. */
function actionId(filename: string, exportedName: string): string {
  const list = JSON.parse(fs.readFileSync(path.join(root, ".next/server/server-reference-manifest.json"), "utf8"));
  for (const [id, it] of Object.entries<{ filename: string; exportedName: string }>(list.node))
    if (it.filename === filename && it.exportedName === exportedName) return id;
  throw new Error(`the build has no action ${exportedName}`);
}

/** The answer stands in the row of React's wire that the first one names: `1:{"data":…}`. */
function readAnswer(text: string): Submitted | undefined {
  const row = text.split("\n").find((line) => line.startsWith("1:{"));
  return row && JSON.parse(row.slice(2)).data;
}
