import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { address } from "@/components/dimona/address";
import { buttonLook } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";

export type EvidenceLinksProps = {
  of: "declarations" | "outages";
  id: string;
  /** Both files tell what was known at this instant. */
  at: Date;
  employerId?: string;
  /** Whose evidence it is, for who hears the links without seeing the row. */
  subject: string;
};

/** The evidence as PDF and as JSON. */
export function EvidenceLinks({ of, id, at, employerId, subject }: EvidenceLinksProps) {
  const t = useTranslations("outage.evidence");
  const href = (format: string) =>
    address(`/api/evidence/${of}/${id}/${format}`, { at: at.toISOString(), employer: employerId });
  return (
    <span className="inline-flex flex-wrap gap-2">
      {["pdf", "json"].map((format) => (
        <a
          key={format}
          href={href(format)}
          download
          aria-label={t("download", { format: format.toUpperCase(), subject })}
          className={buttonLook("secondary", "sm")}
        >
          <Icon of={Download} size="sm" />
          {format.toUpperCase()}
        </a>
      ))}
    </span>
  );
}
