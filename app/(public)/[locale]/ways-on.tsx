import type { ReactNode } from "react";
import { Icon } from "@/components/icon";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Where a search or a list ends without a result: a person, the five questions, and what else there is. */
export function WaysOn({ locale, children }: { locale: Locale; children?: ReactNode }) {
  const path = translator(locale, "guidedPath");
  return (
    <p className="mt-4 flex flex-wrap gap-3">
      <PersonLink locale={locale} />
      <a className="button quiet" href={`/${locale}/path`}>
        <Icon name="way" />
        {path("title")}
      </a>
      {children}
    </p>
  );
}

export function PersonLink({ locale }: { locale: Locale }) {
  const doors = translator(locale, "doors");
  return (
    <a className="button" href={`/${locale}/contact`}>
      <Icon name="person" />
      {doors("person")}
    </a>
  );
}
