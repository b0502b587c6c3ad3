"use client";

import { ErrorPage } from "@/components/frame/error-page";
import type { ErrorProblemProps } from "@/components/frame/error-problem";

/** Within the frame, so that the way to everything else stays open. */
export default function DeskError(props: ErrorProblemProps) {
  return <ErrorPage {...props} />;
}
