import { describe, expect, test } from "vitest";
import { ANOMALY_IDS } from "@/lib/dimona/anomalies";
import { LOCALES } from "@/lib/preferences";
import { recipeTexts } from "@/lib/recipe-texts";
import { sourceFiles, waysTo } from "@/tests/fixtures/source-files";

const longest = 160;
/** `dd/mm/jjjj.` and the like end no sentence of their own. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);

describe.each(LOCALES)("in %s", (locale) => {
  test("every anomaly has a cause and a cure, each one plain sentence with nothing left to fill in", async () => {
    const tell = await recipeTexts(locale);
    expect(ANOMALY_IDS).toHaveLength(259);
    for (const errorId of ANOMALY_IDS) {
      const told = tell(errorId);
      expect.soft(told, errorId).toBeDefined();
      for (const text of Object.values(told ?? {})) {
        expect.soft(sentencesOf(text), errorId).toHaveLength(1);
        expect.soft(text.length, `${errorId} ${text}`).toBeLessThanOrEqual(longest);
        expect.soft(text, errorId).toMatch(/^(\p{Lu}|[“„«])[^{}<>_]*\.$/u);
        expect.soft(text, errorId).not.toMatch(/\b\d{5}\b|\b(own|patterns)\.\S/);
      }
    }
  });

  test("no two different things are said of what the RSZ calls by the same words at the same place", async () => {
    const tell = await recipeTexts(locale);
    expect(tell("90373-334")).toEqual(tell("90378-334"));
    expect(tell("90373-421")).toEqual(tell("90378-421"));
  });

  test("a number that our table does not have gets no recipe", async () => {
    expect((await recipeTexts(locale))("99999-999")).toBeUndefined();
  });
});

test("German and English are no copies of another language", async () => {
  const [nl, fr, de, en] = await Promise.all(LOCALES.map((locale) => recipeTexts(locale)));
  for (const errorId of ANOMALY_IDS) {
    const causes = [nl, fr, de, en].map((tell) => tell?.(errorId)?.cause);
    expect.soft(new Set(causes).size, errorId).toBe(4);
  }
});

test("nothing that runs in the browser leads to the recipes", () => {
  const inBrowser = sourceFiles.filter(({ text }) => /^["']use client["']/m.test(text));
  expect(inBrowser.length).toBeGreaterThan(50);
  expect(inBrowser.flatMap((file) => waysTo(/^lib\/recipe-texts$|^messages\/recipes/, file))).toEqual([]);
});
