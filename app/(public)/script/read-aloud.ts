import { plainLanguage, spoken } from "./spoken";

type Words = { readonly read: string; readonly pause: string; readonly stop: string };
type Sentence = { readonly text: string; readonly voice: SpeechSynthesisVoice };

/**
 * What is said in one breath: long texts in one piece break off in some browsers. Of a text in two
 * languages each side is a piece, with its own voice.
 */
const pieces = "h1, h2, h3, p, li, summary, b.block, .pair > *";

/** Puts a button before each text of which a voice can say something. Without one, nothing is shown. */
export function readAloud(words: Words): void {
  if (!("speechSynthesis" in window)) return;
  const offer = () => {
    for (const block of document.querySelectorAll<HTMLElement>("[data-say]")) {
      if (sentencesOf(block).length > 0) addButtons(block, words);
    }
  };
  offer();
  // Many browsers know their voices only after a while.
  speechSynthesis.addEventListener?.("voiceschanged", offer);
  window.addEventListener("pagehide", () => speechSynthesis.cancel());
}

function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices();
  return (
    voices.find(({ lang }) => lang.toLowerCase() === language.toLowerCase()) ??
    voices.find(({ lang }) => plainLanguage(lang) === plainLanguage(language))
  );
}

function languageOf(element: Element): string {
  return element.closest<HTMLElement>("[lang]")?.lang ?? "";
}

/** Whoever speaks falls silent when another begins. */
let silence = () => {};

function addButtons(block: HTMLElement, words: Words): void {
  // Said already: voices are announced more than once.
  block.removeAttribute("data-say");
  const start = button(words.read);
  const stop = button(words.stop);
  stop.hidden = true;
  const row = document.createElement("p");
  row.className = "no-print mt-3 flex flex-wrap gap-2";
  const page = document.documentElement;
  row.lang = page.lang;
  row.dir = page.dir;
  row.append(start, stop);
  block.before(row);

  let next = 0;
  let speaking = false;
  const show = () => {
    start.textContent = speaking ? words.pause : words.read;
    stop.hidden = !speaking && next === 0;
  };
  const pause = () => {
    speaking = false;
    speechSynthesis.cancel();
    show();
  };
  const speak = (sentences: readonly Sentence[]) => {
    const sentence = sentences[next];
    if (!sentence) next = 0;
    if (!sentence || !speaking) return pause();
    const said = new SpeechSynthesisUtterance(sentence.text);
    said.voice = sentence.voice;
    said.lang = sentence.voice.lang;
    said.onend = () => {
      if (!speaking) return;
      next += 1;
      speak(sentences);
    };
    said.onerror = () => speaking && pause();
    speechSynthesis.speak(said);
  };
  start.onclick = () => {
    if (speaking) return pause();
    silence();
    silence = pause;
    speaking = true;
    show();
    speak(sentencesOf(block));
  };
  stop.onclick = () => {
    next = 0;
    pause();
    start.focus();
  };
}

function button(text: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button quiet";
  made.textContent = text;
  return made;
}

/** Piece by piece, each with a voice of its own language; what no voice can say is left out. */
function sentencesOf(block: HTMLElement): Sentence[] {
  const found = [...block.querySelectorAll<HTMLElement>(pieces)].filter(
    (piece) => !piece.querySelector(pieces) && !piece.closest(".no-print"),
  );
  return (found.length > 0 ? found : [block]).flatMap((piece) => {
    const language = languageOf(piece);
    const voice = voiceFor(language);
    const text = spoken(piece.textContent.trim(), plainLanguage(language));
    return voice && text ? [{ text, voice }] : [];
  });
}
