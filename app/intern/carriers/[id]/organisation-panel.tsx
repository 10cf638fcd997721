import { Terms } from "@/components/panel";
import { hourField } from "@/domain/carrier/hours";
import { contactLanguages } from "@/domain/carrier/languages";
import { districts } from "@/lib/city/districts";
import { type Fields, fieldValue, fieldValues } from "@/lib/forms/fields";
import { translator } from "@/lib/i18n/translator";
import { weekdays } from "@/lib/opening-hours";
import { organisationLabels as labels } from "../organisation-words";

/** What a carrier says about itself, as it is published. */
export function OrganisationPanel({ fields }: { fields: Fields }) {
  const t = translator("de", "facts");
  const line = (name: string) => fieldValue(fields, name) || undefined;
  const district = districts.find((value) => value === line("district"));
  const spoken = fieldValues(fields, "contactLanguages");
  const open = weekdays.filter((day) => line(hourField(day)));
  return (
    <Terms
      unknown="nicht angegeben"
      rows={[
        [labels.summary, line("summary")],
        [
          labels.body,
          <span key="body" className="block max-w-152 whitespace-pre-wrap">
            {line("body")}
          </span>,
        ],
        [labels.address, line("address")],
        [labels.district, district && t(`district.${district}`)],
        [labels.phone, line("phone")],
        [labels.mail, line("mail")],
        [
          "Sprachen",
          contactLanguages
            .filter((language) => spoken.includes(language))
            .map((language) => t(`language.${language}`))
            .join(", "),
        ],
        [
          "Zeiten",
          open.length > 0
            ? open.map((day) => (
                <span key={day} className="block">
                  {labels[hourField(day)]}: {line(hourField(day))}
                </span>
              ))
            : undefined,
        ],
      ]}
    />
  );
}
