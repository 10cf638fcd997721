type Props = {
  readonly text: string;
  /** The language of the text, where it is known. */
  readonly lang?: string;
};

/** What somebody wrote, with their line breaks; it may run the other way. */
export function Written({ text, lang }: Props) {
  return (
    <span className="wrap-anywhere block whitespace-pre-line" lang={lang} dir="auto">
      {text}
    </span>
  );
}
