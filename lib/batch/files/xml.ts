/** Names come without their prefix. `open` returns false to stop. */
export type XmlListener = {
  open: (name: string, attributes: string) => boolean | undefined;
  close?: (name: string) => void;
  text?: (text: string) => void;
};

/**
 * Tells the tags and texts of an XML in order. Total: broken XML ends where it breaks. No entity but the five of XML and
 * numbers is ever resolved, so that nothing grows.
 */
export function scanXml(xml: string, on: XmlListener): void {
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf("<", at);
    if (tag < 0) return;
    if (tag > at) on.text?.(plain(xml.slice(at, tag)));
    const end = special(xml, tag, on) ?? element(xml, tag, on);
    if (end < 0) return;
    at = end;
  }
}

/** Where a comment, instruction or CDATA ends; undefined when it is a tag, -1 when it never ends. */
function special(xml: string, at: number, on: XmlListener): number | undefined {
  const second = xml.charCodeAt(at + 1);
  if (second !== 0x21 && second !== 0x3f) return undefined;
  if (xml.startsWith("<!--", at)) return after(xml, "-->", at);
  if (!xml.startsWith("<![CDATA[", at)) return after(xml, ">", at);
  const end = after(xml, "]]>", at);
  if (end > 0) on.text?.(xml.slice(at + 9, end - 3));
  return end;
}

const after = (xml: string, mark: string, from: number): number => {
  const found = xml.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
};

function element(xml: string, at: number, on: XmlListener): number {
  const end = tagEnd(xml, at);
  if (end < 0) return -1;
  if (xml.charCodeAt(at + 1) === 0x2f) {
    on.close?.(bare(xml.slice(at + 2, end).trimEnd()));
    return end + 1;
  }
  const isEmpty = xml.charCodeAt(end - 1) === 0x2f;
  const inside = xml.slice(at + 1, isEmpty ? end - 1 : end);
  const gap = inside.search(/\s/);
  const name = bare(gap < 0 ? inside : inside.slice(0, gap));
  if (on.open(name, gap < 0 ? "" : inside.slice(gap)) === false) return -1;
  if (isEmpty) on.close?.(name);
  return end + 1;
}

/** The `>` that ends a tag: one within quotes does not. */
function tagEnd(xml: string, from: number): number {
  let end = xml.indexOf(">", from);
  while (end >= 0 && hasOpenQuote(xml, from, end)) end = xml.indexOf(">", end + 1);
  return end;
}

function hasOpenQuote(xml: string, from: number, to: number): boolean {
  let open = 0;
  for (let at = from; at < to; at++) {
    const letter = xml.charCodeAt(at);
    if (letter === open) open = 0;
    else if (open === 0 && (letter === 0x22 || letter === 0x27)) open = letter;
  }
  return open !== 0;
}

const bare = (name: string): string => name.slice(name.indexOf(":") + 1);

const patterns = new Map<string, RegExp>();

/** The value of an attribute, whatever its prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  const known = patterns.get(name);
  const pattern = known ?? new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  if (!known) patterns.set(name, pattern);
  const match = pattern.exec(attributes);
  return match ? plain(match[1] ?? match[2] ?? "") : undefined;
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.includes("&") ? text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, resolved) : text;

function resolved(whole: string, decimal?: string, hex?: string, name = ""): string {
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
  if (code === undefined) return named[name] ?? whole;
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
