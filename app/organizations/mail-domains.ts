/** Where anyone may have an address: such a domain says nothing about whom one speaks for. */
const free = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.jp ymail.com
   icloud.com me.com mac.com aol.com gmx.com gmx.de gmx.net web.de mail.com mail.ru yandex.com
   yandex.ru proton.me protonmail.com pm.me tutanota.com zoho.com fastmail.com hey.com qq.com
   foxmail.com vip.qq.com 163.com 126.com yeah.net vip.163.com 188.com sina.com sina.cn sohu.com
   139.com 189.cn wo.cn 21cn.com aliyun.com tom.com naver.com hanmail.net daum.net kakao.com
   rediffmail.com duck.com mailinator.com`.split(/\s+/),
);

const shape = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** Whether this is a domain as it stands after the @ of an address, in lower case. */
export function isDomain(text: string): boolean {
  return text.length <= 253 && shape.test(text);
}

/** Whether anyone may have an address there, of one of the free-mail services or below it. */
export function isFreeMail(domain: string): boolean {
  return [...free].some((one) => domain === one || domain.endsWith(`.${one}`));
}

/** The domain of a normalized address. */
function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1);
}

/** Whether an address proves by its domain, or one below it, that it belongs to this one. */
export function provesDomain(email: string, domain: string): boolean {
  const own = domainOf(email);
  if (domain === "" || isFreeMail(own) || isFreeMail(domain)) return false;
  return own === domain || own.endsWith(`.${domain}`);
}

/** The domain of an address and those above it: what it could prove; none where anyone may have one. */
export function domainsAbove(email: string): string[] {
  const labels = domainOf(email).split(".");
  const above = labels.slice(0, -1).map((_, from) => labels.slice(from).join("."));
  return above.filter((domain) => provesDomain(email, domain));
}
