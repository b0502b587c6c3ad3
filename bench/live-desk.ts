import path from "node:path";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { type NotingGate, openNotingGate } from "@/bench/noting-gate";
import type { Stand } from "@/bench/stand";
import { encodeSessionToken } from "@/lib/access/session-token";
import { env } from "@/lib/env";
import { ensureBuilt } from "@/scripts/preparation.mjs";
import { startProgram, stopProgram, untilAnswers } from "@/scripts/processes.mjs";
import { freePort } from "@/scripts/settings.mjs";
import { keepRunning } from "@/tests/chaos/program";
import { makeAccount, makeTeam } from "@/tests/factories/account";
import { browserArguments, findBrowser } from "@/tests/fixtures/browser";

/** The built portal, a worker of its own process and two browsers' pages of two officers, before a gate that notes each call. */
export type LiveDesk = { gate: NotingGate; sender: Page; colleague: Page; close: () => Promise<void> };

/** tsx marks functions by a helper of its own, which no page has. */
const named = "globalThis.__name = (it) => it";

export async function openLiveDesk(stand: Stand): Promise<LiveDesk> {
  await ensureBuilt();
  const gate = await openNotingGate(stand.simulatorUrl);
  const baseUrl = new URL(new URL(env().RSZ_BASE_URL).pathname, gate.url).href;
  const worker = keepRunning(
    stand.workerFile,
    [],
    { LOG_LEVEL: "warn", RSZ_BASE_URL: baseUrl },
    path.join(stand.folder, "worker.log"),
  );
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const variables = { PORT: String(port), HOST: "127.0.0.1", NEXTAUTH_URL: url, LOG_LEVEL: "warn" };
  const portal = startProgram("portal", { ...process.env, ...variables }, { logFolder: stand.folder });
  await untilAnswers(`http://127.0.0.1:${port}/login`, portal);
  const { executable, variables: needed } = await findBrowser();
  const browser = await chromium.launch({
    executablePath: executable,
    args: browserArguments,
    env: { ...(process.env as Record<string, string>), ...needed },
  });
  const officer = async (): Promise<Page> => {
    const context = await browser.newContext({ baseURL: url, locale: "nl-BE", timezoneId: "Europe/Brussels" });
    await signIn(context, url, stand.employer.id);
    await context.addInitScript(named);
    return context.newPage();
  };
  const [sender, colleague] = [await officer(), await officer()];
  const close = async () => {
    await browser.close();
    await stopProgram(portal);
    await worker.kill();
    await gate.close();
  };
  return { gate, sender, colleague, close };
}

async function signIn(context: BrowserContext, url: string, employerId: string): Promise<void> {
  const { id, sessionId } = await makeAccount("officer");
  await makeTeam([id], [employerId]);
  const value = await encodeSessionToken(sessionId, env().NEXTAUTH_SECRET);
  await context.addCookies([{ name: "next-auth.session-token", value, url, httpOnly: true }]);
}
