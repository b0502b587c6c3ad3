import fc from "fast-check";
import { expect, test } from "vitest";
import { readHtmlTable } from "@/lib/batch/html-table";

/** As Excel writes it: styles in the head, blanks of the source within cells, hard blanks, half-open comments. */
const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15">
<style><!--table {mso-displayed-decimal-separator:"\\,";} td {color:black;} <td>no cell</td> --></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=256 style='border-collapse:collapse'><!--StartFragment-->
 <col width=64 span=4 style='width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65 width=64>22/11/2026</td>
  <td class=xl66 align=right>007</td>
  <td>Caf&eacute;&nbsp;De
  Hoek</td>
  <td>a<br>
    b</td>
 </tr>
 <tr><td colspan=2 style='mso-ignore:colspan'>wide</td><td></td><td>O&#39;Neill &lt;x&gt; &amp; y</td></tr>
<!--EndFragment--></table></body></html>`;

test("Excel: as shown, leading zeros kept, what stands beside a wide cell keeps its place", () => {
  expect(readHtmlTable(excel)).toEqual([
    ["22/11/2026", "007", "Café De Hoek", "a\nb"],
    ["wide", "", "", "O'Neill <x> & y"],
  ]);
});

test("LibreOffice: every cell in a font of its own", () => {
  const html = `<!DOCTYPE html><html><body><table cellspacing="0" border="0"><colgroup width="85"></colgroup>
    <tr><td height="17" align="right" sdval="46348" sdnum="1033;2067;DD/MM/YYYY"><font face="Liberation Sans">22/11/2026</font></td>
    <td align="left"><font>PC 302</font></td></tr><tr><td height="17"><br></td><td>x</td></tr></table></body></html>`;
  expect(readHtmlTable(html)).toEqual([
    ["22/11/2026", "PC 302"],
    ["", "x"],
  ]);
});

test("Google Sheets: what it adds to a cell is not read", () => {
  const html = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid}--></style>
    <table dir="ltr" data-sheets-root="1"><colgroup><col width="100"/></colgroup><tbody><tr style="height:21px;">
    <td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;a>b&quot;}">17:00</td><td>a<br/>b</td></tr></tbody></table>`;
  expect(readHtmlTable(html)).toEqual([["17:00", "a\nb"]]);
});

test("a cell over several rows leaves its place empty in those below", () => {
  expect(readHtmlTable("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>")).toEqual([
    ["a", "b"],
    ["", "c"],
  ]);
});

test.each(["", "no table", "<p>text</p>", "<table></table>"])("%j holds no table", (html) => {
  expect(readHtmlTable(html)).toBeUndefined();
});

test("a table in a cell is text of the cell, a second table is left", () => {
  expect(
    readHtmlTable(
      "<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table><table><tr><td>d</table>",
    ),
  ).toEqual([["ab", "c"]]);
});

test("any rectangle of text that is written as a table is read as it was", () => {
  const cell = fc.string().map((it) => it.replace(/[\s\u00a0]+/g, " ").trim());
  const block = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
  const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  fc.assert(
    fc.property(block, (rows) => {
      const html = rows.map((row) => `<tr>${row.map((it) => `<td>${escaped(it)}</td>`).join("\n")}</tr>`).join("");
      expect(readHtmlTable(`<table>${html}</table>`)).toEqual(rows);
    }),
  );
});

test("no text makes it throw, and every row is as long as the longest", () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "<table>",
      "</table>",
      "<tr>",
      "<td>",
      "</td>",
      '<td colspan="3">',
      "<td rowspan=2>",
      "<!--",
      "-->",
      "<br>",
      "&#0;",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const block = readHtmlTable(pieces.join("")) ?? [[]];
      expect(new Set(block.map((row) => row.length)).size).toBe(1);
    }),
  );
});
