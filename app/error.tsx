"use client";

import { ErrorPage } from "@/components/frame/error-page";
import type { ErrorProblemProps } from "@/components/frame/error-problem";

export default function RootError(props: ErrorProblemProps) {
  return (
    <main>
      <ErrorPage {...props} />
    </main>
  );
}
