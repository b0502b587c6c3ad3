import path from "node:path";
import PDFDocument from "pdfkit";

const margin = 48;
const ink = "#1a1d21";
const grey = "#5c636b";

/** Beside this file; the working directory is the project's in every process of ours. */
const font = (name: string): string => path.join(process.cwd(), "lib/outage/evidence/fonts", `inter-${name}.ttf`);

/** A document that is written from top to bottom, page after page. */
export type Sheet = {
  title(text: string): void;
  heading(text: string): void;
  /** A name and what it is, one a line. */
  fact(name: string, value: string): void;
  /** `small`: what only who checks it reads. */
  line(text: string, look?: "plain" | "strong" | "small"): void;
  space(): void;
  attach(name: string, text: string): void;
  /** Writes a line at the foot of each page and gives the bytes. */
  end(foot: (page: number, pages: number) => string): Promise<Buffer>;
};

export type SheetInfo = { title: string; author: string; language: string; compress?: boolean };

/** A4, in a font that is embedded: names keep all their letters. */
export function createSheet({ title, author, language, compress = true }: SheetInfo): Sheet {
  const doc = new PDFDocument({
    size: "A4",
    margin,
    compress,
    bufferPages: true,
    lang: language,
    displayTitle: true,
    info: { Title: title, Author: author, Creator: "Indienst" },
  });
  doc.registerFont("regular", font("regular")).registerFont("strong", font("semibold"));
  const parts: Buffer[] = [];
  doc.on("data", (part: Buffer) => parts.push(part));
  const done = new Promise<void>((resolve) => doc.once("end", () => resolve()));
  const width = doc.page.width - 2 * margin;
  /** A heading never stands alone at the foot of a page. */
  const keep = (height: number) => {
    if (doc.y + height > doc.page.height - margin) doc.addPage();
  };
  const write = (text: string, name: string, size: number, color: string) =>
    doc.font(name).fontSize(size).fillColor(color).text(text, margin, doc.y, { width, lineGap: 1.5 });
  return {
    title: (text) => write(text, "strong", 16, ink).moveDown(0.4),
    heading: (text) => {
      keep(90);
      doc.moveDown(0.6);
      write(text, "strong", 11, ink).moveDown(0.25);
    },
    fact: (name, value) => writeFact(doc, width, name, value),
    line: (text, look = "plain") => {
      if (look === "small") write(text, "regular", 7, grey);
      else write(text, look === "strong" ? "strong" : "regular", 9, ink);
    },
    space: () => doc.moveDown(0.35),
    attach: (name, text) => doc.file(Buffer.from(text, "utf8"), { name, type: "application/json" }),
    end: async (foot) => {
      writeFeet(doc, width, foot);
      doc.end();
      await done;
      return Buffer.concat(parts);
    },
  };
}

const nameWidth = 150;

function writeFact(doc: PDFKit.PDFDocument, width: number, name: string, value: string): void {
  doc.font("regular").fontSize(9);
  const valueWidth = width - nameWidth;
  const height = Math.max(
    doc.heightOfString(name, { width: nameWidth - 8, lineGap: 1.5 }),
    doc.heightOfString(value, { width: valueWidth, lineGap: 1.5 }),
  );
  if (doc.y + height > doc.page.height - margin) doc.addPage();
  const top = doc.y;
  doc.fillColor(grey).text(name, margin, top, { width: nameWidth - 8, lineGap: 1.5 });
  doc.fillColor(ink).text(value, margin + nameWidth, top, { width: valueWidth, lineGap: 1.5 });
  doc.x = margin;
  doc.y = top + height;
}

function writeFeet(doc: PDFKit.PDFDocument, width: number, foot: (page: number, pages: number) => string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // Else what stands within the margin would begin a page of its own.
    doc.page.margins.bottom = 0;
    doc.font("regular").fontSize(7).fillColor(grey);
    doc.text(foot(page - start + 1, count), margin, doc.page.height - margin + 14, { width, lineBreak: false });
  }
}
