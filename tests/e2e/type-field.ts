import type { Page } from "@playwright/test";

/** Types one field of the declaration form as an officer does, whatever its control is. */
export async function typeField(page: Page, field: string, text: string): Promise<void> {
  const control = page.locator(`#declare-${field}`);
  if ((await control.evaluate((it) => it.tagName)) === "SELECT") {
    await control.selectOption(text);
    return;
  }
  await control.fill(text);
  // What is typed in full is taken when the field is left, be it offered or not.
  await control.press("Tab");
}
