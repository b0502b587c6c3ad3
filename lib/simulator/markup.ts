/** Text that is HTML already; everything else is escaped when it is put into `html`. */
export type Markup = { markup: string };

const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeText = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

/** Template tag: escapes every value that is not `Markup`. */
export function html(parts: TemplateStringsArray, ...values: (string | number | Markup)[]): Markup {
  const filled = values.map((value) => (typeof value === "object" ? value.markup : escapeText(String(value))));
  return { markup: parts.map((part, index) => part + (filled[index] ?? "")).join("") };
}

const join = (list: Markup[]): Markup => ({ markup: list.map((it) => it.markup).join("") });

/** A table with a head row. */
export function table(head: string[], rows: string[][]): Markup {
  const body = rows.map((row) => html`<tr>${join(row.map((cell) => html`<td>${cell}</td>`))}</tr>`);
  return html`<table><thead><tr>${join(head.map((it) => html`<th scope="col">${it}</th>`))}</tr></thead><tbody>${join(body)}</tbody></table>`;
}
