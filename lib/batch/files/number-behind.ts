import { type NumberFormat, readFormat, shownNumber } from "@/lib/batch/files/number-format";

/** The value of an attribute of a cell, its characters resolved; undefined when it has none. */
type AttributeOf = (name: string) => string | undefined;

/**
 * What a cell on the clipboard holds, where the program tells the number behind it: days and hours in our notation whatever the
 * order of its own, and a number in all its digits where a narrow column shows `#####` or `6,51E+10`. Undefined where the text
 * that is shown says it as well, or is all there is.
 */
export function numberBehind(attributeOf: AttributeOf, shown: string): string | undefined {
  const told = byLibreOffice(attributeOf) ?? byGoogle(attributeOf) ?? byExcel(attributeOf);
  if (told === undefined) return undefined;
  const isDated = told.format.kind !== "general" && told.format.kind !== "decimals" && told.format.kind !== "slots";
  const isHidden = /^#+$|^-?\d+([.,]\d+)?E[+-]?\d+$/i.test(shown);
  return isDated || isHidden ? shownNumber(told.raw, told.format) : undefined;
}

type Told = { raw: string; format: NumberFormat };

/** `sdval="46348" sdnum="2067;0;DD/MM/YYYY"`: the number, and the languages and code of its format. */
function byLibreOffice(attributeOf: AttributeOf): Told | undefined {
  const raw = attributeOf("sdval");
  if (!raw) return undefined;
  const [, , ...code] = (attributeOf("sdnum") ?? "").split(";");
  return { raw, format: readFormat(code.join(";")) };
}

/** `data-sheets-value='{"1":3,"3":46348}'` and `data-sheets-numberformat='{"1":5,"2":"dd/mm/yyyy","3":1}'`; 3 is a number. */
function byGoogle(attributeOf: AttributeOf): Told | undefined {
  const value = numbered(attributeOf("data-sheets-value"));
  if (value["1"] !== 3 || typeof value["3"] !== "number") return undefined;
  const { "2": code } = numbered(attributeOf("data-sheets-numberformat"));
  return { raw: String(value["3"]), format: readFormat(typeof code === "string" ? code : "") };
}

/** Older sheets write lists: `[null,3,null,46348]`. */
function numbered(json: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(json || "{}");
    return typeof found === "object" && found !== null ? Object.fromEntries(Object.entries(found)) : {};
  } catch {
    return {}; // Not what Google writes: the text as shown is what there is.
  }
}

/** `x:num="46348"`, where Excel writes it; the code of the format stands in the style. */
function byExcel(attributeOf: AttributeOf): Told | undefined {
  const raw = attributeOf("x:num");
  if (!raw) return undefined;
  const style = attributeOf("style") ?? "";
  const [, quoted, bare] = /mso-number-format:\s*(?:["']([^"']*)["']|([^;]*))/i.exec(style) ?? [];
  return { raw, format: readFormat((quoted ?? bare ?? "").replace(/\\(?=[^\\])/g, "")) };
}
