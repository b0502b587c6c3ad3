import { FIELDS } from "@/lib/dimona/fields";
import { MESSAGE_PARTS, type MessagePart } from "@/lib/dimona/message-part";
import { anomaliesOf } from "@/lib/help/anomalies-of";
import { type Domain, domainOf, isField } from "@/lib/help/domain";
import { exampleOf } from "@/lib/help/examples";
import type { FieldHelp } from "@/lib/help/field-help";
import { GLOSSARY, GLOSSARY_VERSION } from "@/lib/help/glossary";
import { type HelpTexts, helpTexts } from "@/lib/help/help-texts";
import { topicOf } from "@/lib/help/topic";
import type { Locale } from "@/lib/preferences";

/** The part of a declaration that is named so; undefined when there is none. */
export const messagePart = (name: string): MessagePart | undefined => MESSAGE_PARTS.find((it) => it === name);

/** What is to be told of a field, in a language. `title` is what the form calls a field that the table does not name. */
export async function readHelp(part: MessagePart, locale: Locale, title: string): Promise<FieldHelp> {
  return helpOf(part, locale, title, await helpTexts(locale));
}

/** The same of all of them, in the order of a form. */
export async function readAllHelp(locale: Locale, titleOf: (part: MessagePart) => string): Promise<FieldHelp[]> {
  const texts = await helpTexts(locale);
  return MESSAGE_PARTS.map((part) => helpOf(part, locale, titleOf(part), texts));
}

function helpOf(part: MessagePart, locale: Locale, title: string, texts: HelpTexts): FieldHelp {
  const { topic, owner } = topicOf(part);
  const told = texts.topics[topic];
  if (!told) throw new Error(`no help is written for ${part}`);
  const domain = domainOf(part);
  const { zones, title: officialTitle, elements, blocks } = GLOSSARY[part];
  const example = exampleOf(part);
  return {
    part,
    title: isField(part) ? FIELDS[part].title[locale] : title,
    officialTitle,
    meaning: [told.meaning, owner && texts.owners[owner]].filter(Boolean).join(" "),
    when: told.when,
    how: told.how,
    domain: domainText(domain, texts),
    values: valuesOf(domain, locale, texts),
    ...(example !== undefined && { example }),
    anomalies: anomaliesOf(part, locale),
    source: { version: GLOSSARY_VERSION, zones: [...zones], elements: [...elements], blocks: [...blocks] },
  };
}

/** Numbers stand in the texts as `%max%`: the build compiles braces, which are a matter of next-intl, to something else. */
function domainText(domain: Domain, texts: HelpTexts): string {
  const numbers: Record<string, number | undefined> = {
    min: "min" in domain ? domain.min : undefined,
    max: "max" in domain ? domain.max : undefined,
  };
  return texts.domain[domain.is].replace(/%(\w+)%/g, (_, name: string) => String(numbers[name] ?? ""));
}

function valuesOf(domain: Domain, locale: Locale, texts: HelpTexts): FieldHelp["values"] {
  if (domain.is !== "list") return [];
  return domain.values.map(({ value, title }) => ({ value, title: title?.[locale] ?? texts.values[value] ?? value }));
}
