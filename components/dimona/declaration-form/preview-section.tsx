"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useState } from "react";
import { remember, wasOpen } from "@/components/dimona/declaration-form/preview-memory";
import type { PreviewMessageProps } from "@/components/dimona/declaration-form/preview-message";
import { Icon } from "@/components/ui/icon";

const PreviewMessage = lazy(async () => ({
  default: (await import("@/components/dimona/declaration-form/preview-message")).PreviewMessage,
}));

/** The exact message, for those who want it: closed at first, and nothing of it is loaded before it is opened. */
export function PreviewSection(props: PreviewMessageProps) {
  const t = useTranslations("declare.preview");
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(wasOpen()), []);
  const toggle = (open: boolean) => {
    setOpen(open);
    remember(open);
  };
  return (
    <section className="border-b border-line px-4 py-3 last:border-b-0 print:hidden">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => toggle(!isOpen)}
        className="-mx-1 flex min-h-6 items-center gap-1.5 rounded-sm px-1 font-semibold hover:bg-hover"
      >
        <Icon of={ChevronRight} size="sm" className={isOpen ? "rotate-90 text-ink-3" : "text-ink-3"} />
        {t("title")}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <PreviewMessage {...props} />
        </Suspense>
      )}
    </section>
  );
}
