import { useTranslations } from "next-intl";
import { RowLink } from "@/components/ui/row-link";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { TD, TR } from "@/components/ui/table-row";

export type TeamLine = { id: string; name: string; memberCount: number; employerCount: number };

/** The teams with how many they are and how many they serve. */
export function TeamTable({ teams }: { teams: readonly TeamLine[] }) {
  const t = useTranslations("admin");
  return (
    <Table label={t("teams")} columns={["", "w-[160px]", "w-[160px]"]}>
      <THead>
        <tr>
          <TH>{t("name")}</TH>
          <TH numeric>{t("members")}</TH>
          <TH numeric>{t("employers")}</TH>
        </tr>
      </THead>
      <TBody>
        {teams.map((team) => (
          <TR key={team.id}>
            <TD rowHeader place="who">
              <RowLink href={`/admin/teams/${team.id}`}>{team.name}</RowLink>
            </TD>
            <TD label={t("members")} numeric>
              {team.memberCount}
            </TD>
            <TD label={t("employers")} numeric>
              {team.employerCount}
            </TD>
          </TR>
        ))}
      </TBody>
    </Table>
  );
}
