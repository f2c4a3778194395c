/** What a column of a contact list may hold, in the order in which a person looks for it. */
export type ContactColumn =
  | "id"
  | "name"
  | "firstName"
  | "middleName"
  | "lastName"
  | "suffix"
  | "email"
  | "company"
  | "position"
  | "title"
  | "introducedBy"
  | "introducedOn"
  | "connectedOn"
  | "date"
  | "profile"
  | "phone"
  | "city"
  | "location"
  | "industry"
  | "occupation"
  | "school"
  | "major"
  | "graduationYear"
  | "volunteers"
  | "knows"
  | "notes";
export type IntroductionColumn = "introducer" | "introduced" | "introducedTo" | "when" | "context" | "status" | "mayUseName";
export type TieColumn = "a" | "b" | "when" | "kind";

const contactWords: Readonly<Record<ContactColumn, string>> = {
  id: "id|contact id|person id|record id|member id|uid|key|identifier|contactid|personid|node id",
  name:
    "name|full name|fullname|contact|contact name|person|person name|display name|label|who|people|names|contact person|name surname|" +
    "name and surname|first and last name|first name and last name|nom complet|vollstandiger name|nombre completo|姓名|名前|氏名|이름|имя|фио|nome|naam|navn|namn|nombre|" +
    "card name|attendee|attendee name|participant|participant name|guest|guest name|speaker|member name|connection|connection name|imie i nazwisko|nome completo|nombre y apellidos|nom et prenom|volledige naam|성명",
  firstName:
    "first name|firstname|first|given name|givenname|given names|forename|vorname|prenom|nombre|fname|" +
    "voornaam|imie|fornamn|fornavn|etunimi|primeiro nome",
  middleName: "middle name|middlename|additional name|middle initial|middle|" + "отчество",
  lastName:
    "last name|lastname|last|surname|family name|familyname|nachname|nom|nom de famille|apellido|apellidos|lname|" +
    "familienname|achternaam|sobrenome|cognome|nazwisko|efternamn|efternavn|sukunimi|фамилия",
  suffix: "name suffix|suffix",
  email:
    "email|e mail|email id|e mail id|mail id|email address|e mail address|mail|emails|email addresses|primary email|work email|personal email|business email|other email|" +
    "e mail adresse|courriel|adresse e mail|adresse electronique|correo|correo electronico|почта|электронная почта|メール|メールアドレス|邮箱|电子邮件|이메일",
  company:
    "company|company name|organisation|organization|organisation name|organization name|employer|current employer|current company|firm|" +
    "organization 1 name|associated company|account name|account|workplace|place of work|works at|works for|working at|where they work|where works|where works now|business|firma|unternehmen|entreprise|empresa|org|公司|会社|会社名|회사|" +
    "company account|arbeitgeber|societe|employeur|compania|azienda|bedrijf|foretag|компания|单位",
  position:
    "position|role|job title|jobtitle|job|organization title|organization 1 title|headline|current position|current role|function|designation|what they do|poste|puesto|cargo|" +
    "fonction|funktion|stanowisko|functie|ruolo|должность|役職|职位|职务|직책",
  title: "title",
  introducedBy:
    "introduced by|intro|intro by|intro d by|introd by|introducer|introducers|introducer name|broker|connector|mutual contact|mutual connection|introduction by|introduced through|introduced via|introduction from|" +
    "referred by|ref by|referred through|referrer|referrer name|referral|referral source|referral from|referred from|recommended by|connected by|connected through|connected via|met through|met via|known through|" +
    "known via|through|via|source|how we met|how met|how did we meet|how i know them|how do i know them|intro from|who introduced us|through whom|" +
    "vorgestellt von|empfohlen von|kennengelernt uber|presente par|recommande par|presentado por|recomendado por|apresentado por|presentato da|" +
    "vorgestellt durch|bekannt durch|bekannt uber|kennengelernt durch|empfohlen durch|introduit par|mis en relation par|conocido a traves de|indicado por|introdotto da|voorgesteld door|geintroduceerd door|polecony przez|poznany przez|紹介者|介绍人|推荐人|소개자",
  introducedOn:
    "introduced on|introduction date|date introduced|intro date|intro on|date of intro|introduced when|when introduced|date of introduction|introduced date",
  connectedOn:
    "connected on|connected|date connected|connection date|connected date|connected at|connected since|connection since|known since|date added|added on|" +
    "in contact since|verbunden am|verbunden seit|vernetzt am|kontakt seit|in kontakt seit|connecte le|en relation depuis|conectado el|conectado em|collegato il",
  date: "date|when|met on|date met|met|first met|" + "datum|fecha|日付|日期",
  profile:
    "profile|profile url|profile link|url|linkedin|linkedin url|linkedin profile|linkedin profile url|link|public profile|public profile url|linkedin link|person linkedin url",
  phone:
    "phone|phone number|phone no|mob no|mobile no|contact no|contact number|tel no|telephone no|cell no|telephone|tel|mobile|mobile phone|cell|cell phone|work phone|home phone|business phone|primary phone|phone numbers|telefon|telefono|mobile number|" +
    "telefonnummer|handy|mobil|portable|movil|telefone|telefoon|cellulare|телефон|電話|電話番号|电话|手机|전화",
  city:
    "city|town|home city|business city|address 1 city|" + "stadt|ort|wohnort|ville|ciudad|cidade|citta|plaats|miasto|город|城市",
  location: "location|place|region|area|geography|based in|address|lives in|located in",
  industry: "industry|sector|field|company industry|industries|" + "branche|secteur|setor|settore|行业",
  occupation: "occupation|profession|career|career field|" + "beruf|metier|profesion|profissao|beroep|zawod",
  school:
    "school|university|college|alma mater|institution|education|school name|universities|" +
    "hochschule|universitat|universite|ecole|universidad|universidade|uniwersytet",
  major:
    "major|field of study|degree|course|course of study|program|programme|concentration|subject|studies|majors|" +
    "studienfach|studiengang|field of studies",
  graduationYear:
    "class year|graduation year|grad year|class of|year of graduation|graduated|graduation|class|year graduated|gradyear|" +
    "abschlussjahr|annee de diplome|ano de graduacion|yr graduated|graduating class",
  volunteers:
    "willing to help|volunteers to help|volunteer|volunteers|willing to|open to help|mentor|willing to mentor|available to help|happy to help|can help|offers help|will help|willing to volunteer|" +
    "willing to be contacted|willing to talk|willing to advise|willing to mentor students|open to mentoring",
  knows: "knows|also knows|who they know|whom they know|people they know|friends with|kennt|connait|conoce|conhece",
  notes:
    "notes|note|comment|comments|remarks|description|memo|how we know each other|" +
    "card description|notizen|notiz|bemerkung|bemerkungen|remarque|remarques|notas|comentarios|observacoes|uwagi|notatki|notities|opmerkingen|примечание|备注|備考",
};

