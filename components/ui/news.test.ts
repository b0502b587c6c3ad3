import { expect, test, vi } from "vitest";
import { newsOf, onNews, tellNews } from "@/components/ui/news";

test("what was said last of a thing is its news, and everybody hears that there is some", () => {
  const hear = vi.fn();
  const stop = onNews(hear);
  tellNews('{"id":"a","state":"sent"}');
  tellNews('{"id":"a","state":"accepted"}');
  expect(newsOf("a")).toBe('{"id":"a","state":"accepted"}');
  expect(newsOf("b")).toBeUndefined();
  expect(hear).toHaveBeenCalledTimes(2);
  stop();
  tellNews('{"id":"a","state":"stuck"}');
  expect(hear).toHaveBeenCalledTimes(2);
});

test("what is about nothing is no news", () => {
  const hear = vi.fn();
  onNews(hear);
  tellNews("{}");
  expect(hear).not.toHaveBeenCalled();
});

test("no more is kept than a page could show", () => {
  for (let nth = 0; nth <= 500; nth += 1) tellNews(`{"id":"${nth}"}`);
  expect(newsOf("0")).toBeUndefined();
  expect(newsOf("500")).toBe('{"id":"500"}');
});
