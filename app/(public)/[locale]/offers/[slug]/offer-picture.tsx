import type { OfferFacts } from "@/domain/offer/facts";
import { pictureSize, smallPicture } from "@/lib/content/media-names";

/** The offer's picture: fetched when it comes into sight, and no larger than it is shown. */
export function OfferPicture({ picture }: { picture: OfferFacts["picture"] }) {
  if (!picture) return null;
  const { width, height } = pictureSize(picture.file);
  const [small, whole] = [`/media/${smallPicture(picture.file)}`, `/media/${picture.file}`];
  return (
    // biome-ignore lint/performance/noImgElement: it is small already, and the page has no script
    <img
      className="mt-4 h-auto w-full max-w-152 rounded-card"
      src={whole}
      srcSet={`${small} ${Math.ceil(width / 2)}w, ${whole} ${width}w`}
      sizes="(min-width: 40rem) 38rem, 100vw"
      width={width}
      height={height}
      alt={picture.alt}
      lang="de"
      loading="lazy"
      decoding="async"
    />
  );
}
