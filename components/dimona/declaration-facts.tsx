import { useLocale, useTranslations } from "next-intl";
import { fieldText } from "@/components/dimona/field-text";
import { DefinitionRow } from "@/components/ui/definitions";
import { type Content, FIELD_NAMES } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import { isLocale } from "@/lib/preferences";

/** What a declaration says, field by field, under the titles of the glossary; rows of `Definitions`. */
export function DeclarationFacts({ content }: { content: Content }) {
  const t = useTranslations("declarations.facts");
  const locale = useLocale();
  const language = isLocale(locale) ? locale : "nl";
  return FIELD_NAMES.map((name) => {
    const value = content[name];
    if (value === undefined) return null;
    return (
      <DefinitionRow key={name} term={FIELDS[name].title[language]}>
        {fieldText(name, value, language, t("open"))}
      </DefinitionRow>
    );
  });
}
