"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { announce } from "@/components/ui/announce";
import { Icon } from "@/components/ui/icon";

export type CopyButtonProps = {
  /** What is copied: digits, without marks. */
  value: string;
  /** What it is, such as "Dimona number": the button is called "Copy …". */
  label: string;
};

const shownForMs = 1500;

/** Copies a number as digits and says so. */
export function CopyButton({ value, label }: CopyButtonProps) {
  const t = useTranslations("ui");
  const [done, setDone] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    announce(t("copied", { label }));
    setDone(true);
    setTimeout(() => setDone(false), shownForMs);
  };
  const name = t("copy", { label });
  return (
    <button
      type="button"
      onClick={copy}
      aria-label={name}
      title={name}
      className="inline-grid size-6 shrink-0 place-items-center rounded-sm text-ink-3 hover:bg-hover hover:text-ink print:hidden"
    >
      <Icon of={done ? Check : Copy} size="sm" className={done ? "text-accepted" : undefined} />
    </button>
  );
}
