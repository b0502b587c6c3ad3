"use client";

import { Building2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { address } from "@/components/dimona/address";
import { ComboControl } from "@/components/form/combo-control";
import type { ComboOption } from "@/components/form/use-combo";
import { Icon } from "@/components/ui/icon";

export type SearchEmployers = (input: { text: string }) => Promise<{ data?: ComboOption[] } | undefined>;

export type EmployerFilterProps = {
  path: string;
  /** The filters that stay. */
  kept: Record<string, string | undefined>;
  search: SearchEmployers;
  /** The employer that is shown already. */
  chosen?: { id: string; name: string };
};

/** Chooses the employer whose rows are shown; the choice stands in the address. */
export function EmployerFilter({ path, kept, search, chosen }: EmployerFilterProps) {
  const t = useTranslations("declarations");
  const router = useRouter();
  const find = async (text: string) => (await search({ text }))?.data ?? [];
  const [option, setOption] = useState<ComboOption | null>(chosen ? { value: chosen.id, label: chosen.name } : null);
  const choose = (picked: ComboOption | null) => {
    setOption(picked);
    if (picked) router.push(address(path, { ...kept, employer: picked.value }));
  };
  return (
    <div className="w-[220px] max-sm:w-full">
      <ComboControl
        aria-label={t("filterEmployer")}
        placeholder={t("filterEmployer")}
        icon={<Icon of={Building2} />}
        value={option}
        onChange={choose}
        search={find}
      />
    </div>
  );
}
