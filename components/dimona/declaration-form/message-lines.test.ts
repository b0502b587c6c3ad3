import { expect, test } from "vitest";
import { blamesOf, linesOf } from "@/components/dimona/declaration-form/message-lines";
import type { PlacedFinding } from "@/components/dimona/declaration-form/use-findings";

const text = JSON.stringify(
  { worker: { ssin: "1" }, dimonaIn: { startingDate: "2026-01-01, early", dimonaFeatures: { workerType: "STU" } } },
  null,
  2,
);

test("every line knows the path of its key, and all lines together are the text", () => {
  const lines = linesOf(text);
  expect(lines.flatMap(({ path }) => path || [])).toEqual([
    "worker",
    "worker.ssin",
    "dimonaIn",
    "dimonaIn.startingDate",
    "dimonaIn.dimonaFeatures",
    "dimonaIn.dimonaFeatures.workerType",
  ]);
  const again = lines.map(({ indent, key, value, end }) => `${indent}${key ? `"${key}": ` : ""}${value}${end}`);
  expect(again.join("\n")).toBe(text);
});

const finding = (place: PlacedFinding["place"], anomaly?: string, severity: "blocking" | "warning" = "blocking") =>
  ({ place, finding: { rule: "a-rule", field: "declaration", severity, ...(anomaly && { anomaly }) } }) as const;

test("a value is blamed once, with the number of each finding; what is not in the message has no path", () => {
  const placed = [
    finding("startDate", "00910-008", "warning"),
    finding("startDate", "00910-344"),
    finding("endDate", "00911-001"),
    finding("name.lastName"),
    finding("declaration", "90373-333"),
  ];
  const places = { startDate: "dimonaIn.startingDate", endDate: "dimonaIn.endingDate" };
  expect(blamesOf(placed, places, linesOf(text))).toEqual([
    { place: "startDate", path: "dimonaIn.startingDate", blocking: true, codes: ["00910-008", "00910-344"] },
    { place: "endDate", blocking: true, codes: ["00911-001"] },
  ]);
});
