import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LedgerList } from "@/components/ledger/ledger-list";
import { DECLARATION_ANOMALIES, LEDGER, type LedgerClass } from "@/lib/dimona/ledger";
import { countLedger } from "@/lib/dimona/ledger-count";
import type { Locale } from "@/lib/preferences";
import { recipeTexts } from "@/lib/recipe-texts";
import de from "@/messages/de.json" with { type: "json" };
import en from "@/messages/en.json" with { type: "json" };
import fr from "@/messages/fr.json" with { type: "json" };
import nl from "@/messages/nl.json" with { type: "json" };

const count = countLedger(LEDGER, DECLARATION_ANOMALIES);

type Asked = { chosen?: LedgerClass; text?: string };

async function render(locale: Locale, messages: typeof nl, asked: Asked = {}): Promise<string> {
  const tell = await recipeTexts(locale);
  const recipes = Object.fromEntries(LEDGER.map(({ errorId: id }) => [id, tell(id) ?? { cause: "", cure: "" }]));
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="Europe/Brussels">
      <LedgerList entries={LEDGER} count={count} recipes={recipes} {...asked} />
    </NextIntlClientProvider>,
  );
}

const rowsIn = (html: string): number => html.split('scope="row"').length - 1;

test.each([
  ["nl", nl],
  ["fr", fr],
  ["de", de],
  ["en", en],
] as const)(
  "every anomaly has a row with its cause and its cure, and no text is missing: %s",
  async (locale, messages) => {
    const html = (await render(locale, messages)).replaceAll("&#x27;", "'");
    const tell = await recipeTexts(locale);
    expect(rowsIn(html)).toBe(201);
    for (const { errorId } of LEDGER) {
      const { cause, cure } = tell(errorId) ?? { cause: "?", cure: "?" };
      expect.soft(html.includes(cause), errorId).toBe(true);
      expect.soft(html.includes(cure), errorId).toBe(true);
    }
    expect(html).not.toMatch(/ledger\.[a-z]/);
  },
);

test("a class that is chosen shows its own rows alone and marks its filter", async () => {
  const html = await render("nl", nl, { chosen: "rsz-only" });
  expect(rowsIn(html)).toBe(count.byClass["rsz-only"]);
  expect(html).toContain('href="/rules?class=rsz-only"');
  expect(html).toMatch(/aria-current="true"[^>]*href="\/rules\?class=rsz-only"/);
});

test("a search shows what it finds, keeps the filter beside it, and says when it finds nothing", async () => {
  const html = await render("nl", nl, { text: "vergrendeld" });
  expect(html).toContain("00913-362");
  expect(rowsIn(html)).toBe(1);
  expect(html).toContain('href="/rules?class=foreseen&amp;q=vergrendeld"');
  expect(await render("nl", nl, { text: "zzz" })).toContain("“zzz”");
});

test("the RSZ's label stands there in its own language", async () => {
  expect(await render("fr", fr)).toContain('lang="fr"');
  expect(await render("de", de)).toContain('lang="nl"');
});
