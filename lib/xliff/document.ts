/** XLIFF 2.0 and 2.1 share the namespace of their core. */
export const xliffNamespace = "urn:oasis:names:tc:xliff:document:2.0";
export const xliffVersions = ["2.0", "2.1"] as const;

/** A piece of text and its translation; "": there is none yet. */
export type XliffUnit = {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** On its way out: the source has changed since, so that editors show it as not translated yet. */
  readonly outdated?: boolean;
};

export type XliffFile = {
  readonly id: string;
  /** Where the text comes from; for people to read. */
  readonly original: string;
  readonly units: readonly XliffUnit[];
};

export type XliffDocument = {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly files: readonly XliffFile[];
};

/** What could not be taken: which file, which unit ("": the whole), and why. A German sentence. */
export type Refusal = { readonly file: string; readonly unit: string; readonly reason: string };
