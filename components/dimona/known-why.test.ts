import { expect, test } from "vitest";
import { whySentence } from "@/components/dimona/known-why";

test.each([
  ["interrupted", "interrupted"],
  ["502", "status"],
  ["ECONNRESET", "connection"],
  ["UND_ERR_SOCKET", "connection"],
  ["ECONNREFUSED", "no-connection"],
  ["TimeoutError", "no-answer"],
  ["CERT_HAS_EXPIRED", "connection"],
  ["no token: unreachable (ECONNREFUSED)", "no-token"],
  ["hand-late", "hand-late"],
  ["not-begun", "not-begun"],
  ["201 without number", "no-number"],
  ["something new", "other"],
])("%s is told by the sentence %s", (why, sentence) => expect(whySentence(why)).toBe(sentence));
