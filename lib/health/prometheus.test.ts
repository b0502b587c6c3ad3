import { expect, test } from "vitest";
import { toPrometheus } from "@/lib/health/prometheus";

test("a gauge is written with its help, its type and a line for each sample", () => {
  const samples = [{ labels: { state: "stuck" }, value: 2 }, { value: 0.5 }];
  expect(toPrometheus([{ name: "x", help: "What it is", type: "gauge", samples }])).toBe(
    '# HELP x What it is\n# TYPE x gauge\nx{state="stuck"} 2\nx 0.5\n',
  );
});

test("the buckets of a histogram add up, and the last one is all of it", () => {
  const series = [{ labels: { call: "get" }, bounds: [0.1, 1], counts: [3, 2, 1], sum: 4.5 }];
  expect(
    toPrometheus([{ name: "t", help: "h", type: "histogram", series }])
      .split("\n")
      .slice(2),
  ).toEqual([
    't_bucket{call="get",le="0.1"} 3',
    't_bucket{call="get",le="1"} 5',
    't_bucket{call="get",le="+Inf"} 6',
    't_sum{call="get"} 4.5',
    't_count{call="get"} 6',
    "",
  ]);
});

test("what would end a label or a line is written so that it does not", () => {
  const text = toPrometheus([
    { name: "x", help: "two\nlines", type: "gauge", samples: [{ labels: { a: 'say "\\no\n"' }, value: 1 }] },
  ]);
  expect(text).toBe('# HELP x two\\nlines\n# TYPE x gauge\nx{a="say \\"\\\\no\\n\\""} 1\n');
});
