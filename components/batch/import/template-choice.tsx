"use client";

import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { SelectControl } from "@/components/form/select-control";
import { buttonLook } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";
import { WORKER_TYPES } from "@/lib/dimona/worker-types";
import { isLocale } from "@/lib/preferences";

/** A file to fill in, for the worker type that is chosen. */
export function TemplateChoice() {
  const t = useTranslations("import.template");
  const locale = useLocale();
  const language = isLocale(locale) ? locale : "nl";
  const [code, setCode] = useState(WORKER_TYPES[0]?.code ?? "");
  const options = WORKER_TYPES.map((type) => ({ value: type.code, label: `${type.code} – ${type.title[language]}` }));
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="text-ink-3">{t("title")}</span>
      <SelectControl
        className="max-w-72"
        aria-label={t("type")}
        options={options}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <a className={buttonLook("secondary", "md")} href={`/api/batches/template/${code}`} download>
        <Icon of={Download} />
        {t("download")}
      </a>
    </div>
  );
}
