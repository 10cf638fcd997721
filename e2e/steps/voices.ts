import type { Page } from "playwright/test";

type Said = { readonly text: string; readonly lang: string };

/**
 * Gives a browser voices of its own: Chromium on a server has none. What they are to say is noted;
 * two pieces come to their end at once, the third never does, so that it can be stopped; or with
 * `toTheEnd` all of them. Runs before the page, so it names nothing from here.
 * @returns what has been said so far
 */
export async function withVoices(page: Page, languages: readonly string[], toTheEnd = false) {
  await page.addInitScript(
    ([tags, last]) => {
      const said: { text: string; lang: string }[] = [];
      const stub = {
        getVoices: () => tags.map((lang) => ({ lang, name: lang, default: false })),
        addEventListener: () => {},
        speak: (utterance: { text: string; lang: string; onend?: () => void }) => {
          said.push({ text: utterance.text, lang: utterance.lang });
          if (said.length < last) queueMicrotask(() => utterance.onend?.());
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
    },
    [languages, toTheEnd ? 10_000 : 3] as const,
  );
  return () => page.evaluate(() => (window as unknown as { said: Said[] }).said);
}
