import { Icon } from "@/components/icon";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { Shell } from "./shell";

type Props = {
  locale: Locale;
  path: string;
  reported?: string;
  title: string;
  text: string;
  /** Whether something was done, as it was wished. */
  done?: boolean;
  /** Where to go on; a person is always there as well. */
  next: { readonly href: string; readonly label: string };
};

/** A page that says one thing, and where it goes on. */
export function MessagePage({ locale, title, text, done = false, next, ...page }: Props) {
  const site = translator(locale, "site");
  return (
    <Shell locale={locale} {...page}>
      <div className="mt-6 flex items-start gap-3.5">
        {done && (
          <span className="grid size-12 flex-none place-items-center rounded-full bg-fits-tint text-2xl text-fits">
            <Icon name="check" />
          </span>
        )}
        <h1 className="text-[clamp(1.6rem,5vw,2.3rem)]">{title}</h1>
      </div>
      <p className="mt-3 max-w-152">{text}</p>
      <p className="mt-5 flex flex-wrap gap-3">
        <a className="button" href={next.href}>
          {next.label}
        </a>
        <a className="button quiet" href={`/${locale}/contact`}>
          {site("talk")}
        </a>
      </p>
    </Shell>
  );
}
