import { getTranslations } from "next-intl/server";
import { MandateList } from "@/components/clients/mandate-list";
import { requireScope } from "@/lib/access/current";
import { withScope } from "@/lib/access/with-scope";
import { listMandateReviews } from "@/lib/declarations/mandates/store";

export const generateMetadata = async () => ({ title: (await getTranslations("mandates"))("title") });

/** The employers whose mandate is to be looked at. */
export default async function MandatesPage() {
  return <MandateList reviews={await withScope(await requireScope(), listMandateReviews)} />;
}
