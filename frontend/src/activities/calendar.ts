/** A plan as a file that calendars read (RFC 5545). */

export interface CalendarDay {
  /** Unique in the world, the same for the same plan: opening the file again changes the entry, not adds one. */
  uid: string;
  /** "2026-12-01". */
  date: string;
  summary: string;
  description: string;
  /** Now, as written by `Date.toISOString`. */
  now: string;
}

/** A line may have 75 octets; what is longer goes on in the next line after a space. */
const ROOM = 75;

function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

function fold(line: string): string {
  let folded = "";
  let used = 0;
  // By code points: no character may be cut in two.
  for (const character of Array.from(line)) {
    const size = octets(character);
    if (used + size > ROOM) {
      folded += "\r\n ";
      used = 1;
    }
    folded += character;
    used += size;
  }
  return folded;
}

function escaped(text: string): string {
  const line = text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
  // RFC 5545 allows no control characters in a text.
  return line.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");
}

const digits = (text: string) => text.replace(/[-:]|\.\d+/g, "");

function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00:00.000Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** Return a calendar with one event that lasts the whole day and does not make anybody busy. */
export function calendarFile({ uid, date, summary, description, now }: CalendarDay): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//recovery-course//plan//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${digits(now)}`,
    `DTSTART;VALUE=DATE:${digits(date)}`,
    `DTEND;VALUE=DATE:${digits(dayAfter(date))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}
