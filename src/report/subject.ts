import type { Made } from '../acquire/made.js'
import type {
  BoundVerdict,
  ClientSite,
  Growth,
  GrowthSite,
  HeldPromise,
  HeldState,
  LargeCapture,
  ListenerSite,
  PerCallClient,
  ReleaseVerdict,
  RemovalSite,
} from '../answers/index.js'
import type { Facts } from '../facts/facts.js'
import { captureWords } from './capture.js'
import { clientWords } from './client.js'
import { collectionWords } from './collection.js'
import { listenerWords } from './listener.js'
import { madeWords } from './made.js'
import { promiseWords } from './promise.js'
import { stateWords } from './state.js'

/** What a finding is about. */
export type Subject =
  ListenerSite | RemovalSite | GrowthSite | LargeCapture | ClientSite | HeldPromise | HeldState | Made

/** The answers that a message is filled from. */
export interface Answers {
  readonly growth?: Extract<Growth, { kind: 'grows' }>
  readonly release?: ReleaseVerdict
  readonly bound?: BoundVerdict
  readonly client?: PerCallClient
  /** The name of a teardown. */
  readonly teardown?: string
}

/** What the placeholders of a message stand for. */
export function wordsOf(subject: Subject, answers: Answers, facts: Facts): Record<string, string> {
  if (subject.kind === 'capture') return captureWords(subject)
  if (subject.kind === 'client') return answers.client ? clientWords(answers.client, facts) : {}
  if (subject.kind === 'promise') return promiseWords(subject)
  if (subject.kind === 'state') return stateWords(subject, facts)
  if (subject.kind === 'made') return madeWords(subject, answers, facts)
  return subject.kind === 'growth' ? collectionWords(subject, answers, facts) : listenerWords(subject, answers, facts)
}
