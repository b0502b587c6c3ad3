import { beforeEach, expect, test, vi } from "vitest";
import { gather } from "@/components/frame/gather";

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test("the first call is made at once, those within the gap as one when it has passed", () => {
  const call = vi.fn();
  const { soon } = gather(call, 120);
  soon();
  vi.advanceTimersByTime(0);
  expect(call).toHaveBeenCalledTimes(1);
  soon();
  soon();
  vi.advanceTimersByTime(119);
  expect(call).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(call).toHaveBeenCalledTimes(2);
});

test("a call after the gap does not wait", () => {
  const call = vi.fn();
  const { soon } = gather(call, 120);
  soon();
  vi.advanceTimersByTime(120);
  soon();
  vi.advanceTimersByTime(0);
  expect(call).toHaveBeenCalledTimes(2);
});

test("what waits when nobody listens any more is not called", () => {
  const call = vi.fn();
  const { soon, never } = gather(call, 120);
  soon();
  never();
  vi.advanceTimersByTime(1000);
  expect(call).not.toHaveBeenCalled();
});
