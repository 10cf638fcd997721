import type { Locale } from "@/lib/i18n/locales";
import { words } from "./words";

/** Words of a question or sentence that say nothing about what is sought. */
const lists: Record<Locale, string> = {
  de: `aber alle alles als am an auch auf aus bei beim bin bis bist bitte brauche brauchen brauchst da damit
    dann darf darfst das dass dein deine deinem deinen deiner dem den der des dich die dies diese diesem diesen
    dieser dieses dir doch dort du durch ein eine einem einen einer eines er es etwas euch euer eure findet finde
    finden für gerne gern gibt hab habe haben hast hat hatte her hier hin ich ihm ihn ihnen ihr ihre im in ins
    ist ja jede jeden jeder jedes jetzt kann kannst kein keine keinen können könnt kommt man mehr mein meine
    meinem meinen meiner mich mir mit möchte möchten möchtest muss musst müssen nicht noch nur ob oder
    schon sehr sein seine sich sie sind so soll such suche suchen über um und uns unser unsere vom von vor wann
    war warum was weil welche welchen welcher welches wem wen wenn wer werde werden wie wieder will willst wir
    wird wo woher wohin wollen würde zu zum zur`,
  ar: `في من إلى الى على عن مع هذا هذه ذلك تلك التي الذي الذين هل ما ماذا متى أين كيف لماذا كم أي أنا أنت أنتم نحن
    هو هي هم لي لك له لها لنا لكم عند عندي عندنا عندكم عنده و أو ثم أن إن أنه كان كانت يكون تكون ليس لا لم لن قد
    كل بعض أريد أرغب أود أبحث ابحث بحث يمكن يمكنني أستطيع استطيع بدي وين شو ايش كي حتى إذا لو بين هناك هنا يوجد
    أجد اجد قبل فقط أيضا جدا أصبح كيفية`,
  "fa-AF": `در از به با برای که را و یا این آن است هست هستم هستند بود باشد می ها های هایی یک کجا چطور چگونه چی چه کی
    چرا آیا من ما شما او آنها ایشان خود هم نیز تا اگر اما ولی میخواهم می‌خواهم خواهم شوم کنم کنید کند کنیم میکنم
    می‌کنم بکنم دارم دارید دارد داریم میتوانم می‌توانم توانم بتوانم بگیرم باید پیدا همه هر روی پیش طرف حالا
    ام ات اش مان تان شان`,
  ti: `ኣብ ናብ ካብ ምስ ናይ እዩ እያ እየ ኢና እዮም ኢኹም ድዩ ዲኹም ዶ ድማ ግን ወይ እንታይ ኣበይ ከመይ መዓስ መን ንምንታይ ናበይ ኣሎ ኣላ ኣለዉ ኣለኒ
    ኣለኩም ኣነ ንስኻ ንስኺ ንስኹም ንሕና ንሱ ንሳ እዚ እዛ እቲ እታ ነቲ ነታ ብዛዕባ ክገብር ክርከብ እኽእል ይኽእል ክኸውን እደሊ ይደሊ እየን ነዚ ከም
    ከምዚ ኩሉ ኩሎም ጥራይ እውን ሓደ ሓንቲ ሕጂ ዝኾነ ንኣብነት`,
};

const known = new Map(
  Object.entries(lists).map(
    ([locale, list]) => [locale, new Set(words(list).map(({ word }) => word))] as const,
  ),
);

/** True for a folded word that is no help in finding; German ones are none in any language. */
export function isStopWord(word: string, locale: Locale): boolean {
  return Boolean(known.get("de")?.has(word) || known.get(locale)?.has(word));
}
