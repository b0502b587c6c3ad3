"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { address } from "@/components/dimona/address";
import { ledgerPath, searchableText } from "@/components/ledger/searchable-text";
import { SearchField } from "@/components/ui/search-field";

export type LedgerSearchProps = { chosen?: string; value: string };

/** Searches by the address. The field has no name, so that no number of a person gets into it by itself. */
export function LedgerSearch({ chosen, value }: LedgerSearchProps) {
  const t = useTranslations("ledger");
  const router = useRouter();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = event.currentTarget.querySelector("input")?.value ?? "";
    router.push(address(ledgerPath, { class: chosen, q: searchableText(typed) }));
  };
  return (
    <form method="post" onSubmit={submit} aria-label={t("search")} className="min-w-0 max-sm:w-full sm:w-[260px]">
      <SearchField key={value} label={t("search")} placeholder={t("search")} defaultValue={value} />
    </form>
  );
}
