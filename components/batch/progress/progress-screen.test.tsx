import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ProgressScreen } from "@/components/batch/progress/progress-screen";
import type { Known } from "@/components/batch/progress/use-progress";
import de from "@/messages/de.json";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import nl from "@/messages/nl.json";

const catalogues = { nl, fr, de, en };
type Locale = keyof typeof catalogues;

const at = new Date("2026-11-22T10:00:00Z");
const states = ["accepted", "refused", "queued"];
const stateAt = (place: number): string => states[place % 3] ?? "";

const known = (count: number, pausedAt?: Date): Known => ({
  ok: true,
  head: {
    id: "11111111-1111-4111-8111-111111111111",
    title: "Festival",
    columns: [],
    version: 1,
    createdBy: { id: "x", name: "An" },
    createdAt: at,
    changedAt: at,
    ...(pausedAt && { pausedAt }),
  },
  counts: states.map((state, place) => ({ state, count: Math.floor((count + 2 - place) / 3) })),
  rows: Array.from({ length: count }, (_, place) => ({
    rowId: `row-${place}`,
    number: place + 1,
    declarationId: `declaration-${place}`,
    state: stateAt(place),
    result: null,
    kind: "IN",
    late: false,
    changedAt: at,
  })),
  at,
});

const unasked = async () => ({});
const actions = { readProgress: unasked, pauseBatch: unasked, resumeBatch: unasked, recallRows: unasked };

const draw = (locale: Locale, first: Known, mayDeclare = true): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={catalogues[locale]} timeZone="Europe/Brussels">
      <ProgressScreen first={first} actions={actions} mayDeclare={mayDeclare} />
    </NextIntlClientProvider>,
  );

test.each([
  ["nl", "6667 van 10000 afgehandeld", "en nog 3233 rijen"],
  ["fr", "6667 sur 10000 traitées", "et encore 3233 lignes"],
  ["de", "6667 von 10000 erledigt", "und 3233 weitere Zeilen"],
  ["en", "6667 of 10000 settled", "and 3233 more rows"],
] as const)(
  "in %s ten thousand rows stand in one look: counted, each as a square, the refused ones listed first",
  (locale, settled, more) => {
    const html = draw(locale, known(10_000)).replaceAll(/[\u00a0\u202f.,\s](?=\d{3})/g, "");
    const squares = [...html.matchAll(/M\d+ \d+h7v7h-7z|M\d+\d+h7v7h-7z/g)];
    expect(squares).toHaveLength(10_000);
    expect(html.replaceAll(/\s/g, "")).toContain(settled.replaceAll(/\s/g, ""));
    expect(html.replaceAll(/\s/g, "")).toContain(more.replaceAll(/\s/g, ""));
    expect(html).toContain("/declarations/declaration-1");
    expect(html).not.toContain('href="/declarations/declaration-0"');
  },
);

test("who may not declare has no way to pause, and nothing sent is said so", () => {
  expect(draw("en", known(3))).toMatch(/Pause<\/button>/);
  expect(draw("en", known(3, at))).toMatch(/Resume<\/button>/);
  expect(draw("en", known(3), false)).not.toMatch(/Pause<\/button>/);
  expect(draw("en", known(0))).toContain("Nothing sent yet");
});

test("what has not left can be taken back with its count, and what was refused leads to its cells", () => {
  const html = draw("en", known(3000));
  expect(html).toContain("Recall 1,000 rows");
  expect(html).toContain("?show=refused");
  expect(html).toContain("1,000 rows were refused.");
  expect(draw("en", known(3000), false)).not.toContain("Recall");
});

test("when everything has its answer there is nothing to hold or to take back", () => {
  const all = known(2);
  const html = draw("en", { ...all, counts: all.counts.filter(({ state }) => state !== "queued") });
  expect(html).not.toMatch(/Pause<\/button>/);
  expect(html).not.toContain("Recall");
  expect(html).toContain("2 of 2 settled");
});
