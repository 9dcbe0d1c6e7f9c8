// The tests run on one Node, where `register` does what is wanted here.
/* eslint-disable n/no-unsupported-features/node-builtins */
// Puts another package in the place of `eslint`, as an older installation would have it.
import { register } from 'node:module'

const hook = `export const resolve = (specifier, context, next) =>
  next(specifier === 'eslint' ? '${process.env.ESLINT_PACKAGE}' : specifier, context)`
register(`data:text/javascript,${encodeURIComponent(hook)}`)
