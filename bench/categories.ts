/** The rules that may find a leak of each category of the records; a category that is not listed takes any rule. */
const rulesOf: Readonly<Record<string, readonly string[]>> = {
  'unremoved-listener': [
    'no-unremoved-listener',
    'no-orphaned-sibling-listener',
    'no-ineffective-removal',
    'no-undisposed-resource',
  ],
  'mismatched-removal': ['no-ineffective-removal', 'no-unremoved-listener'],
  'orphaned-sibling': ['no-orphaned-sibling-listener', 'no-unremoved-listener'],
  'large-capture': ['no-large-capture'],
  'unbounded-collection': ['no-unbounded-collection'],
  'per-call-client': ['no-per-call-client', 'no-undisposed-resource'],
  timer: ['no-uncleared-timer', 'no-undisposed-resource'],
  observer: ['no-undisposed-resource'],
  resource: ['no-undisposed-resource', 'no-uncleared-timer', 'no-per-call-client', 'no-unremoved-listener'],
  'pool-release': ['no-unreleased-pool-item', 'no-undisposed-resource'],
  'unconsumed-body': ['no-unconsumed-body'],
  'unbounded-concurrency': ['no-unbounded-concurrency'],
  'promise-retention': ['no-retained-promise', 'no-unbounded-collection'],
  'request-state': ['no-request-state-on-singleton', 'no-unbounded-collection'],
  'large-allocation': ['no-large-per-call-allocation'],
  'dom-detached': ['no-unbounded-collection', 'no-large-capture', 'no-request-state-on-singleton'],
}

export function fits(rule: string, category: string): boolean {
  return rulesOf[category]?.includes(rule) ?? true
}
