import { TickBox } from "@/components/form/choices";
import { Describe, describedBy } from "@/components/form/fields";
import type { FileField } from "@/domain/offer-revision/fields";
import { pictureSize, smallPicture } from "@/lib/content/media-names";
import { fieldWords } from "../../../field-words";
import type { SectionForm } from "./section-form";

type Props = {
  readonly name: FileField;
  readonly error: string | undefined;
  readonly form: SectionForm;
};

const accepted = {
  picture: "image/jpeg,image/png,image/webp",
  audio: "audio/mpeg,audio/mp4,audio/x-m4a,.mp3,.m4a",
  flyer: "application/pdf",
} as const;

/** A file of an offer: the one there is, another one instead, or none. */
export function FileControl({ name, error, form }: Props) {
  const { label, hint } = fieldWords[name];
  const file = form.value(name);
  const upload = `${name}Upload`;
  return (
    <div className={`mt-4 ${error ? "border-not border-s-5 ps-3.5" : ""}`} id={name} tabIndex={-1}>
      <input type="hidden" name={name} value={file} />
      <label className="mb-1 block font-bold" htmlFor={upload}>
        {label}
      </label>
      <Describe name={upload} hint={hint} error={error} />
      {file && name === "picture" && (
        // biome-ignore lint/performance/noImgElement: it is small already
        <img
          className="mb-2 h-auto max-w-60 rounded-card"
          src={`/media/${smallPicture(file)}`}
          alt={form.value("pictureAlt")}
          {...pictureSize(file)}
        />
      )}
      {file && name === "audio" && (
        // biome-ignore lint/a11y/useMediaCaption: what is said stands in the field below
        <audio className="mb-2 w-full max-w-100" src={`/media/${file}`} controls preload="none" />
      )}
      {file && name === "flyer" && (
        <p className="mb-2">
          <a className="inline-flex min-h-11 items-center" href={`/media/${file}`}>
            Jetziges Infoblatt ansehen
          </a>
        </p>
      )}
      <input
        className="input"
        id={upload}
        name={upload}
        type="file"
        accept={accepted[name]}
        aria-describedby={describedBy(upload, hint, error)}
        aria-invalid={error ? true : undefined}
      />
      {file && (
        <div className="mt-2">
          <TickBox name={`${name}Remove`} value="yes" label={`${label} entfernen`} />
        </div>
      )}
    </div>
  );
}
