import { expect, test } from "vitest";
import { readHtmlTable } from "@/lib/batch/html-table";

const read = (html: string) => readHtmlTable(html);

/** As Excel writes it: classes for formats, its own line breaks, attributes without quotes. */
const excel = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Excel 15">
<style>
<!--table {mso-displayed-decimal-separator:"\\,";}
.xl65 {mso-number-format:"\\@";}
.xl66 {mso-number-format:"Short Date";}
-->
</style></head>
<body link="#0563C1">
<table border=0 cellpadding=0 cellspacing=0 width=384 style='border-collapse:collapse;width:288pt'>
<!--StartFragment-->
 <col width=96 span=4 style='width:72pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65 width=96 style='height:15.0pt'>01020300438</td>
  <td class=xl66 align=right>22/11/2026</td>
  <td align=right>17:30</td>
  <td>Van den Broeck,<br>
    An-Sofie &amp; co</td>
 </tr>
 <tr height=20>
  <td class=xl65>0302</td>
  <td colspan=2>Zaal&nbsp;1</td>
  <td></td>
 </tr>
<!--EndFragment-->
</table></body></html>`;

test("what Excel copies is read as it is shown", () =>
  expect(read(excel)).toEqual([
    ["01020300438", "22/11/2026", "17:30", "Van den Broeck,\nAn-Sofie & co"],
    ["0302", "Zaal 1", "", ""],
  ]));

/** As LibreOffice writes it: the number behind a cell in \`sdval\`, its format in \`sdnum\`. */
const libreOffice = `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 24.2"/></head><body>
<table cellspacing="0" border="0"><colgroup span="5" width="85"></colgroup>
<tr>
 <td height="17" align="left" sdnum="2067;0;@"><font face="Liberation Sans">01020300438</font></td>
 <td align="right" sdval="46348" sdnum="2067;0;DD/MM/JJ"><font>22/11/26</font></td>
 <td align="right" sdval="0.729166666666667" sdnum="2067;0;UU:MM:SS"><font>17:30:00</font></td>
 <td align="right" sdval="65111899997" sdnum="2067;">6,51E+10</td>
 <td align="right" sdval="46349" sdnum="1036;0;JJ/MM/AAAA">###</td>
</tr><tr><td sdval="7.5" sdnum="2067;">7,5</td><td><b>Fran&ccedil;ois</b><br>H&eacute;lin</td><td><br></td><td sdval="1182034" sdnum="2067;0;#.##0">1.182.034</td><td></td></tr>
</table></body></html>`;

test("what LibreOffice copies is read, with days, hours and long numbers from the number behind them", () =>
  expect(read(libreOffice)).toEqual([
    ["01020300438", "22/11/2026", "17:30", "65111899997", "23/11/2026"],
    ["7,5", "François\nHélin", "", "1.182.034", ""],
  ]));

/** As Google Sheets writes it: values and formats as JSON in attributes. */
const google = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}--></style>
<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" border="1" data-sheets-root="1"><colgroup><col width="100"/></colgroup><tbody>
<tr style="height:21px;"><td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;01020300438&quot;}">01020300438</td>
<td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:46348}" data-sheets-numberformat="{&quot;1&quot;:5,&quot;2&quot;:&quot;M/d/yyyy&quot;,&quot;3&quot;:1}">11/22/2026</td>
<td data-sheets-value="[null,3,null,0.3506944444444444]" data-sheets-numberformat="[null,6,&quot;h:mm&quot;,1]">8:25</td>
<td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:65111899997}">6,51E+10</td></tr>
<tr><td rowspan="2" colspan="1">Peeters</td><td>a</td><td>b</td><td>c</td></tr><tr><td>d</td><td>e</td><td data-sheets-value="{kapot">f</td></tr>
</tbody></table>`;

test("what Google Sheets copies is read, a day in the American order as ours", () =>
  expect(read(google)).toEqual([
    ["01020300438", "22/11/2026", "08:25", "65111899997"],
    ["Peeters", "a", "b", "c"],
    ["", "d", "e", "f"],
  ]));

test("a day in the American order that Excel tells the number of is ours", () =>
  expect(
    read(`<table><tr><td x:num="46348" style='mso-number-format:"m\\/d\\/yyyy"'>11/22/2026</td></tr></table>`),
  ).toEqual([["22/11/2026"]]));
