import { useTranslations } from "next-intl";
import { address } from "@/components/dimona/address";
import { Pagination } from "@/components/ui/pagination";

export type ListPagesProps = {
  path: string;
  /** The filters, which stay. */
  asked: Record<string, string | undefined>;
  total: number;
  /** From 1. */
  page: number;
  pageSize: number;
};

/** The pages of a list; nothing when all of it is in sight. */
export function ListPages({ path, asked, total, page, pageSize }: ListPagesProps) {
  const t = useTranslations("declarations");
  if (total <= pageSize) return null;
  const to = (wanted: number) => address(path, { ...asked, page: wanted > 1 ? wanted : undefined });
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(total, page * pageSize);
  return (
    <Pagination
      previousHref={page > 1 ? to(page - 1) : undefined}
      nextHref={last < total ? to(page + 1) : undefined}
      summary={first <= total ? t("range", { from: first, to: last, total }) : undefined}
    />
  );
}
