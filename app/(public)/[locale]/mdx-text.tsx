import type { Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { Fragment, type ReactNode } from "react";
import { jsx, jsxs } from "react/jsx-runtime";
import { Icon } from "@/components/icon";
import type { IconName } from "@/components/icon-names";
import { cityName } from "@/lib/city/city";
import type { CityBody } from "@/lib/city/schema";
import type { Pictogram } from "@/lib/content/safe-mdx";
import { checkedTree } from "@/lib/content/tree";
import { directions, type Locale } from "@/lib/i18n/locales";
import { CallTimes, CityContactCard } from "./city-contact";

type Props = { titel?: string; stelle?: CityBody; zeichen?: Pictogram; children?: ReactNode };

const icons: Record<Pictogram, IconName> = {
  weg: "way",
  mensch: "person",
  lernen: "language",
  ausbildung: "training",
  arbeit: "work",
  telefon: "phone",
  nachricht: "mail",
  ort: "place",
  uhr: "clock",
  papier: "paper",
  info: "info",
  schutz: "hidden",
  barrierefrei: "barrierFree",
  sprache: "talk",
  ja: "check",
  nein: "no",
};

/** The elements of `allowedElements`; what a city says of itself comes in the reader's language. */
const componentsFor = (lang: Locale, reader: Locale) => ({
  hinweis: ({ children }: Props) => (
    <div className="note flex items-start gap-2.5" role="note">
      <Icon name="info" className="mt-1" />
      <div className="grid gap-2">{children}</div>
    </div>
  ),
  schritt: ({ titel, children }: Props) => (
    <section className="flex items-start gap-3">
      <Icon name="check" className="mt-1 text-fits" />
      <div>
        <b className="block">{titel}</b>
        {children}
      </div>
    </section>
  ),
  stadt: () => <bdi>{cityName(lang)}</bdi>,
  kontakt: ({ stelle }: Props) => stelle && <CityContactCard body={stelle} locale={reader} />,
  telefonzeiten: () => <CallTimes locale={reader} />,
  bild: ({ zeichen, children }: Props) => (
    <div className="flex items-start gap-4">
      <span className="grid size-14 flex-none place-items-center rounded-2xl bg-brand-tint text-2xl text-brand">
        <Icon name={icons[zeichen ?? "info"]} />
      </span>
      <div className="grid min-w-0 gap-2">{children}</div>
    </div>
  ),
});

type TextProps = {
  source: string;
  /** The language the text is in. */
  lang: Locale;
  /** The language of the page around it, where that is another. */
  reader?: Locale;
};

/** A checked tree, or a part of one, as elements: nothing in it is ever run. */
export function elementsOf(tree: Root, lang: Locale, reader: Locale = lang) {
  return toJsxRuntime(tree, { Fragment, jsx, jsxs, components: componentsFor(lang, reader) });
}

/** A checked text as elements. */
export function MdxText({ source, lang, reader = lang }: TextProps) {
  return (
    <div className="prose mt-4" lang={lang} dir={directions[lang]} data-say="">
      {elementsOf(checkedTree(source), lang, reader)}
    </div>
  );
}
