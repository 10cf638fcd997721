type Props = {
  readonly title: string;
  readonly text?: string | undefined;
  readonly issues: readonly Issue[];
};

type Issue = {
  readonly field: string;
  readonly sentence: string;
  /** Where it is about another page than the form's own. */
  readonly href?: string | undefined;
};

/**
 * What is wrong, on top of the form, each with a way to its field. A failed form is answered with
 * an address ending in #errors, so that the browser itself goes to this place.
 */
export function ErrorSummary({ title, text, issues }: Props) {
  if (issues.length === 0) return null;
  return (
    <div
      className="mt-4 rounded-card border-3 border-not bg-card px-5 py-4"
      id="errors"
      role="alert"
      tabIndex={-1}
    >
      <h2 className="text-[1.2em] text-not">{title}</h2>
      {text && <p className="mt-1">{text}</p>}
      <ul className="mt-2 grid gap-1">
        {issues.map(({ field, sentence, href = field && `#${field}` }) => (
          <li key={field + sentence}>
            {href ? (
              <a className="inline-flex min-h-11 items-center font-bold text-not" href={href}>
                {sentence}
              </a>
            ) : (
              <span className="font-bold">{sentence}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
