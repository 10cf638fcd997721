import { PreviewBar } from "@/app/(preview)/intern/preview-bar";
import { GuideView } from "@/app/(public)/[locale]/guides/[slug]/guide-view";
import { Header } from "@/app/(public)/[locale]/header";
import { MdxText } from "@/app/(public)/[locale]/mdx-text";
import { OfferView } from "@/app/(public)/[locale]/offers/[slug]/offer-view";
import { factWords } from "@/app/(public)/[locale]/offers/fact-words";
import { TextHead } from "@/app/(public)/[locale]/text-head";
import { TextNotice } from "@/app/(public)/[locale]/text-notice";
import { orNotFound } from "@/app/intern/page-tools";
import {
  addressOf,
  type PlaceParams,
  placeFrom,
} from "@/app/intern/translations/[locale]/[kind]/[slug]/place";
import { requireStaff } from "@/domain/access/session";
import { previewTranslation, type TranslationPreview } from "@/domain/translation/preview";
import type { TranslationLocale } from "@/domain/translation/schema";

type Props = { params: Promise<PlaceParams> };

/** The public page of a text as its translation would make it. */
export default async function TranslationPreviewPage({ params }: Props) {
  const actor = await requireStaff();
  const place = placeFrom(await params);
  const preview = await orNotFound(previewTranslation(actor, place));
  const back = addressOf(place);
  return (
    <>
      <PreviewBar back={back} backLabel="Zurück zur Übersetzung">
        So sieht die Seite mit dieser Übersetzung aus.
      </PreviewBar>
      <Header locale={place.locale} />
      <main className="mx-auto max-w-272 px-4 pb-12" id="content" tabIndex={-1}>
        {preview ? (
          <Shown preview={preview} locale={place.locale} />
        ) : (
          <div className="note mt-4 max-w-152" lang="de" dir="ltr">
            <h1 className="text-xl">Noch keine Vorschau</h1>
            <p className="mt-1">Etwas im Text ist nicht erlaubt. Im Entwurf steht, was:</p>
            <p className="mt-2">
              <a className="inline-flex min-h-12 items-center" href={`${back}?check=1#errors`}>
                Zeigen, was nicht stimmt
              </a>
            </p>
          </div>
        )}
      </main>
    </>
  );
}

type ShownProps = { readonly preview: TranslationPreview; readonly locale: TranslationLocale };

function Shown({ preview, locale }: ShownProps) {
  switch (preview.kind) {
    case "offer":
      return <OfferView offer={preview.offer} facts={factWords(locale)} />;
    case "guide":
      return <GuideView guide={preview.guide} locale={locale} />;
    case "text":
      return (
        <>
          <div className="mt-6">
            <TextHead text={preview.text} quiet />
          </div>
          <TextNotice state={preview.text.state} locale={locale} />
          <MdxText source={preview.text.body} lang={preview.text.lang} reader={locale} />
        </>
      );
  }
}
