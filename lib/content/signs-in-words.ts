import "remark-parse";
import type { Data, Processor } from "unified";

const asterisk = 42;
const inWord = /[\p{L}\p{N}\p{M}]/u;
const isInWord = (code: number | null) =>
  code !== null && code > 0 && inWord.test(String.fromCharCode(code));

/**
 * A star within a word, as in "Teilnehmer*innen", is a sign of that word. Markdown takes two of
 * them in one paragraph for emphasis and drops both; that of an underscore there it leaves alone.
 */
const starInWord: NonNullable<Data["micromarkExtensions"]>[number] = {
  text: {
    [asterisk]: {
      name: "starInWord",
      tokenize(effects, ok, nok) {
        const before = this.previous;
        return (code) => {
          if (!isInWord(before)) return nok(code);
          effects.enter("data");
          effects.consume(code);
          return (next) => {
            if (!isInWord(next)) return nok(next);
            effects.exit("data");
            return ok(next);
          };
        };
      },
    },
  },
};

/** Every reader of texts uses this: they would not agree on what a text says otherwise. */
export function remarkSignsInWords(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), starInWord];
}

/** Signs within words need no backslash, which whoever wrote them would take for a mistake. */
export function withoutEscapes(written: string): string {
  return written.replace(/(?<=[\p{L}\p{N}\p{M}])\\(?=[*_][\p{L}\p{N}\p{M}])/gu, "");
}
