import { foldText } from "./fold-text.ts";

/** Legal forms of many countries, as they stand at the end of a name once folded. */
const legalForms = new Set([
  ..."inc incorporated corp corporation co company llc lllp llp lp pllc ltd limited plc dac clg cic ulc".split(" "),
  ..."gmbh ag kg kgaa ohg ug eg aktiengesellschaft se sa sas sasu sarl sarlu eurl snc sca scs srl srls spa sapa".split(" "),
  ..."bv nv bvba sprl cvba vof oy oyj ab as asa ans aps hf ehf kk gk godo kaisha pty pte pvt opc".split(" "),
  ..."sl slu sll slp sau lda ltda eirl eireli sgps sab doo dd sro vos spzoo kft zrt nyrt eood ood ead".split(" "),
  ..."oao ooo zao pao pjsc ojsc jsc bhd sdn tbk fze fzco fzc wll sal sae saog psc ltee cia".split(" "),
  ...(
    "sa de cv|sab de cv|s de rl|s de rl de cv|s de r l de c v|sapi de cv|sa de c v|s a de c v|s en c|s a s|s a r l|s l u|" +
    "sp z oo|sp z o o|spolka z oo|spolka akcyjna|private limited|public limited company|limited liability company|" +
    "proprietary limited|co kg|co kgaa|gesellschaft mbh|mbh|ug haftungsbeschrankt|partg mbb|e v|e k|s r o|d o o|a s|" +
    "oy ab|ab publ|ltd sti|as oy|sdn bhd|co ltd|kabushiki kaisha|soc coop|unipessoal lda|fz llc|pvt ltd|pty ltd|pte ltd"
  ).split("|"),
]);
const longestForm = 6;

/** Words that say that there is no employer, as they are folded: English, German, French, Spanish, Portuguese, Italian, Dutch. */
const noEmployer = new Set(
  (
    "self|myself|me|self employed|selfemployed|self employment|own business|my own business|my own company|own company|" +
    "freelance|freelancer|freelancers|freelancing|stealth|stealth mode|in stealth|in stealth mode|" +
    "confidential|confidential company|company confidential|n a|na|none|nil|null|unknown|tbd|tba|unemployed|not employed|" +
    "not currently employed|currently unemployed|between jobs|between roles|in between jobs|career break|on a career break|" +
    "sabbatical|on sabbatical|parental leave|retired|independent|independent consultant|independent contractor|" +
    "independent professional|contractor|various|various companies|various clients|multiple clients|private|undisclosed|" +
    "not disclosed|looking for opportunities|looking for new opportunities|open to work|open to opportunities|" +
    "seeking opportunities|seeking new opportunities|actively seeking opportunities|currently looking|job seeker|jobseeker|" +
    "no company|no employer|not applicable|not available|not specified|not provided|student|homemaker|" +
    "selbstandig|selbststandig|selbstaendig|selbststaendig|selbstandige|selbststandige|selbststandigkeit|freiberuflich|freiberufler|" +
    "freiberuflerin|freie mitarbeit|freier mitarbeiter|arbeitslos|arbeitssuchend|arbeitsuchend|auf arbeitssuche|auf jobsuche|" +
    "rentner|rentnerin|im ruhestand|in rente|elternzeit|in elternzeit|vertraulich|keine angabe|keine angaben|k a|unbekannt|keine|" +
    "privat|ohne|verschiedene|schuler|studentin|studium|" +
    "independant|independante|a mon compte|auto entrepreneur|autoentrepreneur|auto entrepreneuse|micro entrepreneur|" +
    "travailleur independant|travailleuse independante|profession liberale|sans emploi|sans activite|demandeur demploi|" +
    "en recherche demploi|en recherche|a la recherche dun emploi|en poste|confidentiel|non communique|non renseigne|aucun|aucune|" +
    "inconnu|retraite|retraitee|a la retraite|etudiant|etudiante|" +
    "autonomo|autonoma|trabajador autonomo|trabajadora autonoma|por cuenta propia|cuenta propia|trabajo por cuenta propia|" +
    "independiente|trabajador independiente|profesional independiente|desempleado|desempleada|sin empleo|en paro|" +
    "en busqueda activa|en busqueda de empleo|buscando empleo|buscando trabajo|confidencial|empresa confidencial|ninguno|ninguna|" +
    "no aplica|desconocido|varios|jubilado|jubilada|estudiante|" +
    "por conta propria|conta propria|profissional autonomo|desempregado|desempregada|nao se aplica|aposentado|estudante|" +
    "libero professionista|lavoratore autonomo|in proprio|disoccupato|disoccupata|in cerca di lavoro|in pensione|riservato|studente|" +
    "zzp|zzper|zelfstandig|zelfstandige|zelfstandig ondernemer|werkzoekend|werkloos|gepensioneerd|vertrouwelijk|onbekend|nvt|n v t"
  ).split("|"),
);
const freelanceWork = new Set(
  (
    "consultant consulting consultancy writer copywriter designer developer engineer programmer journalist reporter photographer " +
    "videographer editor translator interpreter illustrator artist musician producer director animator marketer recruiter coach " +
    "trainer tutor teacher advisor professional work worker contractor stylist architect filmmaker web software graphic ux ui " +
    "frontend backend data product project business management marketing content creative art video photo interior motion and " +
    "berater beraterin entwickler entwicklerin designerin journalistin fotograf texter redacteur redactrice graphiste developpeur"
  ).split(/\s+/),
);

