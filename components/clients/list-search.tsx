import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";

export type ListSearchProps = {
  label: string;
  placeholder: string;
  text: string;
  /** Sent as a POST: an identity number that is typed here must stand in no address. */
  search: (form: FormData) => Promise<void>;
};

/** The search of a list. */
export function ListSearch({ label, placeholder, text, search }: ListSearchProps) {
  const t = useTranslations("clients");
  return (
    <search className="w-full min-w-0 max-w-[480px]">
      <form action={search} className="flex gap-2">
        <SearchField
          key={text}
          label={label}
          name="text"
          defaultValue={text}
          placeholder={placeholder}
          maxLength={200}
          className="min-w-0 flex-1"
        />
        <Button type="submit" size="sm">
          {t("search")}
        </Button>
      </form>
    </search>
  );
}
