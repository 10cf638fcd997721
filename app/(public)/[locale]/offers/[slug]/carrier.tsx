import { getTranslations } from "next-intl/server";
import type { FactWords } from "@/app/(public)/[locale]/offers/fact-words";
import { fill, German } from "@/components/german";
import { Icon } from "@/components/icon";
import type { IconName } from "@/components/icon-names";
import type { OfferDetail } from "@/domain/offer/queries";
import { formatList } from "@/lib/i18n/format";

/** Who runs the offer, in which languages they answer, and how to reach them directly. */
export async function Carrier({ offer, facts }: { offer: OfferDetail; facts: FactWords }) {
  const t = await getTranslations({ locale: facts.locale, namespace: "offer" });
  const { contact, contactLanguages } = offer.facts;
  const { carrier } = offer;
  const languages = formatList(
    facts.locale,
    contactLanguages.map((language) => facts.t(`language.${language}`)),
  );
  return (
    <section className="mt-9 max-w-152 rounded-card border border-line bg-card p-4">
      <h2 className="text-lg">{t("carrier")}</h2>
      <p className="mt-2 font-semibold">
        <German>{offer.carrierName}</German>
      </p>
      <p lang={carrier.lang} dir="auto">
        {carrier.summary}
      </p>
      <p className="mt-2">
        <German>{carrier.address}</German>
      </p>
      <p className="mt-2 flex items-start gap-2.5">
        <Icon name="talk" className="mt-1 text-soft" />
        {facts.t("contactLanguages", { languages })}
      </p>
      {contact.person && (
        <p className="mt-2 flex items-start gap-2.5">
          <Icon name="people" className="mt-1 text-soft" />
          <span>
            {fill(
              (gap) => facts.t("contactPerson", { name: gap }),
              <German>{contact.person}</German>,
            )}
          </span>
        </p>
      )}
      <p className="mt-4 font-semibold">{t("contactHere")}</p>
      <ul className="mt-2 grid gap-2">
        {contact.phone && (
          <Reach
            icon="phone"
            label={t("call")}
            href={`tel:${dialled(contact.phone)}`}
            shown={contact.phone}
          />
        )}
        {contact.whatsapp && (
          <Reach
            icon="chat"
            label={t("whatsapp")}
            href={`https://wa.me/${dialled(contact.whatsapp).replace("+", "")}`}
            shown={contact.whatsapp}
          />
        )}
        {contact.mail && (
          <Reach
            icon="mail"
            label={t("mail")}
            href={`mailto:${contact.mail}`}
            shown={contact.mail}
          />
        )}
      </ul>
    </section>
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
            className={icon === "mail" ? "[overflow-wrap:anywhere]" : "whitespace-nowrap"}
            dir="ltr"
          >
            {shown}
          </bdi>
        </span>
      </a>
    </li>
  );
}

/** A German number as a telephone dials it from anywhere. */
function dialled(number: string): string {
  return number.replace(/[^\d+]/g, "").replace(/^0(?!0)/, "+49");
}
