import { expect, test } from "vitest";
import { widthsIn } from "@/components/batch/kept-widths";

test("widths that were kept are taken up again, within what can be read", () => {
  expect(widthsIn('{"employer":200,"kind":4,"worker":9999}')).toEqual({ employer: 200, kind: 40, worker: 480 });
});

test.each([
  null,
  "",
  "nonsense",
  "null",
  "[1,2]",
  '"employer"',
  '{"employer":"200"}',
  '{"nothing":200}',
  '{"employer":null}',
])("what is none is passed over: %s", (text) => {
  expect(widthsIn(text)).toEqual({});
});
