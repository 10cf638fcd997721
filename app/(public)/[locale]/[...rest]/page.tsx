import { notFound } from "next/navigation";

/** Every other address below a language is answered in that language. */
export default function UnknownPage() {
  notFound();
}
