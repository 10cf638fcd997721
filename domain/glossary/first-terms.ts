import type { Term } from "./terms";

type FirstTerm = Omit<Term, "id" | "note">;

const term = (
  german: string,
  forms: string[],
  ar: string | null,
  faAF: string | null,
  ti: string | null,
): FirstTerm => ({
  german,
  forms,
  ar,
  faAF,
  ti,
});

/**
 * What the glossary begins with: the words that the portal's own pages use. Most were checked against
 * published translations, none has been read by a native speaker yet.
 */
export const firstTerms: readonly FirstTerm[] = [
  term("Duldung", ["Duldungen"], "إقامة متسامحة", "دولدونگ", "ግዜያዊ ምቁራጽ ምስጓግ"),
  term(
    "Aufenthaltsgestattung",
    [],
    "إقامة خلال إجراءات اللجوء",
    "اجازه بودوباش در جریان پناهندگی",
    "ፍቓድ ምጽናሕ ክሳብ ውሳነ ዑቕባ",
  ),
  term("Aufenthaltserlaubnis", [], "تصريح إقامة", "اجازه اقامت", "መንበሪ ፍቓድ"),
  term(
    "Ausbildungsduldung",
    [],
    "إقامة متسامحة للتدريب المهني",
    "دولدونگ برای آموزش حرفه‌ای",
    "ምቁራጽ ምስጓግ ንሞያዊ ስልጠና",
  ),
  term("Beschäftigungsduldung", [], "إقامة متسامحة للعمل", "دولدونگ برای کار", "ምቁራጽ ምስጓግ ንስራሕ"),
  term(
    "Ausländerbehörde",
    ["Ausländerbehörden"],
    "هيئة شؤون الأجانب",
    "اداره امور خارجیان",
    "ቤት ጽሕፈት ወጻእተኛታት",
  ),
  term("Jobcenter", ["Jobcenters"], "مركز الوظائف", "اداره کار", "ማእከል ስራሕ"),
  term("Agentur für Arbeit", [], "وكالة العمل", "اداره کاریابی", "ቤት ጽሕፈት ስራሕ"),
  term(
    "BAMF",
    [],
    "المكتب الاتحادي للهجرة واللاجئين",
    "اداره فدرال مهاجرت و پناهندگان",
    "ፈደራላዊ ቤት ጽሕፈት ስደት",
  ),
  term("Integrationskurs", ["Integrationskurse"], "دورة الاندماج", "کورس ادغام", "መወሃሃዲ ኮርስ"),
  term("Deutschkurs", ["Deutschkurse"], "دورة لغة ألمانية", "کورس زبان آلمانی", "ኮርስ ጀርመንኛ"),
  term("Ausbildung", ["Ausbildungen"], "تدريب مهني", "آموزش حرفه‌ای", "ሞያዊ ስልጠና"),
  term("Praktikum", ["Praktika"], "تدريب عملي", "کار عملی", "ልምምድ"),
  term("Teilqualifikation", [], "دورة مهنية", "کورس مسلکی", "ናይ ሞያ ኮርስ"),
  term("Ehrenamt", [], "عمل تطوعي", "کار رضاکارانه", "ወለንታዊ ስራሕ"),
  term("Beratung", [], "استشارة", "مشاوره", "ምኽሪ"),
  term(
    "Schulabschluss",
    ["Schulabschlüsse"],
    "شهادة مدرسية",
    "سند فراغت مکتب",
    "ምስክር ወረቐት ቤት ትምህርቲ",
  ),
  term("Anerkennung", [], "الاعتراف بالشهادات", "تأیید رسمی شهادتنامه‌ها", "ኣፍልጦ ምስክር ወረቐት"),
  term("Teilnahmebescheinigung", [], "شهادة حضور", "تصدیق اشتراک", "ናይ ተሳትፎ ወረቐት"),
  term("Bescheid", ["Bescheide"], "قرار رسمي", "جواب رسمی", "ናይ ውሳነ ደብዳበ"),
  term("Zulassung", [], "موافقة", "اجازه شمولیت", "ናይ ምእታው ፍቓድ"),
  term("Träger", [], "المؤسسة المنظِّمة", "نهاد", "ኣዳላዊ ትካል"),
  term("Warteliste", [], "قائمة الانتظار", "لست انتظار", "ዝርዝር ተጸበይቲ"),
  term("Termin", ["Termine"], "موعد", "وقت ملاقات", "ቆጸራ"),
];
