import { createRequire } from 'node:module'
import type { JSONSchema4 } from '@typescript-eslint/utils/json-schema'
import type AjvClass from 'ajv'

// The validator that ESLint itself uses for rule options, loaded the way its CommonJS build wants to be.
export const Ajv = createRequire(import.meta.url)('ajv') as typeof AjvClass
export type JSONSchema = JSONSchema4 | Readonly<Record<string, unknown>>
