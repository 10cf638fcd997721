import type { Page } from "playwright/test";

type Said = { readonly text: string; readonly lang: string };

/**
 * Gives a browser voices of its own: Chromium on a server has none. What they are to say is noted
 * and counts as said a moment later. Runs before the page, so it names nothing from here.
 * @returns what has been said so far
 */
export async function withVoices(page: Page, languages: readonly string[]) {
  await page.addInitScript((tags) => {
    const said: { text: string; lang: string }[] = [];
    const waiting = new Set<number>();
    const stub = {
      getVoices: () => tags.map((lang) => ({ lang, name: lang, default: false })),
      addEventListener: () => {},
      speak: (utterance: { text: string; lang: string; onend?: () => void }) => {
        said.push({ text: utterance.text, lang: utterance.lang });
        waiting.add(window.setTimeout(() => utterance.onend?.(), 5));
      },
      cancel: () => {
        for (const each of waiting) window.clearTimeout(each);
      },
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
