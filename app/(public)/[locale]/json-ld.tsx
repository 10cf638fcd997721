import type { Thing, WithContext } from "schema-dts";
import { jsonInHtml } from "@/lib/json-in-html";

type Data = WithContext<Exclude<Thing, string>>;

/** What a page is about, in the words of schema.org, for search engines. */
export function JsonLd({ data }: { data: Data }) {
  return <script type="application/ld+json">{jsonInHtml(data)}</script>;
}
