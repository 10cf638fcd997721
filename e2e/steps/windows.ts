import { type BrowserContextOptions, test as base, expect, type Page } from "playwright/test";
import type { Locale } from "@/lib/i18n/locales";
import { type Words, wordsOf } from "./words";

/** Somebody on the public site: what they look at, and the words they read. */
export type Reader = {
  readonly page: Page;
  readonly locale: Locale;
  readonly t: Words;
};

const browserLanguages: Record<Locale, string> = {
  de: "de-DE",
  ar: "ar-SY",
  "fa-AF": "fa-AF",
  ti: "ti-ER",
};

type Windows = {
  /** A small phone in the reader's language, with scripts switched off. */
  readonly phone: (locale: Locale, options?: BrowserContextOptions) => Promise<Reader>;
  /** A computer of somebody who works with the portal; each call is a browser of its own. */
  readonly desk: (options?: BrowserContextOptions) => Promise<Page>;
};

export const test = base.extend<Windows>({
  phone: async ({ browser }, use) => {
    const open = windowsOf((options) => browser.newContext(options));
    await use(async (locale, options) => {
      const page = await open.page({
        javaScriptEnabled: false,
        // A finger takes longer to a link than the page to lay out what is below the first screen, a
        // journey does not: it would tap beside what grows.
        reducedMotion: "reduce",
        viewport: { width: 360, height: 740 },
        locale: browserLanguages[locale],
        ...options,
      });
      return { page, locale, t: wordsOf(locale) };
    });
    await open.close();
  },
  desk: async ({ browser }, use) => {
    const open = windowsOf((options) => browser.newContext(options));
    await use((options) => open.page({ viewport: { width: 1280, height: 800 }, ...options }));
    await open.close();
  },
});

export { expect };

type Context = { readonly newPage: () => Promise<Page>; readonly close: () => Promise<void> };

function windowsOf(newContext: (options: BrowserContextOptions) => Promise<Context>) {
  const contexts: Context[] = [];
  return {
    page: async (options: BrowserContextOptions) => {
      const context = await newContext(options);
      contexts.push(context);
      return context.newPage();
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
    },
  };
}
