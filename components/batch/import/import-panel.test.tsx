import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ImportPanel } from "@/components/batch/import/import-panel";
import { MatchColumns } from "@/components/batch/import/match-columns";
import { FILE_REFUSALS } from "@/lib/batch/files/refusal";
import { proposedMapping, tableOf } from "@/lib/batch/files/table";
import { summaryOf } from "@/lib/batch/files/table-summary";
import { toDay } from "@/lib/day";
import de from "@/messages/de.json";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import nl from "@/messages/nl.json";

const catalogues = { nl, fr, de, en };
type Locale = keyof typeof catalogues;
const locales: Locale[] = ["nl", "fr", "de", "en"];

const draw = (locale: Locale, node: React.ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={catalogues[locale]} timeZone="Europe/Brussels">
      {node}
    </NextIntlClientProvider>,
  );

test.each(locales)("every reason why a file is not read is told in %s, each in its own words", (locale) => {
  const told: Record<string, string> = catalogues[locale].import.refused;
  expect(Object.keys(told).sort()).toEqual([...FILE_REFUSALS, "failed"].sort());
  expect(new Set(Object.values(told)).size).toBe(FILE_REFUSALS.length + 1);
});

const lines = [
  ["Week 47"],
  ["INSZ", "Datum", "Kostenplaats", ""],
  ["65111899997", "22/11/2026", "zaal", ""],
  ["x", "", "", ""],
];

function drawMatch(locale: Locale): string {
  const table = tableOf(lines);
  const state = {
    step: "match" as const,
    name: "week.xlsx",
    opened: { ok: true as const, table: summaryOf(table), sheet: "Blad1", sheets: ["Blad1", "Blad2"] },
    mapping: proposedMapping(table.headers),
    isRemembered: true,
    withoutHeaders: false,
    employer: "1182034-23",
  };
  const nothing = () => {};
  return draw(
    locale,
    <MatchColumns
      state={state}
      onMatch={nothing}
      onEmployer={nothing}
      onOpen={nothing}
      onTake={nothing}
      onCancel={nothing}
    />,
  );
}

test.each([
  [
    "nl",
    "INSZ wordt gelezen als",
    "Een kolom met tekst wordt niet overgenomen:",
    "Kostenplaats (1 cel)",
    "2 rijen overnemen",
  ],
  [
    "fr",
    "INSZ est lu comme",
    "Une colonne contenant du texte n&#x27;est pas reprise :",
    "Kostenplaats (1 cellule)",
    "Reprendre 2 lignes",
  ],
  [
    "de",
    "INSZ wird gelesen als",
    "Eine Spalte mit Text wird nicht übernommen:",
    "Kostenplaats (1 Zelle)",
    "2 Zeilen übernehmen",
  ],
  ["en", "INSZ is read as", "A column with text is left out:", "Kostenplaats (1 cell)", "Take 2 rows"],
] as const)("in %s each column says what it is read as, and what is left out is told", (locale, ...texts) => {
  const html = drawMatch(locale);
  for (const text of texts) expect(html).toContain(text);
  expect(html).toContain("Week 47");
  expect(html).toContain('value="1182034-23"');
  expect(html.match(/<option value="worker" selected="">/g)).toHaveLength(1);
});

test.each(locales)("in %s a file is chosen by a control with a name, and a template by its type", (locale) => {
  const actions = { recallMapping: async () => ({ data: {} }), rememberMapping: async () => ({}) };
  const html = draw(locale, <ImportPanel today={toDay("2026-11-22")} actions={actions} onRows={() => {}} />);
  expect(html).toContain('type="file"');
  expect(html).toContain(catalogues[locale].import.choose);
  expect(html).toContain('href="/api/batches/template/OTH"');
});
