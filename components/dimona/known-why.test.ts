import { expect, test } from "vitest";
import { whySentence } from "@/components/dimona/known-why";

test.each([
  ["interrupted", "interrupted"],
  ["502", "status"],
  ["ECONNRESET", "connection"],
  ["UND_ERR_SOCKET", "connection"],
  ["201 without number", "no-number"],
  ["something new", "other"],
])("%s is told by the sentence %s", (why, sentence) => expect(whySentence(why)).toBe(sentence));
