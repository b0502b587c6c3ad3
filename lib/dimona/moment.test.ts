import { expect, test } from "vitest";
import { exactMoment, moment, shortMoment, timelineMoment } from "@/lib/dimona/moment";

test("an instant is shown on the Belgian clock, in winter and in summer", () => {
  expect(moment(new Date("2026-11-20T23:30:05Z"))).toBe("21/11/2026 00:30");
  expect(moment(new Date("2026-07-20T21:59:59Z"))).toBe("20/07/2026 23:59");
});

test("every form shows the same minute", () => {
  const at = new Date("2026-09-25T12:02:31Z");
  expect(shortMoment(at)).toBe("25/09/26 14:02");
  expect(exactMoment(at)).toBe("25/09/2026 14:02:31");
  expect(timelineMoment(at)).toBe("25/09 14:02:31");
});
