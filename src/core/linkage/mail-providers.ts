import { isEmail } from "./person-key.ts";

/*
 * Domains where anybody can have an address, so that they tell nothing of an employer: large free providers and internet access
 * companies of many countries. Written down from common knowledge, not taken from a published list; short on purpose.
 */
const anybodys = new Set(
  (
    "gmail.com googlemail.com outlook.com outlook.de outlook.fr outlook.es hotmail.com hotmail.co.uk hotmail.de hotmail.fr hotmail.es " +
    "hotmail.it live.com live.co.uk live.de live.fr live.nl msn.com passport.com yahoo.com yahoo.co.uk yahoo.de yahoo.fr yahoo.es " +
    "yahoo.it yahoo.ca yahoo.co.in yahoo.co.jp yahoo.com.br yahoo.com.au yahoo.com.mx ymail.com rocketmail.com aol.com aim.com " +
    "icloud.com me.com mac.com protonmail.com protonmail.ch proton.me pm.me tutanota.com tutanota.de tuta.io hey.com fastmail.com " +
    "fastmail.fm hushmail.com mailbox.org posteo.de posteo.net zoho.com zohomail.com mail.com email.com usa.com inbox.com gmx.com " +
    "gmx.de gmx.net gmx.at gmx.ch web.de freenet.de t-online.de arcor.de 1und1.de online.de vodafone.de kabelmail.de orange.fr " +
    "wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr libero.it virgilio.it tiscali.it alice.it tin.it fastwebnet.it " +
    "telefonica.net terra.com.br uol.com.br bol.com.br ig.com.br globo.com sapo.pt ziggo.nl kpnmail.nl xs4all.nl planet.nl home.nl " +
    "hetnet.nl casema.nl telenet.be skynet.be bluewin.ch hispeed.ch sunrise.ch chello.at aon.at comcast.net verizon.net att.net " +
    "sbcglobal.net bellsouth.net cox.net charter.net earthlink.net optonline.net roadrunner.com rr.com juno.com netzero.net " +
    "rogers.com shaw.ca sympatico.ca bell.net telus.net videotron.ca btinternet.com btopenworld.com virginmedia.com ntlworld.com " +
    "sky.com talktalk.net tiscali.co.uk blueyonder.co.uk bigpond.com bigpond.net.au optusnet.com.au iinet.net.au xtra.co.nz " +
    "mail.ru bk.ru list.ru inbox.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net seznam.cz centrum.cz wp.pl o2.pl onet.pl interia.pl " +
    "poczta.fm gazeta.pl abv.bg mail.bg telia.com bredband.net online.no frisurf.no jubii.dk mail.dk qq.com 163.com 126.com sina.com " +
    "sohu.com foxmail.com naver.com hanmail.net daum.net nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp rediffmail.com " +
    "walla.co.il duck.com relay.firefox.com privaterelay.appleid.com users.noreply.github.com example.com example.org example.net"
  ).split(" "),
);

/** Under these a country's companies have their names: `acme.co.uk`. */
const secondLevel = new Set("co com ac edu gov gob gouv org net or ne go".split(" "));

/**
 * The domain of an address where it can be an employer's.
 *
 * @returns without what stands before the name (`mail.acme.co.uk` is `acme.co.uk`); null for a provider where anybody can have
 * an address, and where the text is no address
 * Cost: O(length).
 */
export function employerDomain(email: string): string | null {
  const text = email.trim().toLowerCase();
  if (!isEmail(text)) return null;
  const whole = text.slice(text.lastIndexOf("@") + 1);
  if (anybodys.has(whole)) return null;
  const labels = whole.split(".");
  const isCountry = labels.at(-1)?.length === 2 && secondLevel.has(labels.at(-2) ?? "");
  const domain = labels.slice(isCountry ? -3 : -2).join(".");
  return anybodys.has(domain) ? null : domain;
}
