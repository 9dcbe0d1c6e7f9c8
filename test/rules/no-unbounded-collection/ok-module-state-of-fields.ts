const settings: { readonly columns: string[]; theme?: string; width?: number } = { columns: [] }

export function setTheme(theme: string): void {
  settings.theme = theme
}

export function setWidth(width: number): void {
  settings['width'] = width
}

export function columns(): readonly string[] {
  return settings.columns
}
