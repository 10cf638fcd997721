import type { ReactNode } from "react";
import { Icon } from "@/components/icon";
import { city } from "@/lib/city/city";
import { TabTitle } from "./tab-title";

type Props = {
  readonly title: string;
  readonly tab?: string;
  /** What stands below the page, where it is not the way to the public portal. */
  readonly foot?: ReactNode;
  /** For pages that are read, not only filled in. */
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** The frame of pages that are seen without being signed in. */
export function Entrance({ title, tab = title, foot, wide = false, children }: Props) {
  return (
    <main className={`mx-auto px-4 py-10 ${wide ? "max-w-152" : "max-w-120"}`} id="content">
      <TabTitle>{tab}</TabTitle>
      <p className="flex items-center gap-2.5 font-bold">
        <span className="grid size-9 place-items-center rounded-[10px] bg-brand text-on-brand">
          <Icon name="way" />
        </span>
        {city().backOffice}
      </p>
      <h1 className="mt-6 text-2xl">{title}</h1>
      {children}
      {foot ?? (
        <p className="mt-10">
          <a className="inline-flex min-h-11 items-center gap-2" href="/de">
            <Icon name="back" />
            Zum öffentlichen Portal
          </a>
        </p>
      )}
    </main>
  );
}
