import { Icon } from "@/components/icon";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { publicAddress } from "@/lib/public-address";
import { CopiedAddress } from "./copied-address";

type Props = { locale: Locale; path: string; title: string };

/** Ways to pass a page on. Plain links: what is written is seen, and can be changed, before it is sent. */
export function Share({ locale, path, title }: Props) {
  const t = translator(locale, "share");
  const address = publicAddress(`/${locale}${path}`);
  const subject = encoded(title);
  const text = encoded(`${t("text", { title })}\n${address}`);
  const ways = [
    { icon: "chat", name: "whatsapp", href: `https://wa.me/?text=${text}` },
    { icon: "phone", name: "sms", href: `sms:?body=${text}` },
    { icon: "mail", name: "mail", href: `mailto:?subject=${subject}&body=${text}` },
  ] as const;
  return (
    <section className="as-seen no-print mt-9 max-w-152">
      <h2 className="flex items-center gap-2.5 text-lg">
        <Icon name="share" className="text-brand" />
        {t("title")}
      </h2>
      <ul className="mt-2.5 flex flex-wrap gap-2">
        {ways.map(({ icon, name, href }) => (
          <li key={name}>
            <a className="button quiet" href={href} rel="noreferrer">
              <Icon name={icon} />
              {t(name)}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-base text-soft">
        {t("address")}{" "}
        <CopiedAddress locale={locale} address={address} className="break-all text-ink" />
      </p>
    </section>
  );
}

/** Letters of other scripts stay as they are: browsers encode them, and a page weighs less without. */
function encoded(text: string): string {
  return text.replace(/\p{ASCII}+/gu, encodeURIComponent);
}
