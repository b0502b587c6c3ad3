import { expect, test } from "vitest";
import { commandOf } from "@/components/batch/keys";

const press = (key: string, held = "") =>
  commandOf({ key, ctrl: held.includes("c"), shift: held.includes("s"), alt: held.includes("a") });

test.each([
  ["ArrowDown", "", { is: "move", rows: 1, columns: 0, extend: false }],
  ["ArrowLeft", "s", { is: "move", rows: 0, columns: -1, extend: true }],
  ["ArrowRight", "c", { is: "edge", rows: 0, columns: 1, extend: false }],
  ["ArrowRight", "as", { is: "resize", wider: true }],
  ["Enter", "s", { is: "move", rows: -1, columns: 0, extend: false }],
  ["Tab", "", { is: "move", rows: 0, columns: 1, extend: false }],
  ["Home", "", { is: "row-end", last: false, extend: false }],
  ["End", "cs", { is: "sheet-end", last: true, extend: true }],
  ["PageUp", "", { is: "page", pages: -1, extend: false }],
  ["z", "c", { is: "undo" }],
  ["Z", "cs", { is: "redo" }],
  ["y", "c", { is: "redo" }],
  ["d", "c", { is: "fill-down" }],
  ["D", "cs", { is: "duplicate" }],
  ["+", "c", { is: "insert" }],
  ["-", "c", { is: "delete" }],
  ["F8", "s", { is: "fault", forward: false }],
  ["F2", "", { is: "edit" }],
  ["Delete", "", { is: "clear" }],
  ["é", "", { is: "type", text: "é" }],
  [" ", "", { is: "type", text: " " }],
  ["Dead", "", { is: "type", text: "" }],
])("%s with %j", (key, held, command) => expect(press(key, held)).toEqual(command));

test.each([
  ["c", "c"],
  ["x", "c"],
  ["v", "c"],
  ["ArrowLeft", "a"],
  ["F5", ""],
  ["Shift", "s"],
  ["f", "c"],
])("%s with %j is left to the browser", (key, held) => expect(press(key, held)).toBeUndefined());
