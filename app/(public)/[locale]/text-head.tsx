import type { LocalizedText } from "@/lib/content/localized";

type Props = {
  text: Pick<LocalizedText, "title" | "summary" | "lang">;
  /** Whether the summary steps back behind what follows it. */
  quiet?: boolean;
};

/** Title and summary of a text, in the language it is written in. */
export function TextHead({ text: { title, summary, lang }, quiet = false }: Props) {
  return (
    <>
      <h1 className="text-[clamp(1.6rem,5vw,2.3rem)]" lang={lang} dir="auto">
        {title}
      </h1>
      <p className={quiet ? "mt-1 max-w-152 text-soft" : "mt-1 max-w-152"} lang={lang} dir="auto">
        {summary}
      </p>
    </>
  );
}
