// A sheet in the browser: how one is made, its cells, what is pasted into it.
import { expect, type Page } from "@playwright/test";
import type { Client } from "@/tests/e2e/desk";
import { inventInsz } from "@/tests/e2e/desk";

/** Makes a sheet from the list; gives its id. */
export async function newSheet(page: Page): Promise<string> {
  await page.goto("/batches");
  await page.getByRole("button", { name: "Nieuw blad" }).first().click();
  await page.waitForURL(/\/batches\/[0-9a-f-]{36}$/);
  // Its rows come with the first look; before that there is nothing to type in.
  await expect(page.getByRole("rowheader", { name: "1", exact: true })).toBeVisible();
  return page.url().slice(-36);
}

/** A cell by the number of its row, as it is shown, and its column from 0. */
export const cell = (page: Page, row: number, column: number) => page.locator(`#cell-${row - 1}-${column}`);

/** The columns of a new sheet, in order, and the row of a flexi-job in it as payroll has it. */
const COLUMNS = [
  "employer",
  "kind",
  "type",
  "worker",
  "lastName",
  "firstName",
  "committee",
  "startDate",
  "startHour",
  "endDate",
  "endHour",
  "hours",
] as const;
export type SheetColumn = (typeof COLUMNS)[number];
export const COLUMN_COUNT = COLUMNS.length;

/** Where a column stands, counted from 0. */
export const columnAt = (column: SheetColumn): number => COLUMNS.indexOf(column);

/** A flexi-job of one evening, without fault. */
export function flexi(client: Client, at: number, wanted: Partial<Record<SheetColumn, string>> = {}): string[] {
  const cells: Record<SheetColumn, string> = {
    employer: client.name,
    kind: "IN",
    type: "FLX",
    worker: wanted.worker ?? inventInsz(),
    lastName: `Naam${at}`,
    firstName: "Vera",
    committee: "302",
    startDate: "20/09/2024",
    startHour: "17:00",
    endDate: "20/09/2024",
    endHour: "23:00",
    hours: "",
    ...wanted,
  };
  return COLUMNS.map((column) => cells[column]);
}

/** What a browser tells a page when somebody pastes: the contents of a clipboard by type. */
export async function paste(page: Page, types: Record<string, string>): Promise<void> {
  await page.getByRole("grid").focus();
  await page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, types);
}

export const asText = (rows: readonly string[][]) => ({ "text/plain": rows.map((row) => row.join("\t")).join("\r\n") });
