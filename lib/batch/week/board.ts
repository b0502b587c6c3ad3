import type { Cells } from "@/lib/batch/column";
import { pairKey } from "@/lib/batch/pair-key";
import { readCell } from "@/lib/batch/read-cell";
import { readRow } from "@/lib/batch/read-row";
import type { PairContext } from "@/lib/batch/row-context";
import { isBlankRow, type Row } from "@/lib/batch/sheet";
import type { SentRow } from "@/lib/batch/stored-row";
import { type SheetMemory, type Verdict, verdictOf } from "@/lib/batch/verdict";
import { daysOn, entryText } from "@/lib/batch/week/entry-text";
import { isUnreadShift, shiftText } from "@/lib/batch/week/shift-text";
import type { WeekBoard, WeekEntry, WeekWorker } from "@/lib/batch/week/week-board";
import { daysOfWeek } from "@/lib/batch/week/week-days";
import { type Day, dayOf, parseDay } from "@/lib/day";
import { isAlive, isState } from "@/lib/dimona/lifecycle";
import { type Outcome, outcomeOf } from "@/lib/dimona/outcome";

/** One thing in a cell, in the order in which they begin. */
export type BoardLine = {
  key: string;
  text: string;
  workerType: string;
  outcome: Outcome;
  /** What the check says of the row. */
  verdict?: Verdict;
  rowId?: string;
  /** What stands there is no shift. */
  isUnread?: true;
  /** A text in the cell means it, and it was not sent: what is typed takes its place. */
  isTyped: boolean;
  declarationId?: string;
  periodNumber?: string;
};

export type BoardCell = { day: Day; text: string; lines: BoardLine[]; worst: Verdict["worst"] };

/** A worker's week. `key`: the person, or the text of who is not known here. */
export type BoardRow = {
  key: string;
  name: string;
  worker?: WeekWorker;
  /** What a row says for this worker; absent where nothing can be typed. */
  text?: string;
  workerType: string;
  jointCommittee: string;
  cells: BoardCell[];
};

/** `elsewhere`: rows of the sheet that stand in no cell of this board. */
export type Board = { rows: BoardRow[]; elsewhere: number };

/** What was chosen for a worker before any row says it, by `BoardRow.key`. */
export type ChosenTypes = Readonly<Record<string, { workerType?: string; jointCommittee?: string }>>;

export type BoardAbout = {
  read: WeekBoard;
  monday: Day;
  now: Date;
  rows: readonly Row[];
  pairs: ReadonlyMap<string, PairContext>;
  sent: ReadonlyMap<string, SentRow>;
  memory: SheetMemory;
  chosen: ChosenTypes;
};

/**
 * The same rows in the places in which they stood before, new ones below: whoever is being typed for does not move away under the
 * hand when the page is read anew.
 */
export function inPlace(board: Board, before: readonly string[]): Board {
  const at = new Map(before.map((key, index) => [key, index]));
  const placeOf = ({ key }: BoardRow): number => at.get(key) ?? before.length;
  return { ...board, rows: [...board.rows].sort((one, other) => placeOf(one) - placeOf(other)) };
}

/** What there is of one worker. */
type Own = { placed: readonly Placed[]; entries: readonly WeekEntry[] };

function byKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const held = found.get(keyOf(item));
    if (held) held.push(item);
    else found.set(keyOf(item), [item]);
  }
  return found;
}

type Placed = { row: Row; at: number; key: string };

/** The week as it is drawn: what was declared, and what the sheet holds for it. */
export function boardOf(about: BoardAbout): Board {
  const { read } = about;
  const placed = placedRows(about);
  const own = byKey(placed, ({ key }) => key);
  const entries = byKey(read.entries, ({ personId }) => personId);
  const of = (key: string): Own => ({ placed: own.get(key) ?? [], entries: entries.get(key) ?? [] });
  const known = read.workers.map((worker) => rowOf(worker.personId, worker.name, worker, about, of(worker.personId)));
  const ids = new Set(read.workers.map(({ personId }) => personId));
  const others = [...own]
    .filter(([key]) => !ids.has(key))
    .map(([key, [first]]) => rowOf(key, namedIn(first?.row.cells ?? {}, about.pairs), undefined, about, of(key)));
  const all = about.rows.filter((row) => !isBlankRow(row)).length;
  return { rows: [...known, ...others], elsewhere: all - placed.length };
}

/** The rows of the sheet that begin in this week, with the worker and the day. */
function placedRows(about: BoardAbout): Placed[] {
  const { read, monday, now, rows, pairs } = about;
  const today = dayOf(now);
  const days: readonly string[] = daysOfWeek(monday);
  const byText = new Map(read.workers.flatMap((it) => (it.text ? [[it.text.toLowerCase(), it.personId]] : [])));
  return rows.flatMap((row) => {
    if (isBlankRow(row)) return [];
    const { employer, kind, worker, start } = saidIn(row.cells, today);
    const pair = pairs.get(pairKey({ employer, worker }));
    const at = days.indexOf(start);
    if (kind !== "IN" || at < 0 || worker === "" || !isHis(employer, pair, read)) return [];
    const told = pair?.worker && typeof pair.worker !== "string" ? pair.worker.personId : undefined;
    const typed = (row.cells.worker ?? "").trim().toLowerCase();
    return [{ row, at, key: told ?? byText.get(typed) ?? `text:${typed}` }];
  });
}

