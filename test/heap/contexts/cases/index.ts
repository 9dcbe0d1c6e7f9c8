import { blocks } from './blocks.js'
import type { Case } from './case.js'
import { corners } from './corners.js'
import { names } from './names.js'
import { parameters } from './parameters.js'
import { receivers } from './receivers.js'
import { remedies } from './remedies.js'
import { sharing } from './sharing.js'
import { suspended } from './suspended.js'
import { types } from './types.js'

export type { Case }

export const groups: Readonly<Record<string, readonly Case[]>> = {
  sharing,
  blocks,
  parameters,
  names,
  receivers,
  remedies,
  suspended,
  types,
  corners,
}
