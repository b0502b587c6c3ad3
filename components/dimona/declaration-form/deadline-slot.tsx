"use client";

import { lazy, Suspense } from "react";
import { NoDeadline } from "@/components/dimona/declaration-form/no-deadline";
import type { Context } from "@/lib/dimona/context";
import { deadline } from "@/lib/dimona/deadline";
import type { Content } from "@/lib/dimona/declaration";

const DeadlineSection = lazy(async () => ({
  default: (await import("@/components/dimona/declaration-form/deadline-section")).DeadlineSection,
}));

/** Where the term stands; its sentences and its clock are loaded when there is one. */
export function DeadlineSlot({ content, context }: { content: Content; context: Context }) {
  const none = <NoDeadline kind={content.kind} />;
  if (!deadline(content, context)) return none;
  return (
    <Suspense fallback={none}>
      <DeadlineSection content={content} context={context} />
    </Suspense>
  );
}
