import { type Case, freesTyped, keepsTyped } from './case.js'

/** TypeScript whose types go and whose code stays. */
export const types: readonly Case[] = [
  freesTyped('typeof in a type', `
    function run() {
      const rows: number[] = payload()
      rows.sort()
      keep((list: typeof rows): number => list.length)
    }`),
  freesTyped('keyof typeof in a type argument', `
    function run() {
      const table: Record<string, number> = payload()
      const key = Object.keys(table)[0]!
      keep(new Set<keyof typeof table>([key]))
      keep((): Array<keyof typeof table> => [key])
    }`),
  freesTyped('a type alias inside the closure', `
    function run() {
      const rows: number[] = payload()
      rows.sort()
      keep((): unknown => { type Row = (typeof rows)[number]; const row: Row = 1; return row })
    }`),
  freesTyped('a type predicate', `
    function run() {
      const rows: number[] = payload()
      rows.sort()
      keep((value: unknown): value is typeof rows => Array.isArray(value))
    }`),
  keepsTyped('as, satisfies and ! around a mention', `
    function run() {
      const rows: number[] | undefined = payload()
      keep(() => (rows as number[])!.length satisfies number)
    }`),
  keepsTyped('a sibling with type arguments', `
    function run() {
      const rows: number[] = payload()
      const size = <T,>(of: T[] = rows as never): number => of.length
      size<number>()
      keep((): number => 1)
    }`),
  keepsTyped('a member of an enum is code', `
    function run() {
      const rows: number[] = payload()
      enum Size { Small = 1, Here = rows.length }
      keep((): number => Size.Small)
    }`),
  freesTyped('an enum of constants', `
    function run() {
      const rows: number[] = payload()
      rows.sort()
      enum Size { Small = 1, Large = 2 }
      keep((): number => Size.Large)
    }`),
  freesTyped('a const enum', `
    function run() {
      const rows: number[] = payload()
      rows.sort()
      const enum Size { Small = 1 }
      keep((): number => Size.Small)
    }`),
  keepsTyped('a parameter property is a field', `
    class View {
      constructor(private readonly rows: number[], readonly id: number) {}
      open(): void { keep(() => this.id) }
      size(): number { return this.rows.length }
    }
    function run() { new View(payload(), 1).open() }`),
  freesTyped('a parameter property, only the id captured', `
    class View {
      constructor(private readonly rows: number[], readonly id: number) {}
      open(): void { const { id } = this; keep(() => id + 1) }
      size(): number { return this.rows.length }
    }
    function run() { new View(payload(), 1).open() }`),
  freesTyped('a parameter for this is none', `
    function show(this: unknown, id: number): () => number { return () => id }
    function run() { keep(show.call({ rows: payload() }, 1)) }`),
  freesTyped('a namespace is made once', `
    namespace Table { export const rows: number[] = payload(); export const size = (): number => rows.length }
    function run() { keep(() => Table.size()) }`),
  freesTyped('an interface of the same name', `
    function run() {
      interface rows { id: number }
      const list: number[] = payload()
      list.sort()
      keep((row: rows): number => row.id)
    }`),
  freesTyped('a declared field is none', `
    class View {
      declare rows: number[]
      open(): void { keep(() => this) }
    }
    function run() {
      const rows: number[] = payload()
      rows.sort()
      new View().open()
    }`),
]
