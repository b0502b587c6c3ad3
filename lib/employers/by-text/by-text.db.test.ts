import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { formatEnterpriseNumber, formatNssoNumber } from "@/lib/dimona/identifiers";
import { employersByText } from "@/lib/employers/by-text/store";
import { makeAccount, makeTeam } from "@/tests/factories/account";
import { makeEmployer } from "@/tests/factories/employer";

const system = systemScope("test");
const make = (name: string) => withScope(system, (tx) => makeEmployer(tx, { name }));

test("an employer is named by RSZ or enterprise number in any notation, or by the whole name", async () => {
  const name = `Café De Mol ${randomUUID()}`;
  const { id, enterpriseNumber = "", numbers } = await make(name);
  const number = numbers[0]?.number ?? "";
  const texts = [
    number,
    ` ${formatNssoNumber(number)} `,
    String(Number(number)),
    enterpriseNumber,
    `BE ${formatEnterpriseNumber(enterpriseNumber)}`,
    name,
    ` ${name.toUpperCase().replace(" DE ", "  DE ")}`,
  ];
  const found = await withScope(system, (tx) => employersByText(tx, texts));
  const ids = texts.map((text) => {
    const one = found.get(text);
    return typeof one === "object" ? one.id : one;
  });
  expect(ids).toEqual(texts.map(() => id));
});

test("part of a name, other text and nothing name nobody; a name that two bear names neither", async () => {
  const name = `Twee ${randomUUID()}`;
  await make(name);
  await make(name.toUpperCase());
  const texts = ["", "  ", name.slice(0, -1), `${name} BV`, "123", "%", name];
  const found = await withScope(system, (tx) => employersByText(tx, texts));
  expect([...found]).toEqual([[name, "several"]]);
});

test("an employer out of reach is nobody, and does not stand in the way of one with the same name", async () => {
  const name = `Gelijk ${randomUUID()}`;
  const [mine, other] = [await make(name), await make(name)];
  const officer = await makeAccount("officer");
  await makeTeam([officer.id], [mine.id]);
  const number = other.numbers[0]?.number ?? "";
  const found = await withScope(officer.scope, (tx) => employersByText(tx, [name, number]));
  expect([...found].map(([text, it]) => [text, typeof it === "object" && it.id])).toEqual([[name, mine.id]]);
});
