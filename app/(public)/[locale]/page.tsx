import type { Metadata } from "next";
import { Icon } from "@/components/icon";
import type { IconName } from "@/components/icon-names";
import { listGuides } from "@/domain/guide/queries";
import type { Door } from "@/domain/offer/vocabulary";
import { translator } from "@/lib/i18n/translator";
import { GuideCard } from "./guides/guide-card";
import { pageLocale } from "./page-locale";
import { pageMetadata } from "./page-metadata";
import { SearchBox } from "./search/search-box";
import { Shell } from "./shell";

type Props = { params: Promise<{ locale: string }> };

const ways = [
  { door: "qualification", icon: "language", colour: "text-qualification bg-qualification/12" },
  { door: "training", icon: "training", colour: "text-training bg-training/12" },
  { door: "work", icon: "work", colour: "text-work bg-work/12" },
] as const satisfies readonly { door: Door; icon: IconName; colour: string }[];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata({ locale: await pageLocale(params), path: "" });
}

export default async function HomePage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = translator(locale, "home");
  const guide = translator(locale, "guide");
  const site = translator(locale, "site");
  const path = translator(locale, "guidedPath");
  const doors = translator(locale, "doors");
  return (
    <Shell locale={locale} path="">
      <h1 className="mt-6 text-[clamp(1.75rem,5vw,2.6rem)]">{t("title")}</h1>
      <p className="mt-2 max-w-152 text-soft">{t("lead")}</p>
      <SearchBox locale={locale} />
      <div className="mt-5 grid gap-3.5 md:grid-cols-3">
        {ways.map(({ door, icon, colour }) => (
          <DoorLink
            key={door}
            href={`/${locale}/offers?door=${door}`}
            icon={icon}
            colour={colour}
            title={doors(door)}
            hint={doors(`${door}Hint`)}
          />
        ))}
        <div className="grid gap-3.5 md:col-span-3 md:grid-cols-2">
          <DoorLink
            href={`/${locale}/path`}
            icon="way"
            colour="text-brand bg-brand/12"
            title={path("title")}
            hint={path("hint")}
          />
          <DoorLink
            href={`/${locale}/contact`}
            icon="person"
            colour="text-person bg-person/12"
            title={doors("person")}
            hint={doors("personHint")}
          />
        </div>
      </div>
      <p className="mt-5">
        <a className="inline-flex min-h-12 items-center gap-2 font-bold" href={`/${locale}/offers`}>
          {t("allOffers")}
          <Icon name="next" />
        </a>
      </p>
      <h2 className="mt-7 text-xl">{t("how")}</h2>
      <ol className="mt-3 grid gap-3 md:grid-cols-3">
        {([1, 2, 3] as const).map((step) => (
          <li key={step} className="flex items-start gap-3">
            <span className="grid size-9 flex-none place-items-center rounded-full bg-brand font-bold text-on-brand">
              {step}
            </span>
            <span className="pt-1">{t(`step${step}`)}</span>
          </li>
        ))}
      </ol>
      <h2 className="mt-9 text-xl">{t("guides")}</h2>
      <ul className="mt-3 grid gap-3 md:grid-cols-2">
        {listGuides(locale)
          .slice(0, 4)
          .map((one) => (
            <li key={one.slug}>
              <GuideCard guide={one} locale={locale} />
            </li>
          ))}
      </ul>
      <p className="mt-3 flex flex-wrap gap-x-6">
        <a className="inline-flex min-h-12 items-center gap-2 font-bold" href={`/${locale}/guides`}>
          {guide("all")}
          <Icon name="next" />
        </a>
        <a className="inline-flex min-h-12 items-center gap-2 font-bold" href={`/${locale}/places`}>
          {site("places")}
          <Icon name="next" />
        </a>
      </p>
    </Shell>
  );
}

type DoorProps = { href: string; icon: IconName; colour: string; title: string; hint: string };

function DoorLink({ href, icon, colour, title, hint }: DoorProps) {
  return (
    <a
      className="flex items-center gap-4 rounded-card border border-line bg-card p-4 text-ink no-underline raised hover:border-brand"
      href={href}
    >
      <span className={`grid size-14 flex-none place-items-center rounded-2xl text-2xl ${colour}`}>
        <Icon name={icon} />
      </span>
      <span className="min-w-0 flex-1">
        <b className="block text-[1.25rem] leading-snug">{title}</b>
        <span className="text-base text-soft">{hint}</span>
      </span>
      <Icon name="next" className="text-soft" />
    </a>
  );
}