const initialism = /^(?:\p{L}\.)+\p{L}?\.?$/u;
const apostrophes = /['’‘`´]/g;

/** @returns the words of a company's name as they are compared; "&" and "+" are "and", "S.A." is one word. Cost: O(length). */
export function companyWords(name: string): readonly string[] {
  const words: string[] = [];
  for (const part of foldText(name)
    .replace(apostrophes, "")
    .split(/[\s,;|()[\]]+/)) {
    if (initialism.test(part)) words.push(part.replace(/\./g, ""));
    else if (part === "a/s") words.push("as");
    else for (const word of part.replace(/[&+]/g, " and ").split(/[^\p{L}\p{N}\p{M}]+/u)) if (word !== "") words.push(word);
  }
  return words;
}

/** @returns whether the words say that there is no employer, or none to be told. Cost: O(words). */
export function sayNoEmployer(words: readonly string[]): boolean {
  if (noEmployer.has(words.join(" "))) return true;
  const stem = withoutLegalForm(words);
  if (noEmployer.has(stem.join(" "))) return true;
  const [first = "", second = ""] = stem;
  const last = words.at(-1) ?? "";
  if (first === "self" && second === "employed") return true;
  const isFreelance = first === "freelance" || first === "freelancer" || (first === "independent" && stem.length > 1);
  if (isFreelance && stem.length <= 5 && stem.slice(1).every((word) => freelanceWork.has(word))) return true;
  // "Stealth AI Startup", "Early-stage stealth company"; not "Stealth Bikes".
  return (
    stem.includes("stealth") && stem.length <= 6 && (last === "startup" || last === "mode" || last === "company" || last === "up")
  );
}

/** @returns the words without legal forms at their end, never none. Cost: O(words). */
export function withoutLegalForm(words: readonly string[]): readonly string[] {
  let end = words.length;
  for (;;) {
    const shorter = withoutOneLegalForm(words, end);
    if (shorter === end) return words.slice(0, end);
    end = shorter;
  }
}

function withoutOneLegalForm(words: readonly string[], end: number): number {
  for (let length = Math.min(longestForm, end - 1); length >= 1; length -= 1) {
    if (!legalForms.has(words.slice(end - length, end).join(" "))) continue;
    let left = end - length;
    while (left > 0 && words[left - 1] === "and") left -= 1;
    // "The Limited" and "& Co." would be left without a name.
    if (left > 1 || (left === 1 && words[0] !== "the")) return left;
  }
  return end;
}
