import compile from "icu-minify/compile";
import { expect, test } from "vitest";
import de from "@/messages/de.json";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import nl from "@/messages/nl.json";
import { icuArguments } from "@/tests/fixtures/icu-arguments";

type Tree = { [key: string]: string | Tree };

const flatten = (tree: Tree, prefix = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  );

const catalogues = Object.entries({ nl, fr, de, en }).map(([language, tree]) => ({
  language,
  texts: new Map(flatten(tree)),
}));
const keys = [...new Set(catalogues.flatMap(({ texts }) => [...texts.keys()]))].sort();

test("every text exists in all four languages", () => {
  const missing = keys.flatMap((key) =>
    catalogues.filter(({ texts }) => !texts.has(key)).map((it) => `${key} in ${it.language}`),
  );
  expect(missing).toEqual([]);
});

/** What the build does with each; a word after `select` may hold letters, digits and `_`, no hyphen. */
function compiles(text: string): boolean {
  try {
    compile(text);
    return true;
  } catch {
    return false;
  }
}

test("every text can be compiled", () => {
  const broken = catalogues.flatMap(({ language, texts }) =>
    [...texts].filter(([, text]) => !compiles(text)).map(([key]) => `${key} in ${language}`),
  );
  expect(broken).toEqual([]);
});

test("no text is empty", () => {
  const empty = catalogues.flatMap(({ language, texts }) =>
    [...texts].filter(([, text]) => !text.trim()).map(([key]) => `${key} in ${language}`),
  );
  expect(empty).toEqual([]);
});

test("a text takes the same arguments in every language", () => {
  const different = keys.filter((key) => {
    const forms = catalogues.flatMap(({ texts }) =>
      texts.has(key) ? [icuArguments(texts.get(key) ?? "").join()] : [],
    );
    return new Set(forms).size > 1;
  });
  expect(different).toEqual([]);
});

test.each([
  ["plain", []],
  ["Hello {name}, {n, number}", ["n", "name"]],
  ["{count, plural, =0 {none} one {one {thing}} other {# of {total}}} <b>x</b>", ["<b>", "count", "thing", "total"]],
  ["it's '{literal}'", []],
])("the arguments of %j are found", (message, expected) => {
  expect(icuArguments(message)).toEqual(expected);
});
