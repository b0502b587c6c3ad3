import { expect, test } from "vitest";
import { sentenceOf } from "@/components/dimona/event-history";
import { EVENTS } from "@/lib/dimona/lifecycle";
import de from "@/messages/de.json";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import nl from "@/messages/nl.json";

test.each([...EVENTS, "draft", "handle"])("the event %s has a sentence in four languages", (event) => {
  const sentence = sentenceOf({ event, detail: {} });
  for (const { events } of [nl, fr, de, en]) expect(Object.keys(events)).toContain(sentence);
  expect(sentence).toBe(event);
});

test("an acceptance with a warning and a replacement are told as such", () => {
  expect(sentenceOf({ event: "accept", detail: { result: "W" } })).toBe("acceptWarned");
  expect(sentenceOf({ event: "accept", detail: { result: "A" } })).toBe("accept");
  expect(sentenceOf({ event: "handle", detail: { successorId: "x" } })).toBe("succeed");
});

test("an event of a later version is shown, not hidden", () => {
  expect(sentenceOf({ event: "teleport", detail: {} })).toBe("other");
});
