import type { Page } from "playwright/test";

type Said = { readonly text: string; readonly lang: string };

/**
 * Gives a browser voices of its own: Chromium on a server has none. What they are to say is noted;
 * two pieces come to their end at once, the third never does, so that it can be stopped. Runs before
 * the page, so it names nothing from here.
 * @returns what has been said so far
 */
export async function withVoices(page: Page, languages: readonly string[]) {
  await page.addInitScript((tags) => {
    const said: { text: string; lang: string }[] = [];
    const stub = {
      getVoices: () => tags.map((lang) => ({ lang, name: lang, default: false })),
      addEventListener: () => {},
      speak: (utterance: { text: string; lang: string; onend?: () => void }) => {
        said.push({ text: utterance.text, lang: utterance.lang });
        if (said.length < 3) queueMicrotask(() => utterance.onend?.());
      },
      cancel: () => {},
    };
    Object.defineProperty(window, "speechSynthesis", { value: stub });
    Object.defineProperty(window, "SpeechSynthesisUtterance", {
      value: class {
        lang = "";
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
    Object.assign(window, { said });
  }, languages);
  return () => page.evaluate(() => (window as unknown as { said: Said[] }).said);
}
