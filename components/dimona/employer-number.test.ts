import { expect, test } from "vitest";
import { formatEmployerNumber } from "@/components/dimona/employer-number";

test("each number under which one declares has its own notation", () => {
  expect(formatEmployerNumber("118203423")).toBe("1182034-23");
  expect(formatEmployerNumber("5000000120")).toBe("50000001-20");
  expect(formatEmployerNumber("0477472701")).toBe("0477.472.701");
});
