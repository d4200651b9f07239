const families = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"];
const given = [..."晓明文雅思远嘉怡子涵宇轩若曦浩然静秋海燕志强"];
const westernFirst = ["Ana", "Bo", "Carla", "Deniz", "Elena", "Farid", "Grace", "Hugo", "Ines"];
const westernLast = ["Almeida", "Berg", "Costa", "Demir", "Eriksen", "Fuchs", "Grant", "Hill"];

/** The invented person of this number: four in five with a Chinese name. */
export function attendee(n: number): { name: string; email: string; phone: string } {
  return {
    name: n % 5 === 4 ? western(n) : chinese(n),
    email: `attendee.${n}@example.com`,
    phone: `+86138${String((n * 7_919) % 100_000_000).padStart(8, "0")}`,
  };
}

function chinese(n: number): string {
  return `${pick(families, n)}${pick(given, n * 3 + 1)}${pick(given, Math.floor(n / 20) + 2)}`;
}

function western(n: number): string {
  return `${pick(westernFirst, n)} ${pick(westernLast, Math.floor(n / 9))}`;
}

function pick<T>(from: T[], n: number): T {
  return from[n % from.length] as T;
}