const introductionWords: Readonly<Record<IntroductionColumn, string>> = {
  introducer:
    "introducer|introduced by|introducer name|intro from|who|introducer id|introduction by|intro by|from|source|referrer|referred by|referrer name|connector|" +
    "broker|via|who introduced|made by|introducing person|recommender",
  introduced:
    "introduced|introducee|introduced person|person introduced|introduced whom|introduced name|introduced id|introduced contact|introducee name|to|target|" +
    "referee|referred|referred person|who was introduced|contact introduced|new contact|new person|intro to|introduction to|met|" +
    "person a|person 1|person1|introducee 1|introduced 1|introducee a|party 1|party a|first person|contact 1|contact a",
  introducedTo:
    "introduced to|introducedto|to whom|introduced to whom|third party|introduced with|and|recipient|other party|" +
    "person b|person 2|person2|introducee 2|introduced 2|introducee b|party 2|party b|second person|contact 2|contact b",
  when: "date|on|when|introduced on|introduction date|date introduced|intro date|date of intro|intro on|introduced date|when introduced|introduced when|day|year|month|time|timestamp|date of introduction",
  context: "context|how|notes|note|comment|comments|reason|where|event|description|via what|occasion|purpose",
  status: "status|outcome|introduction status",
  mayUseName: "may use name|may use my name|may i use your name|name permission|permission to use name",
};

const tieWords: Readonly<Record<TieColumn, string>> = {
  a: "source|a|person a|person 1|person1|contact a|contact 1|from|node 1|node a|one|knower|name a|name 1|introducer",
  b: "target|b|person b|person 2|person2|contact b|contact 2|to|node 2|node b|other|knows|known|name b|name 2|introduced",
  when: "date|when|on|since|met on|year|time|timestamp",
  kind: "kind|type|relation|relationship|tie|tie kind|how",
};

/** These say by themselves that a file tells of introductions, whatever else stands beside them. */
export const tellingIntroducer =
  /^(?:introduce|intro |introduction|introducing|referr|connector|broker|recommender|who introduced)/;
export const tellingIntroduced =
  /^(?:introduced(?! on| when| date)|introducee|person introduced|referred|referee|who was introduced|contact introduced)/;

/** Columns that may hold a story or a channel as well as a name. */
export const looseIntroducer =
  /^(?:source|referral(?: source)?$|via|through|how|known|met through|met via|connected through|connected via|bekannt|kennengelernt|conocido)/;

/** Named by an address, where no column holds the name itself. */
const introductionAddresses: ReadonlyMap<string, IntroductionColumn> = new Map([
  ["introducer email", "introducer"],
  ["introducer e mail", "introducer"],
  ["introducer profile", "introducer"],
  ["introduced email", "introduced"],
  ["introduced e mail", "introduced"],
  ["introducee email", "introduced"],
  ["introducee e mail", "introduced"],
  ["introduced profile", "introduced"],
]);

const contactTable = tableOf(contactWords);
const introductionTable = tableOf(introductionWords);
const tieTable = tableOf(tieWords);
const numberedEmail =
  /^(?:(?:primary|secondary|alternate|alternative|additional|other|home|work|private|second|third) )?e ?mail(?: address)? ?\d*(?: value| address)?$/;
const numberedPhone =
  /^phone \d+ value$|^(?:business|home|mobile|other|work|cell|primary|company main) (?:phone|number)(?: number)? ?\d*$/;

export function contactColumn(words: string): ContactColumn | null {
  const known = contactTable.get(words);
  if (known !== undefined) return known;
  if (numberedEmail.test(words)) return "email";
  return numberedPhone.test(words) ? "phone" : null;
}

export function introductionColumn(words: string): IntroductionColumn | null {
  return introductionTable.get(words) ?? null;
}

export function introductionAddress(words: string): IntroductionColumn | null {
  return introductionAddresses.get(words) ?? null;
}

/** @returns whether some table of columns holds these words. */
export function isKnownColumn(words: string): boolean {
  return contactColumn(words) !== null || introductionTable.has(words) || introductionAddresses.has(words) || tieTable.has(words);
}

export function tieColumn(words: string): TieColumn | null {
  return tieTable.get(words) ?? null;
}

function tableOf<Column extends string>(words: Readonly<Record<Column, string>>): Map<string, Column> {
  const table = new Map<string, Column>();
  for (const column of Object.keys(words) as Column[]) {
    for (const word of words[column].split("|")) if (!table.has(word)) table.set(word, column);
  }
  return table;
}
