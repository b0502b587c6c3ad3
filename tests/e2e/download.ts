import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

/** A file as the browser gets it by its link. */
export async function download(page: Page, name: RegExp): Promise<{ fileName: string; bytes: Buffer }> {
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name }).first().click();
  const file = await started;
  return { fileName: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
