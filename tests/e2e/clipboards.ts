// The contents of a clipboard as three spreadsheets write them: the same cells, each with what its program adds around them.
import { asText } from "@/tests/e2e/sheet";

type Rows = readonly string[][];
export type Clipboard = { "text/html": string; "text/plain": string };

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const table = (rows: Rows, rowOpen: string, cell: (text: string) => string): string =>
  rows.map((row) => `${rowOpen}${row.map((text) => cell(escaped(text))).join("\n  ")}</tr>`).join("\n ");

/** Excel: styles in the head, cells in their own classes, blanks of the source around and within them. */
export const asExcel = (rows: Rows): Clipboard => ({
  ...asText(rows),
  "text/html": `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta name=Generator content="Microsoft Excel 15"><style><!--table {mso-displayed-decimal-separator:"\\,";}
td {mso-number-format:General; white-space:nowrap;} .xl65 {mso-number-format:"\\@";}--></style></head>
<body link="#0563C1" vlink="#954F72"><table border=0 cellpadding=0 cellspacing=0 width=768 style='border-collapse:collapse'>
<!--StartFragment--> <col width=64 span=12 style='width:48pt'>
 ${table(rows, "<tr height=20 style='height:15.0pt'>\n  ", (text) => `<td class=xl65 style='height:15.0pt'>${text.replaceAll(" ", "\n  ")}</td>`)}
<!--EndFragment--></table></body></html>`,
});

/** LibreOffice: every cell in a font of its own, its number beside it; an empty cell holds a break. */
export const asLibreOffice = (rows: Rows): Clipboard => ({
  ...asText(rows),
  "text/html": `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/>
<meta name="generator" content="LibreOffice 7.6 (Linux)"/><style type="text/css">body,div,table { font-family:"Liberation Sans" }</style></head>
<body><table cellspacing="0" border="0"><colgroup span="12" width="85"></colgroup>
 ${table(rows, "<tr>\n  ", (text) => (text === "" ? '<td height="17" align="left"><br></td>' : `<td height="17" align="right" sdval="45555" sdnum="2067;0;@"><font face="Liberation Sans">${text}</font></td>`))}
</table></body></html>`,
});

/** Google: no head, a mark of its own, the value in an attribute of the cell. */
export const asGoogle = (rows: Rows): Clipboard => ({
  ...asText(rows),
  "text/html": `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style>
<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" data-sheets-root="1" data-sheets-baot="1"><colgroup>${'<col width="100"/>'.repeat(12)}</colgroup><tbody>
 ${table(rows, '<tr style="height:21px;">', (text) => `<td style="overflow:hidden;padding:2px 3px;" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;${text}&quot;}">${text}</td>`)}
</tbody></table>`,
});
