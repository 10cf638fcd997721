import type { ReactNode } from "react";
import { Pair } from "@/components/pair";
import { directions, type Locale } from "@/lib/i18n/locales";

type Voice = { readonly locale: Locale };
type Text = { readonly lang: Locale };

/**
 * Says everything in two languages: `say(({ t }) => t("when"))`. What is the same in both, such as a
 * name, is said once.
 */
export function sayBoth<V extends Voice>(reader: V, other: V) {
  return (wording: (voice: V) => ReactNode): ReactNode => {
    const first = wording(reader);
    const second = wording(other);
    if (first === second) return first;
    return (
      <Pair first={first} second={second} lang={other.locale} dir={directions[other.locale]} />
    );
  };
}

/** A part of a written text in two languages; once where it is there in one language alone. */
export function TextInBoth<T extends Text>(props: {
  readonly first: T;
  readonly second: T;
  readonly part: (text: T) => ReactNode;
}) {
  const { first, second, part } = props;
  const inOwn = ({ lang }: T, said: ReactNode) => (
    <span lang={lang} dir={directions[lang]}>
      {said}
    </span>
  );
  if (first.lang === second.lang) return inOwn(first, part(first));
  return (
    <Pair
      first={part(first)}
      second={part(second)}
      lang={second.lang}
      dir={directions[second.lang]}
    />
  );
}
