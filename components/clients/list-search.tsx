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
    <search>
      <form action={search} className="flex w-full max-w-[480px] gap-2">
        <SearchField
          key={text}
          label={label}
          name="text"
          defaultValue={text}
          placeholder={placeholder}
          maxLength={200}
          className="flex-1"
        />
        <Button type="submit" size="sm">
          {t("search")}
        </Button>
      </form>
    </search>
  );
}
