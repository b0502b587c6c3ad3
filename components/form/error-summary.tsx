"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, useEffect, useId, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { severityLook } from "@/components/ui/severity-look";

export type SummaryItem = { fieldId: string; text: string; code?: string };

export type ErrorSummaryProps = {
  title: string;
  items: SummaryItem[];
  /** Changes with every failed attempt, so that the summary takes the focus again. */
  attempt?: number;
};

function goTo(event: MouseEvent, fieldId: string): void {
  const field = document.getElementById(fieldId);
  if (!field) return;
  event.preventDefault();
  field.focus({ preventScroll: true });
  field.scrollIntoView({ block: "center" });
}

/** What is wrong, on top of the form; takes the focus when it appears and leads to each field. */
export function ErrorSummary({ title, items, attempt }: ErrorSummaryProps) {
  const t = useTranslations("form");
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const heard = useRef<number>(undefined);
  // A fault that comes and goes while someone mends takes nobody out of the field: the focus moves once an attempt.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt takes the focus anew
  useEffect(() => {
    if (items.length === 0 || (attempt !== undefined && heard.current === attempt)) return;
    heard.current = attempt;
    box.current?.focus();
  }, [attempt, items.length > 0]);
  if (items.length === 0) return null;
  return (
    <section
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby={id}
      className="rounded-md border border-l-4 border-refused bg-surface px-4 py-2 focus:outline-2 focus:outline-offset-1 focus:outline-accent"
    >
      <h2 id={id} className="flex items-center gap-1.5 font-semibold text-refused">
        <Icon of={severityLook.blocking.icon} />
        {title}
      </h2>
      <ul className="mt-1 grid gap-px" aria-label={t("faults")}>
        {items.map((item) => (
          <li key={`${item.fieldId}${item.text}`}>
            <a
              href={`#${item.fieldId}`}
              onClick={(event) => goTo(event, item.fieldId)}
              className="leading-6 text-ink underline decoration-1 underline-offset-3"
            >
              {item.text}
            </a>
            {item.code && <span className="ml-1.5 text-xs whitespace-nowrap text-ink-3">{item.code}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
