import { type Locale, locales } from "@/lib/i18n/locales";

/** The pages that most people see first. */
export function weighedPages(locale: Locale): Record<string, string> {
  return {
    home: `/${locale}`,
    list: `/${locale}/offers`,
    offer: `/${locale}/offers/deutsch-am-abend-a2-b1`,
    path: `/${locale}/path`,
  };
}

/** What a first visit may weigh: kilobytes on the wire, heads of answers included. */
export const weightBudget = {
  requests: 5,
  withoutFonts: 12,
  withFonts: { de: 20, ar: 40, "fa-AF": 40, ti: 60 } satisfies Record<Locale, number>,
};

export const allWeighed = locales.flatMap((locale) =>
  Object.entries(weighedPages(locale)).map(([name, path]) => ({ locale, name, path })),
);
