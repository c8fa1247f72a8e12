const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const DAY_MS = 86_400_000

/**
 * How many days from one day to another, both as `2026-11-22`: negative when it is past, and undefined when either is no day. Days are counted
 * in the calendar, so that the hour in which summer time begins changes nothing.
 */
export function daysUntil(day: string, today: string): number | undefined {
  const [to, from] = [day, today].map((text) => {
    const [, year, month, date] = DAY.exec(text) ?? []
    return Date.UTC(Number(year), Number(month) - 1, Number(date))
  })
  const days = ((to ?? Number.NaN) - (from ?? Number.NaN)) / DAY_MS
  return Number.isFinite(days) ? days : undefined
}
