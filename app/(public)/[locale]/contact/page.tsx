import type { Metadata } from "next";
import { formMetadata } from "@/app/(public)/[locale]/form-metadata";
import { pageLocale } from "@/app/(public)/[locale]/page-locale";
import { pageMetadata } from "@/app/(public)/[locale]/page-metadata";
import { Shell } from "@/app/(public)/[locale]/shell";
import { currentSlug } from "@/domain/offer/published";
import { offerTitle } from "@/domain/offer-list/queries";
import { newToken } from "@/lib/crypto/tokens";
import { loadDraft } from "@/lib/forms/draft";
import { fieldValue } from "@/lib/forms/fields";
import { translator } from "@/lib/i18n/translator";
import { ContactForm } from "./contact-form";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const text = (value: string | string[] | undefined) =>
  typeof value === "string" ? value : undefined;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = translator(locale, "contact");
  const { draft } = await searchParams;
  if (draft) return formMetadata(locale, t("title"), draft);
  return pageMetadata({ locale, path: "/contact", title: t("title"), description: t("lead") });
}

export default async function ContactPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const query = await searchParams;
  const t = translator(locale, "contact");
  const token = text(query.draft);
  const draft = await loadDraft("contact-request", token);
  const slug = currentSlug(text(query.offer) ?? fieldValue(draft.fields, "offer"));
  const offer = slug ? offerTitle(slug, locale) : undefined;
  const search = new URLSearchParams({
    ...(offer && slug ? { offer: slug } : {}),
    ...(token ? { draft: token } : {}),
  });
  return (
    <Shell locale={locale} path={`/contact${search.size > 0 ? `?${search}` : ""}`}>
      <h1 className="mt-5 text-[clamp(1.6rem,5vw,2.3rem)]">{t("title")}</h1>
      <p className="mt-2 max-w-152 text-soft">{t("lead")}</p>
      {offer && (
        <p className="mt-4 max-w-152 rounded-card border border-line bg-card p-4">
          <span className="block text-base text-soft">{t("about")}</span>
          <b lang={offer.lang} dir="auto">
            {offer.title}
          </b>
          <a className="mt-1 flex min-h-12 items-center text-base" href={`/${locale}/contact`}>
            {t("withoutOffer")}
          </a>
        </p>
      )}
      <ContactForm
        locale={locale}
        offer={(offer && slug) ?? ""}
        draft={draft}
        draftToken={token ?? ""}
        submissionKey={fieldValue(draft.fields, "submissionKey") || newToken()}
      />
    </Shell>
  );
}
