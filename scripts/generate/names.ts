import type { Random } from "./random";

/** Frequent given names, in the spellings in which papers carry them. */
const givenNames: Readonly<Record<"female" | "male", readonly (readonly string[])[]>> = {
  female: [
    ["Selam", "Sälam"],
    ["Fatima", "Fatma", "Fatemeh"],
    ["Maryam", "Mariam", "Miriam"],
    ["Nour", "Nur", "Noor"],
    ["Hanan"],
    ["Zahra", "Zohra"],
    ["Luwam"],
    ["Rahel", "Rachel"],
    ["Shirin", "Schirin"],
    ["Amina", "Amineh"],
    ["Parwana", "Parvana"],
    ["Sahar"],
    ["Bilen"],
    ["Khadija", "Chadidscha"],
    ["Leyla", "Laila", "Leila"],
    ["Yordanos"],
  ],
  male: [
    ["Mohammed", "Muhammad", "Mohamad", "Mehmet"],
    ["Ahmad", "Ahmed"],
    ["Yousef", "Yusuf", "Youssouf"],
    ["Mahmoud", "Mahmud"],
    ["Hussein", "Hossein", "Husain"],
    ["Yonas", "Jonas"],
    ["Farid", "Fareed"],
    ["Samir", "Sameer"],
    ["Abdullah", "Abdallah"],
    ["Filmon", "Filimon"],
    ["Reza", "Resa"],
    ["Tesfay", "Tesfai"],
    ["Khalid", "Chaled", "Khaled"],
    ["Jawad", "Dschawad"],
    ["Omar", "Omer"],
    ["Aman"],
  ],
};

const beginnings = ["Al ", "Abu ", "", "", "", "", "", ""];
const syllables = ["ba", "del", "far", "gou", "ham", "ji", "ka", "lou", "mar", "na", "qa", "ri"];
const endings = ["dan", "fi", "hem", "kou", "lani", "mesh", "raya", "sar", "tun", "wi", "zad"];

export type Name = {
  readonly whole: string;
  /** The same name as another office would have written it. */
  readonly otherwise: string;
};

/** A given name and a family name made of syllables, which nobody has. */
export function fictionalName(random: Random, gender: "female" | "male"): Name {
  const spellings = random.pick(givenNames[gender]);
  const given = random.pick(spellings);
  const stem = random.pick(syllables) + random.pick(syllables) + random.pick(endings);
  const family = random.pick(beginnings) + stem.charAt(0).toUpperCase() + stem.slice(1);
  const other = family.replace("ou", "u").replace("qa", "ka");
  return {
    whole: `${given} ${family}`,
    otherwise: `${random.pick(spellings)} ${other}`,
  };
}

/** Numbers that the Bundesnetzagentur keeps free for films and books. */
const freeNumbers = ["030 23125", "040 66969", "069 90009", "0221 4710", "089 99998"];

/** A number nobody has: there are 5,000 of them. */
export function fictionalNumber(position: number): string {
  const group = freeNumbers[Math.floor(position / 1000) % freeNumbers.length];
  return `${group}${String(position % 1000).padStart(3, "0")}`;
}