type Said = { today: Day; employer: string; kind: string; worker: string; start: string; text?: string | undefined };

/** A row that stays the same object is read once: the board is drawn anew with every key. */
const read = new WeakMap<Cells, Said>();

function saidIn(cells: Cells, today: Day): Said {
  const before = read.get(cells);
  if (before?.today === today) return before;
  const { employer, kind, worker } = readRow(cells, today);
  const start = readCell("startDate", cells.startDate ?? "", { today }) ?? "";
  const day = parseDay(start);
  const text = day && shiftText(cells, { day, workerType: cells.workerType ?? "" });
  const said = { today, employer, kind, worker, start, text };
  read.set(cells, said);
  return said;
}

const isHis = (text: string, pair: PairContext | undefined, { employer }: WeekBoard): boolean =>
  pair && typeof pair.employer !== "string"
    ? pair.employer.id === employer.id
    : text.toLowerCase() === employer.text.toLowerCase();

function namedIn({ worker = "", lastName = "", firstName = "" }: Cells, pairs: BoardAbout["pairs"]): string {
  const told = [...pairs.entries()].find(([key]) => key.endsWith(`\n${worker.trim().toLowerCase()}`))?.[1].worker;
  if (told && typeof told !== "string") return told.name;
  return `${lastName} ${firstName}`.trim() || worker;
}

function rowOf(
  key: string,
  name: string,
  worker: WeekWorker | undefined,
  about: BoardAbout,
  { placed: own, entries }: Own,
): BoardRow {
  const first = own.find(({ row }) => !isLockedRow(about, row.id))?.row.cells;
  const chosen = about.chosen[key];
  const text = worker ? worker.text : own[0]?.row.cells.worker;
  const workerType = first ? (first.workerType ?? "") : (chosen?.workerType ?? worker?.workerType ?? "");
  const committee = first ? first.jointCommittee : (chosen?.jointCommittee ?? worker?.jointCommittee);
  const dropped = new Set(own.flatMap(({ row }) => droppedBy(about, row.id)));
  const cells = daysOfWeek(about.monday).map((day, at) =>
    cellOf(
      day,
      entries.filter((it) => !it.cancelled && !dropped.has(it.declarationId ?? "") && daysOn(it, day)),
      own.filter((it) => it.at === at && !isDeclared(about, it.row.id, entries)).map(({ row }) => row),
      about,
    ),
  );
  const said = { workerType, jointCommittee: committee ?? "" };
  return { key, name, ...(worker && { worker }), ...(text !== undefined && { text }), ...said, cells };
}

const isLockedRow = ({ sent }: BoardAbout, id: string): boolean =>
  isAlive(sent.get(id)?.state ?? "draft") && sent.has(id);

/** The declaration of a row that may be mended: the row stands for it. */
const droppedBy = (about: BoardAbout, id: string): string[] => {
  const declarationId = about.sent.get(id)?.declarationId;
  return declarationId && !isLockedRow(about, id) ? [declarationId] : [];
};

/** A row that was sent, and of which the page tells already what became of it. */
const isDeclared = (about: BoardAbout, id: string, entries: readonly WeekEntry[]): boolean => {
  const sent = about.sent.get(id);
  return sent !== undefined && isLockedRow(about, id) && entries.some((it) => it.declarationId === sent.declarationId);
};

function cellOf(day: Day, entries: readonly WeekEntry[], rows: readonly Row[], about: BoardAbout): BoardCell {
  const typed = rows.map((row) => lineOf(row, about));
  const declared = entries.map(
    (it): BoardLine => ({
      key: it.key,
      text: entryText(it, day),
      workerType: it.workerType,
      outcome: it.outcome,
      isTyped: false,
      ...(it.declarationId && { declarationId: it.declarationId }),
      ...(it.periodNumber && { periodNumber: it.periodNumber }),
    }),
  );
  const worsts = typed.map(({ verdict }) => verdict?.worst ?? "none");
  return {
    day,
    text: typed.flatMap((it) => (it.isTyped ? [it.text] : [])).join(" "),
    lines: [...declared, ...typed],
    worst: worsts.includes("blocking") ? "blocking" : worsts.includes("warning") ? "warning" : "none",
  };
}

function lineOf({ id, cells }: Row, about: BoardAbout): BoardLine {
  const sent = about.sent.get(id);
  const isLocked = isLockedRow(about, id);
  const { text } = saidIn(cells, dayOf(about.now));
  const verdict = verdictOf(about.memory, id);
  const outcome = sent && isState(sent.state) ? outcomeOf(sent.state, sent.result) : "draft";
  return {
    key: id,
    rowId: id,
    text: text ?? `${cells.startHour ?? ""}${cells.endDate === undefined ? "" : ` → ${cells.endDate}`}`.trim(),
    workerType: (cells.workerType ?? "").toUpperCase(),
    outcome,
    isTyped: text !== undefined && !isLocked,
    ...(text !== undefined && isUnreadShift(text, cells.workerType ?? "") && { isUnread: true as const }),
    ...(verdict && { verdict }),
    ...(sent && { declarationId: sent.declarationId }),
  };
}
