import { Breakable } from "@/components/breakable";
import { Icon } from "@/components/icon";
import type { IconName } from "@/components/icon-names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { dialled } from "./dialled";

type Props = {
  locale: Locale;
  phone?: string | undefined;
  whatsapp?: string | undefined;
  mail?: string | undefined;
};

/** The ways to reach somebody, each as a large button that opens the telephone, WhatsApp or the mail. */
export function ReachList({ locale, phone, whatsapp, mail }: Props) {
  const t = translator(locale, "offer");
  return (
    <ul className="mt-2 grid list-none gap-2 ps-0">
      {phone && (
        <Reach icon="phone" label={t("call")} href={`tel:${dialled(phone)}`} shown={phone} />
      )}
      {whatsapp && (
        <Reach
          icon="chat"
          label={t("whatsapp")}
          href={`https://wa.me/${dialled(whatsapp).replace("+", "")}`}
          shown={whatsapp}
        />
      )}
      {mail && <Reach icon="mail" label={t("mail")} href={`mailto:${mail}`} shown={mail} />}
    </ul>
  );
}

type ReachProps = { icon: IconName; label: string; href: string; shown: string };

function Reach({ icon, label, href, shown }: ReachProps) {
  return (
    <li>
      <a className="button quiet w-full justify-start" href={href} rel="noreferrer">
        <Icon name={icon} />
        <span className="min-w-0">
          {label}:{" "}
          <bdi
            className={
              icon === "mail"
                ? "inline-block max-w-full [overflow-wrap:anywhere]"
                : "whitespace-nowrap"
            }
            dir="ltr"
          >
            {icon === "mail" ? <Breakable text={shown} /> : shown}
          </bdi>
        </span>
      </a>
    </li>
  );
}
