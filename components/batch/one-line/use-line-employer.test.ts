import { expect, test } from "vitest";
import { employerInAddress } from "@/components/batch/one-line/use-line-employer";

const id = "7d3c7d8e-9f0f-4b41-9c6e-0d9f0a3c5b11";

test.each([
  [`/employers/${id}`, id],
  [`/employers/${id}/edit`, id],
  [`/declarations/new?kind=IN&employer=${id}`, id],
  ["/employers/new", undefined],
  ["/employers", undefined],
  [`/batches/${id}`, undefined],
  ["/declarations/new?employer=everybody", undefined],
])("the employer that an address is about: %s", (address, employer) => {
  expect(employerInAddress(address)).toBe(employer);
});
