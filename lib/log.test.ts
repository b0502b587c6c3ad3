import { expect, test } from "vitest";
import { mask } from "@/lib/log";

test.each(["65111899997", "65.11.18-999.97", "65 11 18 999 97", "worker 65.11.18-999.97 is unknown"])(
  "an identity number is masked in: %s",
  (text) => expect(mask(text)).not.toMatch(/999/),
);

test.each(["600165606187", "118203423", "0477472701", "2026-11-20T10:42:07.123Z"])(
  "what is no identity number stays: %s",
  (text) => expect(mask(text)).toBe(text),
);
