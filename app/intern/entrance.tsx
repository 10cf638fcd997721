import type { ReactNode } from "react";
import { Icon } from "@/components/icon";
import { city } from "@/lib/city/city";
import { TabTitle } from "./tab-title";

type Props = { title: string; tab?: string; children: ReactNode };

/** The frame of pages in front of the sign-in. */
export function Entrance({ title, tab = title, children }: Props) {
  return (
    <main className="mx-auto max-w-120 px-4 py-10">
      <TabTitle>{tab}</TabTitle>
      <p className="flex items-center gap-2.5 font-bold">
        <span className="grid size-9 place-items-center rounded-[10px] bg-brand text-on-brand">
          <Icon name="way" />
        </span>
        {city().backOffice}
      </p>
      <h1 className="mt-6 text-2xl">{title}</h1>
      {children}
      <p className="mt-10">
        <a className="inline-flex min-h-11 items-center gap-2" href="/de">
          <Icon name="back" />
          Zum öffentlichen Portal
        </a>
      </p>
    </main>
  );
}
