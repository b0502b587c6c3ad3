import { z } from "zod";
import { reasonOf, rszLabels } from "@/app/(desk)/declarations/new/rsz-labels";
import { labelsOf } from "@/components/dimona/anomaly-words";
import type { RszRemark } from "@/components/dimona/declaration-form/form-start";
import type { Content } from "@/lib/dimona/declaration";
import { fieldOfAnomaly, partOfAnomaly, recipeOf } from "@/lib/dimona/recipes";
import type { Locale } from "@/lib/preferences";
import { recipeTexts } from "@/lib/recipe-texts";

const anomalies = z.array(
  z.object({ errorId: z.string(), labelNl: z.string().catch(""), labelFr: z.string().catch("") }),
);

/** What the RSZ said in a stored notification, at the fields it is about: its own words, with cause and cure. */
export async function readRemarks(stored: unknown, locale: Locale, content?: Content): Promise<RszRemark[]> {
  const read = anomalies.safeParse(stored);
  const tell = await recipeTexts(locale);
  return (read.data ?? []).map(({ errorId, labelNl, labelFr }) => {
    const ours = rszLabels(errorId, locale);
    const sent = labelsOf({ labelNl: reasonOf(labelNl), labelFr: reasonOf(labelFr) }, locale);
    const part = partOfAnomaly(errorId);
    const rule = recipeOf(errorId)?.rule;
    return {
      field: fieldOfAnomaly(errorId, content),
      code: errorId,
      words: { labels: ours.length > 0 ? ours : sent, recipe: tell(errorId) },
      ...(part && { part }),
      ...(rule && { rule }),
    };
  });
}
