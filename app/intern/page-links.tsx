import type { ReactNode } from "react";
import { Icon } from "@/components/icon";

type Place = { readonly page: number; readonly pages: number };

type Props = Place & {
  readonly href: (page: number) => string;
  /** What the list is called, where there are several on a page. */
  readonly of?: string;
};

/** The way on and back in a list that is longer than a page. */
export function PageLinks({ href, of, ...place }: Props) {
  return (
    <Pages
      {...place}
      label={of ? `Seiten der Liste „${of}“` : "Seiten der Liste"}
      way={(page, rel, words) => (
        <a className="button quiet" href={href(page)} rel={rel}>
          {words}
        </a>
      )}
    />
  );
}

/** The same inside a form with ticks, which go along: the field "turn" says to which page. */
export function PageButtons(place: Place) {
  return (
    <Pages
      {...place}
      label="Seiten der Liste"
      way={(page, _rel, words) => (
        <button className="button quiet" type="submit" name="turn" value={page}>
          {words}
        </button>
      )}
    />
  );
}

type PagesProps = Place & {
  readonly label: string;
  readonly way: (page: number, rel: "prev" | "next", words: ReactNode) => ReactNode;
};

function Pages({ page, pages, label, way }: PagesProps) {
  if (pages === 1) return null;
  const back = (
    <>
      <Icon name="back" />
      Zurück
    </>
  );
  const on = (
    <>
      Weiter
      <Icon name="forward" />
    </>
  );
  return (
    <nav className="mt-4 flex flex-wrap items-center gap-4" aria-label={label}>
      {page > 1 && way(page - 1, "prev", back)}
      <span>
        Seite {page} von {pages}
      </span>
      {page < pages && way(page + 1, "next", on)}
    </nav>
  );
}
