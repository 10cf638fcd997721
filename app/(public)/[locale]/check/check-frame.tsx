import type { ReactNode } from "react";
import { city } from "@/lib/city/city";
import { CallTimes, CityContactCard } from "../city-contact";
import { Header } from "../header";

/**
 * The frame of the pages behind a reminder's link: for carriers, in German, without what leads readers
 * on. Their address is a secret, so it stands in no link but their own forms.
 */
export function CheckFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <Header locale="de" />
      <main className="mx-auto max-w-272 px-4 pb-12" id="content" tabIndex={-1}>
        <h1 className="mt-6 text-[clamp(1.6rem,5vw,2.3rem)]">{title}</h1>
        {children}
        <section className="mt-10 max-w-152">
          <h2 className="mb-2 text-xl">Fragen?</h2>
          {city().exampleData && (
            <p className="note mb-2 text-base">Diese Angaben sind Beispiele.</p>
          )}
          <CityContactCard body="team" locale="de" />
          <div className="mt-2">
            <CallTimes locale="de" />
          </div>
        </section>
      </main>
    </>
  );
}
