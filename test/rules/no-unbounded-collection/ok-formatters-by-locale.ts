const formatters = new Map<string, Intl.NumberFormat>()

export function formatPrice(value: number, locale: string, currency: string): string {
  const key = `${locale}:${currency}`
  let formatter = formatters.get(key)
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, { style: 'currency', currency })
    formatters.set(key, formatter)
  }
  return formatter.format(value)
}
