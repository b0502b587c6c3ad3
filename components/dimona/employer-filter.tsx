"use client";

import { Building2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
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
};

/** Chooses the employer whose rows are shown; the choice stands in the address. */
export function EmployerFilter({ path, kept, search }: EmployerFilterProps) {
  const t = useTranslations("declarations");
  const router = useRouter();
  const find = async (text: string) => (await search({ text }))?.data ?? [];
  const choose = (option: ComboOption | null) =>
    option && router.push(address(path, { ...kept, employer: option.value }));
  return (
    <div className="w-[220px] max-sm:w-full">
      <ComboControl
        aria-label={t("filterEmployer")}
        placeholder={t("filterEmployer")}
        icon={<Icon of={Building2} />}
        value={null}
        onChange={choose}
        search={find}
      />
    </div>
  );
}
