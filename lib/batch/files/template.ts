import type { Cells, Column } from "@/lib/batch/column";
import { columnTitle } from "@/lib/batch/files/column-titles";
import type { SheetToWrite } from "@/lib/batch/files/write-xlsx";
import { addDays, type Day } from "@/lib/day";
import { FIELD_NAMES, type FieldName } from "@/lib/dimona/declaration";
import { type Control, FIELDS } from "@/lib/dimona/fields";
import { formatEnterpriseNumber, formatInsz } from "@/lib/dimona/identifiers";
import { makeEnterpriseNumber, makeInsz } from "@/lib/dimona/identifiers-made";
import { formatDay } from "@/lib/dimona/notation";
import type { Texts } from "@/lib/dimona/texts";
import type { WorkerType } from "@/lib/dimona/worker-types";

/** A text of `import.template`, in the user's language. */
export type TemplateWords = (key: string, values?: Record<string, string>) => string;

type Wish = { type: WorkerType; language: keyof Texts; today: Day; words: TemplateWords };

const own = ["employer", "kind", "worker", "lastName", "firstName"] as const;

/** The columns that an IN of the type can have, in their order. */
export const templateColumns = (type: WorkerType): Column[] => [
  ...own,
  ...FIELD_NAMES.filter((name) => isAsked(type, name)),
];

const isAsked = (type: WorkerType, name: FieldName): boolean =>
  [type.in[name], type.inAsDay?.[name]].some((it) => it === "required" || it === "optional");

/**
 * A workbook to fill in for a worker type: the headers with one example, and a sheet that explains each column. The example
 * names an employer that nobody is, so that whoever forgets to delete it sends nothing.
 */
export function templateOf({ type, language, today, words }: Wish): SheetToWrite[] {
  const columns = templateColumns(type);
  const example = exampleOf(type, today, words);
  const titles = columns.map((column) => columnTitle(column, language));
  return [
    {
      sheet: words("rows"),
      lines: [titles, columns.map((column) => example[column] ?? "")],
      widths: titles.map((title) => Math.max(14, title.length + 2)),
    },
    {
      sheet: words("help"),
      lines: [
        [words("column"), words("need"), words("how")],
        ...columns.map((column) => [
          columnTitle(column, language),
          words(needOf(type, column)),
          howTo(column, type, language, words),
        ]),
      ],
      widths: [44, 24, 80],
    },
  ];
}

const isOwn = (column: Column): column is (typeof own)[number] => own.some((it) => it === column);

function needOf(type: WorkerType, column: Column): "required" | "optional" {
  if (isOwn(column)) return column === "employer" || column === "worker" ? "required" : "optional";
  return type.in[column] === "required" && (type.inAsDay?.[column] ?? "required") === "required"
    ? "required"
    : "optional";
}

const texts: Record<Exclude<Control, "choice" | "worker-type">, string> = {
  day: "day",
  hour: "hour",
  hours: "hours",
  committee: "committee",
  "period-number": "periodNumber",
  text: "text",
  number: "number",
  postcode: "postcode",
  country: "country",
  "enterprise-number": "enterpriseNumber",
  "card-number": "cardNumber",
};

function howTo(column: Column, type: WorkerType, language: keyof Texts, words: TemplateWords): string {
  if (isOwn(column)) return words(`of.${column === "lastName" || column === "firstName" ? "name" : column}`);
  const { control, options = [] } = FIELDS[column];
  if (control === "worker-type") return words("of.workerType", { code: type.code });
  if (control !== "choice") return words(`of.${texts[control]}`);
  return words("of.choice", { options: options.map(({ value, title }) => `${value} (${title[language]})`).join(", ") });
}

const daysUntil = 7;

/** An invented worker a week from today; hours where the type has them, which makes it a day. */
function exampleOf(type: WorkerType, today: Day, words: TemplateWords): Cells {
  const start = formatDay(addDays(today, daysUntil));
  const all: Cells = {
    employer: words("example"),
    kind: "IN",
    worker: formatInsz(makeInsz("19980417", 321)),
    lastName: "Voorbeeld",
    firstName: "An",
    workerType: type.code,
    jointCommittee: type.committees.includes("302") ? "302" : (type.committees[0] ?? ""),
    usingCompanyCommittee: "200",
    usingCompanyEnterpriseNumber: formatEnterpriseNumber(makeEnterpriseNumber(77)),
    startDate: start,
    endDate: start,
    startHour: "09:00",
    endHour: "17:00",
    plannedHours: "8",
  };
  const filled = templateColumns(type).filter(
    (column) => isOwn(column) || needOf(type, column) === "required" || whenever.has(column),
  );
  return Object.fromEntries(filled.flatMap((column) => (all[column] ? [[column, all[column]]] : [])));
}

/** What is not always needed but belongs to an example. */
const whenever: ReadonlySet<Column> = new Set<Column>(["endDate", "startHour", "endHour", "plannedHours"]);
