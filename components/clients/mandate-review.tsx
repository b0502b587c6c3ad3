import { useTranslations } from "next-intl";
import { type DecideMandate, MandateForm } from "@/components/clients/mandate-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { stateLook } from "@/components/ui/state-look";
import type { Day } from "@/lib/day";
import type { MandateReview as Review } from "@/lib/declarations/mandates/mandate-review";
import { moment } from "@/lib/dimona/moment";

export type MandateReviewProps = {
  review: Review;
  today: Day;
  /** Absent for who may only look. */
  decide?: DecideMandate;
};

/** The RSZ turned us away for this employer: since when, what waits, and what a person found about it. */
export function MandateReview({ review, today, decide }: MandateReviewProps) {
  const t = useTranslations("mandates");
  const { employerId, since, waiting } = review;
  const show = waiting > 0 && (
    <ButtonLink href={`/declarations?employer=${employerId}&state=planned`} size="sm">
      {t("review.show")}
    </ButtonLink>
  );
  return (
    <>
      <Note look={stateLook.refused} title={t("review.title")} action={show}>
        {t("review.text", { at: moment(since), count: waiting })}
      </Note>
      {decide && (
        <Section title={t("decide.title")}>
          <MandateForm key={since.getTime()} employerId={employerId} today={today} decide={decide} />
        </Section>
      )}
    </>
  );
}
