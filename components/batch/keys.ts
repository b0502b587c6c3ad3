/** What a key asks of the sheet. */
export type Command =
  | { is: "move"; rows: number; columns: number; extend: boolean }
  | { is: "edge"; rows: number; columns: number; extend: boolean }
  | { is: "page"; pages: number; extend: boolean }
  | { is: "row-end"; last: boolean; extend: boolean }
  | { is: "sheet-end"; last: boolean; extend: boolean }
  | { is: "type"; text: string }
  | { is: "fault"; forward: boolean }
  | { is: "resize"; wider: boolean }
  | { is: RowCommand | "edit" | "undo" | "redo" | "all" | "leave" };

/** What changes the rows of the selection. */
export type RowCommand = "clear" | "fill-down" | "insert" | "duplicate" | "delete";

/** A key as a browser tells it. */
export type Key = { key: string; ctrl: boolean; shift: boolean; alt: boolean };

const arrows: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const withControl: Record<string, RowCommand | "undo" | "redo" | "all"> = {
  z: "undo",
  y: "redo",
  d: "fill-down",
  a: "all",
  "+": "insert",
  "-": "delete",
};

const plain: Record<string, "edit" | "clear" | "leave"> = {
  F2: "edit",
  Delete: "clear",
  Backspace: "clear",
  Escape: "leave",
};

/** The command of a key in a sheet in which nothing is being typed; undefined leaves the key to the browser. */
export function commandOf({ key, ctrl, shift, alt }: Key): Command | undefined {
  const arrow = arrows[key];
  if (arrow && alt) return shift && arrow[0] === 0 ? { is: "resize", wider: arrow[1] > 0 } : undefined;
  if (alt) return undefined;
  if (arrow) return { is: ctrl ? "edge" : "move", rows: arrow[0], columns: arrow[1], extend: shift };
  return jump(key, ctrl, shift) ?? (ctrl ? controlled(key, shift) : single(key, shift));
}

function jump(key: string, ctrl: boolean, shift: boolean): Command | undefined {
  if (key === "Home" || key === "End")
    return { is: ctrl ? "sheet-end" : "row-end", last: key === "End", extend: shift };
  if (key === "PageUp" || key === "PageDown") return { is: "page", pages: key === "PageDown" ? 1 : -1, extend: shift };
  return undefined;
}

function controlled(key: string, shift: boolean): Command | undefined {
  const letter = key.toLowerCase();
  if (shift && letter === "z") return { is: "redo" };
  if (shift && letter === "d") return { is: "duplicate" };
  const is = withControl[letter];
  return is && { is };
}

function single(key: string, shift: boolean): Command | undefined {
  if (key === "Enter") return { is: "move", rows: shift ? -1 : 1, columns: 0, extend: false };
  if (key === "Tab") return { is: "move", rows: 0, columns: shift ? -1 : 1, extend: false };
  if (key === "F8") return { is: "fault", forward: !shift };
  const is = plain[key];
  if (is) return { is };
  // A dead key begins a letter that comes with the next one: the cell must be open by then.
  if (key === "Dead" || key === "Process") return { is: "type", text: "" };
  return [...key].length === 1 ? { is: "type", text: key } : undefined;
}
