import { FolderOpen, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ListPages } from "@/components/dimona/list-pages";
import { RegisterHead, type RegisterHeadProps, registerPath } from "@/components/register/register-head";
import { RegisterSplit } from "@/components/register/register-split";
import { RelationTable } from "@/components/register/relation-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";

export type RegisterPageProps = RegisterHeadProps & {
  mayDeclare: boolean;
  selectedId?: string;
  /** One relation, opened beside the list. */
  children?: ReactNode;
};

/** The personnel file of an employer, or of all within reach. */
export function RegisterPage({ mayDeclare, selectedId, children, ...head }: RegisterPageProps) {
  const { relations, employer, text, page, total, pageSize } = head;
  const asked = { employer: employer?.id, q: text };
  const list =
    relations.length === 0 ? (
      <Nobody filtered={Boolean(employer || text)} mayDeclare={mayDeclare} />
    ) : (
      <>
        <RelationTable
          relations={relations}
          asked={{ ...asked, page: page > 1 ? page : undefined }}
          selectedId={selectedId}
          ofOne={employer !== undefined}
        />
        <ListPages path={registerPath} asked={asked} total={total} page={page} pageSize={pageSize} />
      </>
    );
  return <RegisterSplit head={<RegisterHead {...head} />} list={list} detail={children} />;
}

function Nobody({ filtered, mayDeclare }: { filtered: boolean; mayDeclare: boolean }) {
  const t = useTranslations("register");
  const words = useTranslations("declarations");
  const which = filtered ? "emptyFilter" : "empty";
  const action = filtered ? (
    <ButtonLink href={registerPath}>{words("clear")}</ButtonLink>
  ) : (
    mayDeclare && (
      <ButtonLink href="/declarations/new" variant="primary">
        <Icon of={Plus} />
        {words("new")}
      </ButtonLink>
    )
  );
  return <EmptyState icon={FolderOpen} title={t(`${which}Title`)} text={t(`${which}Text`)} action={action} />;
}
