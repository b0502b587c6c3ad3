import { expect, test } from "vitest";
import { OWN_WHYS, TOLD_BY_EVENT, whySentence } from "@/components/dimona/known-why";
import nl from "@/messages/nl.json";
import { sourceFiles, withoutComments } from "@/tests/fixtures/source-files";

/** Whoever moves a declaration; what the connection and the RSZ say themselves is told by its form (`whySentence`). */
const movers = sourceFiles.filter(({ name, isTest }) => /^lib\/(submission|declarations)\//.test(name) && !isTest);

/** Every word in code that names a why: given as such, or handed to a function that stores it. */
function whysIn(text: string): string[] {
  const given = [...text.matchAll(/\bwhy(?::|\s=)\s([^;\n]*)/g)].map(([, it = ""]) => it);
  const typed = given.filter((it) => /^"/.test(it) || it.includes("?"));
  const handed = [...text.matchAll(/\b(?:hold|stop|forget|forgetIn|repeat|lose)\(([^;]*?)\)/g)].map(
    ([, it = ""]) => it,
  );
  const listed = [...text.matchAll(/\b\w+_WHYS = \[([^\]]*)\]/g)].map(([, it = ""]) => it);
  return [...typed, ...handed, ...listed].flatMap((it) =>
    [...it.matchAll(/"([a-z]+(?:-[a-z]+)*)"/g)].map(([, why = ""]) => why),
  );
}

/** Not whys, but words that stand in the same expressions: events, a likeness, what a connection says in no words. */
const others = new Set(["same", "hold", "halt", "bar", "why", "string", "unknown"]);

const stored = [...new Set(movers.flatMap(({ text }) => whysIn(withoutComments(text))))].filter(
  (it) => !others.has(it),
);

test("every why that is stored is known to the history, and no other", () => {
  expect(stored.sort()).toEqual([...OWN_WHYS, ...Object.keys(TOLD_BY_EVENT)].sort());
});

test("every known why has a text of its own", () => {
  const texts: Record<string, string> = nl.events.whys;
  expect(OWN_WHYS.filter((it) => whySentence(it) !== it || !texts[it])).toEqual([]);
  const events: Record<string, unknown> = nl.events;
  expect(Object.values(TOLD_BY_EVENT).filter((it) => typeof events[it] !== "string")).toEqual([]);
});
