import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LedgerList } from "@/components/ledger/ledger-list";
import { DECLARATION_ANOMALIES, LEDGER, type LedgerClass } from "@/lib/dimona/ledger";
import { countLedger } from "@/lib/dimona/ledger-count";
import de from "@/messages/de.json" with { type: "json" };
import en from "@/messages/en.json" with { type: "json" };
import fr from "@/messages/fr.json" with { type: "json" };
import nl from "@/messages/nl.json" with { type: "json" };

const count = countLedger(LEDGER, DECLARATION_ANOMALIES);

const render = (locale: string, messages: typeof nl, chosen?: LedgerClass): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="Europe/Brussels">
      <LedgerList entries={LEDGER} count={count} chosen={chosen} />
    </NextIntlClientProvider>,
  );

const rowsIn = (html: string): number => html.split('scope="row"').length - 1;

test.each([
  ["nl", nl],
  ["fr", fr],
  ["de", de],
  ["en", en],
] as const)("every anomaly has a row and no text is missing: %s", (locale, messages) => {
  const html = render(locale, messages);
  expect(rowsIn(html)).toBe(201);
  expect(html).not.toMatch(/ledger\.[a-z]/);
});

test("a class that is chosen shows its own rows alone and marks its filter", () => {
  const html = render("nl", nl, "rsz-only");
  expect(rowsIn(html)).toBe(count.byClass["rsz-only"]);
  expect(html).toContain('href="/rules?class=rsz-only"');
  expect(html).toMatch(/aria-current="true"[^>]*href="\/rules\?class=rsz-only"/);
});

test("the RSZ's label stands there in its own language", () => {
  expect(render("fr", fr)).toContain('lang="fr"');
  expect(render("de", de)).toContain('lang="nl"');
});
