type Class = new (...args: never[]) => object

const columns = new Map<Class, string[]>()

export function Column(): PropertyDecorator {
  return (target, property) => {
    const owner = target.constructor as Class
    const known = columns.get(owner) ?? []
    columns.set(owner, [...known, String(property)])
  }
}

export function columnsOf(entity: object): string[] {
  return columns.get(entity.constructor as Class) ?? []
}
