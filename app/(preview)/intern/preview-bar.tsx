import { Icon } from "@/components/icon";

type Props = { readonly back: string; readonly backLabel: string; readonly children: string };

/** Says above a page that it is a preview, and leads back. */
export function PreviewBar({ back, backLabel, children }: Props) {
  return (
    <aside className="bg-asks-tint text-asks" aria-label="Vorschau" lang="de" dir="ltr">
      <p className="mx-auto flex max-w-272 flex-wrap items-center gap-x-4 px-4 text-base">
        <b>Vorschau</b>
        <span>{children}</span>
        <a className="inline-flex min-h-12 items-center gap-2" href={back}>
          <Icon name="back" />
          {backLabel}
        </a>
      </p>
    </aside>
  );
}
