"use client";

import { lazy, Suspense } from "react";
import type { ErrorProblemProps } from "@/components/frame/error-problem";

const ErrorProblem = lazy(async () => ({
  default: (await import("@/components/frame/error-problem")).ErrorProblem,
}));

/** Every page carries this, so it loads its words when something went wrong; what cannot be loaded ends in `global-error`. */
export const ErrorPage = (props: ErrorProblemProps) => (
  <Suspense fallback={null}>
    <ErrorProblem {...props} />
  </Suspense>
);
