import { Icon } from "@/components/icon";

type Props = {
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
  /** What the list is called, where there are several on a page. */
  readonly of?: string;
};

/** The way on and back in a list that is longer than a page. */
export function PageLinks({ page, pages, href, of }: Props) {
  if (pages === 1) return null;
  return (
    <nav
      className="mt-4 flex flex-wrap items-center gap-4"
      aria-label={of ? `Seiten der Liste „${of}“` : "Seiten der Liste"}
    >
      {page > 1 && (
        <a className="button quiet" href={href(page - 1)} rel="prev">
          <Icon name="back" />
          Zurück
        </a>
      )}
      <span>
        Seite {page} von {pages}
      </span>
      {page < pages && (
        <a className="button quiet" href={href(page + 1)} rel="next">
          Weiter
          <Icon name="forward" />
        </a>
      )}
    </nav>
  );
}
