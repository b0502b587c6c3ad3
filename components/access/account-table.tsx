import { CircleCheck, CircleOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Role, toRole } from "@/components/access/account-values";
import { Icon } from "@/components/ui/icon";
import { RowLink } from "@/components/ui/row-link";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { SecondLine, TD, TR } from "@/components/ui/table-row";
import { moment } from "@/lib/dimona/moment";

export type AccountLine = {
  id: string;
  name: string;
  email: string;
  role: string;
  language: string;
  active: boolean;
  teams: readonly { name: string }[];
  lastSeenAt?: Date;
};

/** All accounts, the inactive ones told apart by word and drawing. */
export function AccountTable({ accounts }: { accounts: readonly AccountLine[] }) {
  const t = useTranslations("admin");
  return (
    <Table label={t("users")} rows="two" columns={["w-[30%]", "w-[150px]", "", "w-[80px]", "w-[150px]", "w-[120px]"]}>
      <THead>
        <tr>
          <TH>{t("name")}</TH>
          <TH>{t("role")}</TH>
          <TH>{t("teams")}</TH>
          <TH>{t("language")}</TH>
          <TH>{t("lastSeen")}</TH>
          <TH>{t("state")}</TH>
        </tr>
      </THead>
      <TBody>
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} />
        ))}
      </TBody>
    </Table>
  );
}

function AccountRow({ account }: { account: AccountLine }) {
  const t = useTranslations("admin");
  const roles = useTranslations("roles");
  const role: Role = toRole(account.role);
  return (
    <TR>
      <TD rowHeader place="who">
        <RowLink href={`/admin/users/${account.id}`}>{account.name}</RowLink>
        <SecondLine>{account.email}</SecondLine>
      </TD>
      <TD place="what">{roles(role)}</TD>
      <TD label={t("teams")}>{account.teams.map(({ name }) => name).join(" · ") || "–"}</TD>
      <TD place="hide">{account.language.toUpperCase()}</TD>
      <TD label={t("lastSeen")}>{account.lastSeenAt ? moment(account.lastSeenAt) : t("never")}</TD>
      <TD place="state">
        <ActiveMark active={account.active} />
      </TD>
    </TR>
  );
}

function ActiveMark({ active }: { active: boolean }) {
  const t = useTranslations("admin");
  return (
    <span className={active ? "inline-flex items-center gap-1.5" : "inline-flex items-center gap-1.5 text-ink-3"}>
      <Icon of={active ? CircleCheck : CircleOff} size="sm" />
      {t(active ? "active" : "inactive")}
    </span>
  );
}
