import { PreviewBar } from "@/app/(preview)/intern/preview-bar";
import { Header } from "@/app/(public)/[locale]/header";
import { LanguageSwitch } from "@/app/(public)/[locale]/language-switch";
import { OfferView } from "@/app/(public)/[locale]/offers/[slug]/offer-view";
import { factWords } from "@/app/(public)/[locale]/offers/fact-words";
import { pageLocale } from "@/app/(public)/[locale]/page-locale";
import { idFrom, orNotFound } from "@/app/intern/page-tools";
import { requireStaff } from "@/domain/access/session";
import { previewRevision } from "@/domain/offer-desk/preview";
import { translator } from "@/lib/i18n/translator";

type Props = { params: Promise<{ id: string; locale: string }> };

/** The public page of an offer as a revision would make it, in every language. */
export default async function PreviewPage({ params }: Props) {
  const actor = await requireStaff();
  const locale = await pageLocale(params);
  const id = idFrom((await params).id);
  const offer = await orNotFound(previewRevision(actor, { id, locale }));
  const t = translator(locale, "site");
  const revision = `/intern/offers/drafts/${id}`;
  return (
    <>
      <PreviewBar back={revision} backLabel="Zurück zum Entwurf">
        Noch nicht veröffentlicht. Zum Ausprobieren: andere Sprache wählen.
      </PreviewBar>
      <Header locale={locale} />
      <LanguageSwitch label={t("languages")} locale={locale} path="" base={`${revision}/preview`} />
      <main className="mx-auto max-w-272 px-4 pb-12" id="content" tabIndex={-1}>
        {offer ? (
          <OfferView offer={offer} facts={factWords(locale)} />
        ) : (
          <div className="note mt-4 max-w-152" lang="de" dir="ltr">
            <h1 className="text-xl">Noch keine Vorschau</h1>
            <p className="mt-1">
              Es fehlen noch Angaben, oder etwas im Text ist nicht erlaubt. Im Entwurf steht, was:
            </p>
            <p className="mt-2">
              <a className="inline-flex min-h-12 items-center" href={revision}>
                Zeigen, was fehlt
              </a>
            </p>
          </div>
        )}
      </main>
    </>
  );
}
